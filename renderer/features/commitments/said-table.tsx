import { useMemo } from 'react'
import { fieldName } from '#core/language'
import { openByKeys, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Chip, Empty, Table, type TableColumn } from '#renderer/ui'
import type { SaidRow } from './shapes.ts'

/** What was said and is followed, but is no commitment; a row opens the meeting where it was said. */
export const SaidTable = ({ rows }: { readonly rows: readonly SaidRow[] }) => {
  const text = useTexts()
  const { open } = useNavigation()
  const columns = useSaidColumns()
  const openRow = (id: string, how: 'here' | 'beside' = 'here'): void =>
    open(how === 'beside' ? id : (rows.find((row) => row.id === id)?.meeting.id ?? id), how)
  return (
    <div className="table-frame" onKeyDownCapture={(event) => openByKeys(event, openRow)}>
      <Table
        label={text('commitments.view.said')}
        columns={columns}
        rows={rows}
        textOf={({ words }) => words}
        onOpen={(id) => openRow(id)}
        empty={<Empty>{text('commitments.noneIn.said')}</Empty>}
      />
    </div>
  )
}

const useSaidColumns = (): readonly TableColumn<SaidRow>[] => {
  const text = useTexts()
  const { lang } = useSession()
  return useMemo<readonly TableColumn<SaidRow>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'statement', name }, lang)
    return [
      {
        id: 'kind',
        label: label('kind'),
        cell: ({ chip }) => (
          <Chip shape="circle" edge="dashed">
            {chip}
          </Chip>
        ),
      },
      { id: 'words', label: text('commitments.what'), isRowHeader: true, cell: ({ words }) => words },
      { id: 'side', label: label('side'), cell: ({ side }) => text(`commitments.side.${side}`) },
      { id: 'partner', label: text('commitments.partner'), cell: ({ partner }) => partner?.title ?? '–' },
      {
        id: 'said',
        label: text('commitments.saidOn'),
        cell: ({ saidOn, meeting }) => (
          <>
            <span className="numeric">{saidOn.text}</span>
            <div className="small muted">{meeting.title}</div>
          </>
        ),
      },
      { id: 'source', label: text('commitments.source'), cell: ({ cited }) => cited[0]?.title ?? '–' },
    ]
  }, [text, lang])
}
