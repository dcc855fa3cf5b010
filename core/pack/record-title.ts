import { isId, typeOfId, type Id, type PackLang } from '#core/base'
import {
  findRecord,
  isRecordType,
  originalLang,
  textIn,
  type AnyRecord,
  type HouseStyle,
  type LocalText,
  type Records,
  type RecordType,
} from '#core/domain'
import { bodyNameIn, placeName, postLabel, printDate, printedName, separator } from '#core/language'

/** The reader of a title: language and house style. */
export type Reader = { readonly lang: PackLang; readonly style: HouseStyle | undefined }

const LONGEST = 90

/** A record by what people call it: a name, a title, the first words. Never its id; an id that is not found gives nothing. */
export const recordTitle = (records: Records, id: string, reader: Reader): string => {
  if (!isId(id) || !isRecordType(typeOfId(id))) return ''
  const record = findRecord(records, id as Id<RecordType>)
  return record === undefined ? '' : shortened(titleOf(records, record, reader))
}

const shortened = (text: string): string =>
  [...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text

const titleOf = (records: Records, record: AnyRecord, reader: Reader): string => {
  const { lang, style } = reader
  const local = (text: LocalText | undefined): string => (text === undefined ? '' : localWords(text, lang))
  const inner = (id: string | undefined): string => (id === undefined ? '' : recordTitle(records, id, reader))
  switch (record.type) {
    case 'person':
      return printedName(record, lang)
    case 'organization':
      return bodyNameIn(record, lang, style)
    case 'place':
      return placeName(record, lang, style)
    case 'post':
      return postLabel(record, lang, style?.name ?? 'official')
    case 'tenure':
      return `${inner(record.person)}${separator('remark', lang)}${inner(record.post)}`
    case 'partner':
      return inner(record.subject)
    case 'participation':
      return inner(record.person)
    case 'relation':
      return `${inner(record.a)} – ${inner(record.b)}${separator('label', lang)}${local(record.statusTerm)}`
    case 'figure':
    case 'topic':
      return local(record.label)
    case 'statement':
      return local(record.text)
    case 'commitment':
      return record.deliverable === undefined ? inner(record.statements[0]) : local(record.deliverable)
    case 'programme-item':
      return local(record.activity)
    case 'talking-point':
      return local(record.use === 'if-raised' ? record.theirPoint : record.text)
    case 'gift':
      return local(record.object)
    case 'honour':
      return local(record.name)
    case 'agreement':
    case 'project':
    case 'visit':
      return local(record.title)
    case 'meeting':
      return `${local(record.title)}${separator('remark', lang)}${printDate(record.date, lang, 'full', { style })}`
    case 'term':
      return record.concept
    case 'source':
      return record.title
    case 'precedence-table':
    case 'template':
      return record.name
    case 'attachment':
      return record.caption ?? local(record.alt)
    case 'pack':
      return record.number
    case 'office':
      return local(record.name)
    case 'waiver':
      return record.check
  }
}

/** The words in the reader's language, else as they were first written. */
export const localWords = (text: LocalText, lang: PackLang): string =>
  textIn(text, lang) ?? textIn(text, originalLang(text) ?? '') ?? ''
