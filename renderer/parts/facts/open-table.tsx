import { useNavigation } from '#renderer/parts'
import { Table, type TableColumn, type TableSort } from '#renderer/ui'

export type OpenTableProps<Row extends { readonly id: string }> = {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly textOf?: (row: Row) => string
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  readonly sort?: TableSort | undefined
  readonly onSort?: (sort: TableSort) => void
  readonly empty?: React.ReactNode
  /** Hears each key before the table does; true keeps it from the table. */
  readonly onKey?: (event: React.KeyboardEvent) => boolean
  /** The record that a row opens, where the row has an id of its own. */
  readonly recordOf?: (id: string) => string
}

/** A table whose rows are records: Enter opens one, Ctrl+Enter opens it beside the page. */
export const OpenTable = <Row extends { readonly id: string }>({
  onKey,
  recordOf = (id) => id,
  ...table
}: OpenTableProps<Row>) => {
  const { open } = useNavigation()
  const among = table.rows.map(({ id }) => recordOf(id))
  return (
    <div
      className="table-frame"
      onKeyDownCapture={(event) => {
        const id = event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? rowOf(event.target) : undefined
        if (id !== undefined) open(recordOf(id), 'beside', among)
        if (id === undefined && onKey?.(event) !== true) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <Table {...table} onOpen={(id) => open(recordOf(id), 'here', among)} />
    </div>
  )
}

/** The row in which a key was pressed. */
const rowOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key'] : undefined
