import { useMemo } from 'react'
import { choiceName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton, Table, type TableColumn } from '#renderer/ui'
import { LifeChip } from './life-chip.tsx'
import type { LedgerRow } from './shapes.ts'

type Turn = LedgerRow['history'][number] & { readonly id: string }

/** What became of a commitment, the last turn first: state, date, name, evidence, reason. */
export const HistoryTable = ({ row }: { readonly row: LedgerRow }) => {
  const text = useTexts()
  const turns = useMemo<readonly Turn[]>(
    () => row.history.map((turn, at) => ({ ...turn, id: String(at) })).toReversed(),
    [row.history],
  )
  const columns = useTurnColumns()
  return (
    <div className="table-frame">
      <Table
        label={text('commitments.history')}
        columns={columns}
        rows={turns}
        empty={<p className="muted">{text('commitments.noHistory')}</p>}
      />
    </div>
  )
}

const useTurnColumns = (): readonly TableColumn<Turn>[] => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  return useMemo<readonly TableColumn<Turn>[]>(
    () => [
      {
        id: 'state',
        label: text('commitments.state'),
        isRowHeader: true,
        cell: ({ state }) => (
          <LifeChip life={state} word={choiceName({ group: 'commitment', name: 'state' }, state, lang)} />
        ),
      },
      { id: 'on', label: text('commitments.date'), cell: ({ onText }) => <span className="numeric">{onText}</span> },
      { id: 'by', label: text('commitments.by'), cell: ({ by }) => by },
      {
        id: 'evidence',
        label: text('commitments.evidence'),
        cell: ({ evidence }) => {
          if (evidence === null) return '–'
          if (evidence === 'none') return text('commitments.noEvidence')
          return <LinkButton onPress={() => open(evidence.id)}>{evidence.title}</LinkButton>
        },
      },
      { id: 'note', label: text('commitments.reason'), cell: ({ note }) => note ?? '–' },
    ],
    [text, lang, open],
  )
}
