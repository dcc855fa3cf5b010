import type { OutputOf } from '#core/contract'
import { useTexts } from '#renderer/text'
import { Chip, type Shape, type Tone } from '#renderer/ui'
import { Cites } from './cites.tsx'
import { OpenLink } from './open-link.tsx'

type Row = OutputOf<'views.commitments'>['rows'][number]
type Sign = { readonly tone: Tone; readonly shape: Shape; readonly edge?: 'thin' | 'thick' | 'dashed' | 'double' }

const SIGNS: Readonly<Record<string, Sign>> = {
  kept: { tone: 'success', shape: 'check' },
  'in-hand': { tone: 'accent', shape: 'half' },
  open: { tone: 'plain', shape: 'circle' },
  'due-soon': { tone: 'warning', shape: 'square' },
  overdue: { tone: 'danger', shape: 'triangle', edge: 'thick' },
}
const OTHER: Sign = { tone: 'plain', shape: 'cross', edge: 'dashed' }

/** What a commitment is today: word, shape and border. */
export const LifeChip = ({ life, chip }: Pick<Row, 'life' | 'chip'>) => <Chip {...(SIGNS[life] ?? OTHER)}>{chip}</Chip>

/** Commitments line by line, each with the sentence it rests on. */
export const CommitmentList = ({ rows }: { readonly rows: readonly Row[] }) => (
  <ul className="fact-list ruled">
    {rows.map((row) => (
      <Line key={row.id} row={row} />
    ))}
  </ul>
)

const Line = ({ row }: { readonly row: Row }) => {
  const t = useTexts()
  return (
    <li className="said-row">
      <div className="row">
        <LifeChip {...row} />
        <span className="small strong">{t(`kinds.owing.${row.side}`)}</span>
        {row.due !== null && <span className="small numeric">{t('counterparts.dueOn', { date: row.due })}</span>}
        {row.saidOn !== null && (
          <span className="small muted">{t('counterparts.saidOn', { date: row.saidOn.text })}</span>
        )}
        {row.owner !== null && (
          <span className="small">
            <OpenLink {...row.owner} />
          </span>
        )}
        {row.ownerLeft && (
          <Chip tone="warning" shape="half">
            {t('counterparts.ownerLeft')}
          </Chip>
        )}
      </div>
      <p className="said-words">
        <OpenLink id={row.id} title={row.words} />
      </p>
      {[...row.repeated, row.recordedAs ?? ''].filter(Boolean).map((words) => (
        <p key={words} className="small muted">
          {words}
        </p>
      ))}
      <Cites cited={row.cited} />
    </li>
  )
}
