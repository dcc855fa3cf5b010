import { instantToLocal, partialDate, type PackLang } from '#core/base'
import { fieldsOfRecord, type AnyRecord, type Evidence } from '#core/domain'
import { fieldName, printDate } from '#core/language'
import { useCall } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { RecordLink, useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { IconButton, Icons } from '#renderer/ui'
import { changesOfField } from './field-changes.ts'
import { idsIn, valueWords } from './value-words.ts'

type Props = { readonly record: AnyRecord; readonly field: string; readonly onClose: () => void }

/** What a field rests on, sentence by sentence, and who changed it when and from what (F4). */
export const SourcePanel = ({ record, field: name, onClose }: Props) => {
  const t = useTexts()
  const { lang, office } = useSession()
  const history = useCall('records.history', { id: record.id })
  const field = fieldsOfRecord(record).find((one) => one.name === name)
  const changes = changesOfField(history.value ?? [], name)
  const evidence = evidenceOf(record, name)
  const titles = useLinks([...evidence.map(({ source }) => source), ...changes.flatMap(({ before }) => idsIn(before))])
  if (field === undefined) return null
  const label = fieldName(field, lang)
  return (
    <aside className="source-panel" aria-label={t('editor.openPanel', { field: label })}>
      <div className="row apart">
        <h2 className="heading">{label}</h2>
        <IconButton label={t('editor.closePanel')} icon={<Icons.X size={16} aria-hidden />} onPress={onClose} />
      </div>
      <h3 className="small strong">{t('editor.sentence')}</h3>
      {evidence.length === 0 && <p className="muted">{t('editor.noSources')}</p>}
      {evidence.map(({ source, anchor }, at) => (
        <figure key={`${source} ${at}`}>
          {anchor === undefined ? (
            <p className="muted">{t('editor.noAnchor')}</p>
          ) : (
            <blockquote>
              <span className="muted">{anchor.prefix}</span>
              <mark>{anchor.exact}</mark>
              <span className="muted">{anchor.suffix}</span>
            </blockquote>
          )}
          <figcaption>
            <RecordLink id={source} titles={titles} />
          </figcaption>
        </figure>
      ))}
      <h3 className="small strong">{t('editor.history')}</h3>
      {history.value !== undefined && changes.length === 0 && <p className="muted">{t('editor.noHistory')}</p>}
      <ol className="changes">
        {changes.map(({ commit, at, by, before }) => (
          <li key={commit}>
            <div>{t('editor.changedBy', { name: by, at: momentWords(at, office.zone, lang) })}</div>
            <div className="small muted">
              {t('editor.before', {
                value: valueWords(field, before, lang, (id) => titles.get(id)?.title ?? '') || t('editor.nothing'),
              })}
            </div>
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** A moment in the zone of the office, its day as the house writes it. */
const momentWords = (at: string, zone: string, lang: PackLang): string => {
  const [day = '', time = ''] = instantToLocal(at, zone).split('T')
  return `${printDate(partialDate(day), lang, 'table')} ${time}`
}

/** The sources of the notes in a field, else those of the record. */
const evidenceOf = (record: AnyRecord, name: string): readonly Evidence[] => {
  const value = (record as Readonly<Record<string, unknown>>)[name]
  const notes = [value]
    .flat()
    .flatMap((note) =>
      typeof note === 'object' && note !== null && 'sources' in note ? (note.sources as readonly Evidence[]) : [],
    )
  return notes.length > 0 ? notes : record.sources
}
