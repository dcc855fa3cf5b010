import { choiceName } from '#core/language'
import { Cites } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip } from '#renderer/ui'
import type { NoteRow } from './shapes.ts'

/** Remarks, each with whom it may be told to, its age and its sources. */
export const Notes = ({ notes }: { readonly notes: readonly NoteRow[] }) => {
  const t = useTexts()
  const lang = useLang()
  return (
    <ul className="fact-list ruled">
      {notes.map((note) => (
        <li key={note.text} className="said-row">
          <p className="said-words">{note.text}</p>
          <div className="row">
            {note.tier === 'not-for-disclosure' && (
              <Chip shape="square" edge="double">
                {choiceName({ group: 'note', name: 'tier' }, note.tier, lang)}
              </Chip>
            )}
            {note.asOf !== null && (
              <strong className="small">{t('counterparts.asOf', { date: note.asOf.text })}</strong>
            )}
            <Cites cited={note.cited} />
          </div>
        </li>
      ))}
    </ul>
  )
}
