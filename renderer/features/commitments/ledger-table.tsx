import { useMemo, useState } from 'react'
import { openByKeys, useKept, useNavigation, useSession } from '#renderer/parts'
import { localeOf, useTexts } from '#renderer/text'
import { Table, type TableSort } from '#renderer/ui'
import { ChangeMany } from './change-many.tsx'
import { useLedgerColumns } from './ledger-columns.tsx'
import { rowsByPartner, rowsWithWords, sortedRows, type LedgerView } from './ledger-views.ts'
import type { LedgerRow } from './shapes.ts'

type Props = {
  readonly view: Exclude<LedgerView, 'said'>
  readonly rows: readonly LedgerRow[]
  readonly words: string
  readonly grouping: 'none' | 'by-partner'
}

/** The commitments of a view: sorted, filtered, by partner where wanted, and several of them changed at once. */
export const LedgerTable = ({ view, rows, words, grouping }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const [sort, setSort] = useState<TableSort>()
  const [selected, setSelected] = useKept<ReadonlySet<string>>(`commitments ${view}: selected`, new Set())
  const shown = useMemo(() => sortedRows(rowsWithWords(rows, words), sort, localeOf(lang)), [rows, words, sort, lang])
  const columns = useLedgerColumns(grouping)
  const chosen = shown.filter(({ id }) => selected.has(id))
  if (shown.length === 0) {
    return (
      <p className="muted ledger-none" role="status">
        {rows.length === 0 ? text(`commitments.noneIn.${view}`) : text('commitments.noneFound')}
      </p>
    )
  }
  const tableOf = (label: string, group: readonly LedgerRow[]) => {
    const here = new Set(group.map(({ id }) => id))
    return (
      <div className="table-frame" onKeyDownCapture={(event) => openByKeys(event, open, [...here])}>
        <Table
          label={label}
          columns={columns}
          rows={group}
          textOf={(row) => row.words}
          selected={new Set(chosen.flatMap(({ id }) => (here.has(id) ? [id] : [])))}
          onSelect={(ids) => setSelected(new Set([...selected].filter((id) => !here.has(id)).concat(...ids)))}
          onOpen={(id, among) => open(id, 'here', among)}
          sort={sort}
          onSort={setSort}
        />
      </div>
    )
  }
  return (
    <div className="column wide">
      {chosen.length > 0 && <ChangeMany rows={chosen} onClear={() => setSelected(new Set())} />}
      {grouping === 'none'
        ? tableOf(text(`commitments.view.${view}`), shown)
        : rowsByPartner(shown).map(({ partner, rows: group }) => {
            const title = partner?.title ?? text('commitments.noPartner')
            return (
              <section key={partner?.id ?? ''} className="column" aria-label={title}>
                <h2 className="heading">
                  {title} <span className="subtle numeric">{group.length}</span>
                </h2>
                {tableOf(title, group)}
              </section>
            )
          })}
    </div>
  )
}
