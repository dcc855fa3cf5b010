import { useMemo, useState } from 'react'
import { useTexts } from '#renderer/text'
import { Table, Button, type TableColumn } from '#renderer/ui'
import { Bars } from './bars.tsx'
import { quarterRows, totalsOf, type QuarterRow } from './quarter-rows.ts'
import type { Ledger } from './shapes.ts'

const DRAWN = 12

/** Opened, kept and overdue by quarter, drawn or as a table of the same numbers. */
export const Chart = ({ quarters }: Pick<Ledger, 'quarters'>) => {
  const text = useTexts()
  const [isTable, setTable] = useState(false)
  const totals = totalsOf(quarters)
  const summary = text('commitments.chart.totals', totals)
  return (
    <section className="panel column" aria-labelledby="commitments-chart">
      <div className="row apart">
        <h2 className="heading" id="commitments-chart">
          {text('commitments.chart.title')}
        </h2>
        <Button onPress={() => setTable(!isTable)}>
          {text(isTable ? 'commitments.chart.asChart' : 'commitments.chart.asTable')}
        </Button>
      </div>
      <p className="numeric" data-chart-totals>
        {summary}
      </p>
      {!isTable && quarters.length > DRAWN && (
        <p className="small muted">{text('commitments.chart.last', { count: DRAWN })}</p>
      )}
      {isTable ? <QuarterTable quarters={quarters} /> : <Bars quarters={quarters.slice(-DRAWN)} label={summary} />}
    </section>
  )
}

const QuarterTable = ({ quarters }: Pick<Ledger, 'quarters'>) => {
  const text = useTexts()
  const rows = useMemo(() => quarterRows(quarters, text('commitments.chart.all')), [quarters, text])
  const columns = useQuarterColumns()
  return (
    <div className="table-frame">
      <Table label={text('commitments.chart.title')} columns={columns} rows={rows} />
    </div>
  )
}

const useQuarterColumns = (): readonly TableColumn<QuarterRow>[] => {
  const text = useTexts()
  return useMemo<readonly TableColumn<QuarterRow>[]>(
    () => [
      { id: 'quarter', label: text('commitments.chart.quarter'), isRowHeader: true, cell: ({ quarter }) => quarter },
      ...(['opened', 'kept', 'ended', 'open', 'overdue'] as const).map((id): TableColumn<QuarterRow> => ({
        id,
        label: text(`commitments.chart.${id}`),
        isNumber: true,
        cell: (row) => (row.id === 'all' ? <strong>{row[id]}</strong> : row[id]),
      })),
    ],
    [text],
  )
}
