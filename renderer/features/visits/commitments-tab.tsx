import { useMemo } from 'react'
import { fieldName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { LifeChip } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button, Chip, Empty, Table, type TableColumn } from '#renderer/ui'
import { Part } from './part.tsx'
import type { VisitView } from './shapes.ts'

type Row = VisitView['commitments'][number]

/** Who owes what to whom with this partner, in short; the ledger holds the whole. */
export const CommitmentsTab = ({ visit }: { readonly visit: VisitView }) => {
  const text = useTexts()
  const { open, go } = useNavigation()
  const columns = useColumns()
  return (
    <div className="column wide">
      {visit.noMeasurable !== null && <p>{visit.noMeasurable}</p>}
      <Part
        id="visit-commitments"
        title={text('window.places.commitments')}
        actions={<Button onPress={() => go({ kind: 'commitments' })}>{text('visits.toLedger')}</Button>}
      >
        <div className="table-frame">
          <Table<Row>
            label={text('window.places.commitments')}
            rows={visit.commitments}
            textOf={({ words }) => words}
            onOpen={(id, among) => open(id, 'here', among)}
            empty={<Empty>{text('visits.noCommitments')}</Empty>}
            columns={columns}
          />
        </div>
      </Part>
      {visit.followed.length > 0 && (
        <Part id="visit-followed" title={text('visits.followed')}>
          <ul className="plain-list ruled">
            {visit.followed.map((row) => (
              <li key={row.id} className="row top">
                <Chip edge="dashed">{row.chip}</Chip>
                <span className="grow">{row.words}</span>
                <span className="small muted">{row.saidOn.text}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

const useColumns = (): readonly TableColumn<Row>[] => {
  const text = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<Row>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'commitment', name }, lang)
    return [
      {
        id: 'state',
        label: label('state'),
        cell: (row) => <LifeChip {...row} />,
      },
      { id: 'words', label: text('visits.columns.what'), isRowHeader: true, cell: ({ words }) => words },
      { id: 'side', label: label('owing'), cell: ({ side }) => text(`kinds.owing.${side}`) },
      { id: 'due', label: label('due'), cell: ({ due }) => <span className="numeric">{due ?? '–'}</span> },
      {
        id: 'owner',
        label: label('owner'),
        cell: ({ owner, ownerLeft }) => (
          <>
            {owner?.title ?? '–'}
            {ownerLeft && (
              <Chip tone="warning" shape="half">
                {text('visits.ownerLeft')}
              </Chip>
            )}
          </>
        ),
      },
    ]
  }, [text, lang])
}
