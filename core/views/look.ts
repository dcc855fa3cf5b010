import { earliestDay, latestDay, type Day, type Digest, type Id, type PackLang, type PartialDate } from '#core/base'
import {
  findRecord,
  officeOf,
  originalLang,
  textIn,
  type AnyRecord,
  type HouseStyle,
  type LocalText,
  type Note,
  type Office,
  type Person,
  type Records,
  type RecordType,
  type Tenure,
} from '#core/domain'
import { ownScript, postLabel, printDate, printedName, romanised, textsFor, type Texts } from '#core/language'
import { recordTitle } from '#core/pack'
import type { NoteRow } from './shapes/dossier.ts'
import type { Cited, Dated, Linked, Mentioned, NameLines } from './shapes/linked.ts'

/** What a view is drawn by: the reader's language, the day there, and the digest that tells whether an order is confirmed. */
export type ViewGround = { readonly lang: PackLang; readonly today: Day; readonly digest: Digest }

/** Records as one reader sees them on one day: how each value prints. */
export type Look = ViewGround & {
  readonly records: Records
  readonly office: Office
  readonly style: HouseStyle | undefined
  readonly t: Texts
  readonly title: (id: string) => string
}

/** How records print for a reader on a day; titles are made once. */
export const lookAt = (records: Records, ground: ViewGround): Look => {
  const office = officeOf(records)
  const style = office.houseStyles.find((one) => one.name === office.houseStyle)
  const known = new Map<string, string>()
  return {
    ...ground,
    records,
    office,
    style,
    t: textsFor(ground.lang),
    title: (id) => {
      const title = known.get(id) ?? recordTitle(records, id, { lang: ground.lang, style })
      known.set(id, title)
      return title
    },
  }
}

/** A record by its id and title. */
export const linked = (look: Look, id: string): Linked => ({ id, title: look.title(id) })

/** The same, or null where there is no id. */
export const linkedOrNull = (look: Look, id: string | undefined): Linked | null =>
  id === undefined ? null : linked(look, id)

/** A record of any type by its id and title. */
export const mentioned = (look: Look, { id, type }: Pick<AnyRecord, 'id' | 'type'>): Mentioned => ({
  ...linked(look, id),
  type,
})

/** A date in print, short as in a table, with the days that it may mean. */
export const dated = (look: Look, date: PartialDate): Dated => ({
  text: printDate(date, look.lang, 'table', { style: look.style }),
  from: earliestDay(date) ?? null,
  to: latestDay(date) ?? null,
})

/** The same, or null where there is no date. */
export const datedOrNull = (look: Look, date: PartialDate | undefined): Dated | null =>
  date === undefined ? null : dated(look, date)

/** The words in the reader's language, else as they were first written. */
export const wordsOf = (look: Look, text: LocalText): string =>
  textIn(text, look.lang) ?? textIn(text, originalLang(text) ?? '') ?? ''

/** The same, or null where nothing is written. */
export const wordsOrNull = (look: Look, text: LocalText | undefined): string | null =>
  text === undefined ? null : wordsOf(look, text) || null

/** The sources of a record or a note, each with the words that it rests on. */
export const citedBy = ({ records }: Look, { sources }: Pick<AnyRecord, 'sources'> | Note): readonly Cited[] =>
  sources.flatMap(({ source, anchor }) => {
    const found = findRecord(records, source)
    return found === undefined
      ? []
      : [{ source: found.id, title: found.title, reliability: found.reliability, exact: anchor?.exact ?? null }]
  })

/** A note in print. */
export const noteRow = (look: Look, note: Note): NoteRow => ({
  text: wordsOf(look, note.text),
  tier: note.tier,
  asOf: datedOrNull(look, note.asOf),
  cited: citedBy(look, note),
})

/** A name in its own script and romanised; once where both read alike. */
export const nameLinesOf = (look: Look, person: Person): NameLines => {
  const own = ownScript(person)
  const printed = printedName(person, look.lang)
  const latin = look.lang === 'ru' ? printed : (romanised(person)?.text ?? printed)
  if (own === undefined) return { own: null, ownLang: null, romanised: latin }
  return { own: own.text, ownLang: own.lang, romanised: own.text === latin ? null : latin }
}

/** The label of a tenure's post, `Acting` where it is so. */
export const postOf = (look: Look, tenure: Tenure): string => {
  const post = findRecord(look.records, tenure.post)
  const label = post === undefined ? '' : postLabel(post, look.lang, look.office.houseStyle)
  return tenure.acting ? look.t('sections.acting', { post: label }) : label
}

/** The level of a record as everything counts it. */
export const markingOf = ({ office }: Look, { marking }: Pick<AnyRecord, 'marking'>): string =>
  marking === undefined ? office.defaultLevel : marking.level

/** A record that must be looked for under an id of any type. */
export const recordOf = (records: Records, id: string): AnyRecord | undefined =>
  findRecord(records, id as Id<RecordType>)
