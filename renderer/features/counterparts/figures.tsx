import { choiceName, fieldName } from '#core/language'
import { Cites, OpenLink, OpenLinks } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip, Empty } from '#renderer/ui'
import type { FigureRow } from './shapes.ts'

/** Figures; those that cannot hold beside each other stand side by side, and neither is lost. */
export const Figures = ({ rows }: { readonly rows: readonly FigureRow[] }) => {
  const t = useTexts()
  if (rows.length === 0) return <Empty>{t('counterparts.nothing')}</Empty>
  return (
    <ul className="fact-list ruled">
      {sideBySide(rows).map((group) => (
        <li key={group.map(({ id }) => id).join(' ')}>
          <ul className={group.length > 1 ? 'figure-group conflicting' : 'figure-group'}>
            {group.map((row) => (
              <FigureLine key={row.id} row={row} besides={group.map(({ id }) => id)} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** Figures that conflict, together in the place of the first of them. */
const sideBySide = (rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] => {
  const placed = new Set<string>()
  return rows.flatMap((row) => {
    if (placed.has(row.id)) return []
    const group = [row, ...rows.filter(({ id }) => row.conflicts.some((one) => one.id === id) && !placed.has(id))]
    for (const { id } of group) placed.add(id)
    return [group]
  })
}

type LineProps = { readonly row: FigureRow; readonly besides?: readonly string[] }

/** One figure: what is counted, how much, how old in bold, who said it, and what it rests on. */
export const FigureLine = ({ row, besides = [] }: LineProps) => {
  const t = useTexts()
  const lang = useLang()
  const elsewhere = row.conflicts.filter(({ id }) => !besides.includes(id))
  return (
    <li className="said-row">
      <div className="row">
        <OpenLink id={row.id} title={row.label} />
        <span className="figure-value numeric">{row.printed}</span>
        {row.asOf !== null && <strong>{t('counterparts.asOf', { date: row.asOf.text })}</strong>}
        {row.statedOn !== null && <strong>{row.statedOn}</strong>}
        <span className="small muted">
          {fieldName({ group: 'figure', name: 'quotable' }, lang)}:{' '}
          {choiceName({ group: 'figure', name: 'quotable' }, row.quotable, lang)}
        </span>
      </div>
      {row.saidBy !== null && (
        <p className="small">
          {t('counterparts.figureSaidBy')}: <OpenLink {...row.saidBy} />
        </p>
      )}
      {row.definition !== null && (
        <p className="small muted">{t('counterparts.definition', { words: row.definition })}</p>
      )}
      {row.conflicts.length > 0 && (
        <div className="row">
          <Chip tone="warning" shape="diamond" edge="dashed">
            {t('counterparts.conflicts')}
          </Chip>
          <OpenLinks of={elsewhere} />
        </div>
      )}
      <Cites cited={row.cited} />
    </li>
  )
}
