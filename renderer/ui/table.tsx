import type { ReactNode } from 'react'
import {
  Cell,
  Checkbox as AriaCheckbox,
  Collection,
  Column,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
  TableLayout,
  useDragAndDrop,
  Virtualizer,
  type Selection,
  type SortDescriptor,
} from 'react-aria-components'
import { CheckBoxMark } from './choice.tsx'
import { ArrowDown, ArrowUp } from './icons.ts'

export type TableColumn<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  readonly isSortable?: boolean
  readonly isNumber?: boolean
  readonly isRowHeader?: boolean
  readonly width?: number
}

export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' }

type Props<Item extends { readonly id: string }> = {
  readonly label: string
  readonly columns: readonly TableColumn<Item>[]
  readonly rows: readonly Item[]
  /** The words of a row, for typing ahead. */
  readonly textOf?: (row: Item) => string
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (ids: ReadonlySet<string>) => void
  /** Hears which row is opened, and all rows in their order. */
  readonly onOpen?: (id: string, among: readonly string[]) => void
  readonly sort?: TableSort | undefined
  readonly onSort?: (sort: TableSort) => void
  readonly empty?: ReactNode
  /** Called with the ids that were dragged and the place they were dropped at; gives the table handles for that. */
  readonly onReorder?: (ids: readonly string[], target: string, where: 'before' | 'after') => void
  /** A long list draws only what is seen; rows then have one height. */
  readonly rowHeight?: number
}

/** A table whose rows are opened with Enter, selected with Space, and sorted by their heads. */
export const Table = <Item extends { readonly id: string }>(props: Props<Item>) => {
  const { label, columns, rows, selected, onSelect, onOpen, sort, onSort, empty, onReorder, rowHeight } = props
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      onReorder?.([...keys].map(String), String(target.key), target.dropPosition === 'before' ? 'before' : 'after'),
  })
  const all = onSelect === undefined ? columns : [SELECTION as TableColumn<Item>, ...columns]
  const table = (
    <AriaTable
      aria-label={label}
      className="table"
      selectionMode={onSelect === undefined ? 'none' : 'multiple'}
      selectionBehavior="toggle"
      {...(selected !== undefined && { selectedKeys: selected })}
      {...(onSelect !== undefined && {
        onSelectionChange: (next: Selection) =>
          onSelect(next === 'all' ? new Set(rows.map(({ id }) => id)) : new Set([...next].map(String))),
      })}
      {...(onOpen !== undefined && {
        onRowAction: (key) =>
          onOpen(
            String(key),
            rows.map(({ id }) => id),
          ),
      })}
      {...(sort !== undefined && { sortDescriptor: sort })}
      {...(onSort !== undefined && { onSortChange: (next: SortDescriptor) => onSort(next as TableSort) })}
      {...(onReorder !== undefined && { dragAndDropHooks })}
    >
      <TableHeader>
        <Collection items={all}>
          {(column) => (
            <Column
              id={column.id}
              className={column.isNumber === true ? 'column-head number' : 'column-head'}
              isRowHeader={column.isRowHeader ?? false}
              allowsSorting={column.isSortable ?? false}
              {...(column.width !== undefined && { width: column.width })}
            >
              {({ sortDirection }) =>
                column.id === SELECTION.id ? (
                  <SelectMark />
                ) : (
                  <>
                    {column.label}
                    {sortDirection === 'ascending' && <ArrowUp size={14} aria-hidden />}
                    {sortDirection === 'descending' && <ArrowDown size={14} aria-hidden />}
                  </>
                )
              }
            </Column>
          )}
        </Collection>
      </TableHeader>
      <TableBody items={rows} dependencies={[columns]} {...(empty !== undefined && { renderEmptyState: () => empty })}>
        {(item) => (
          <Row
            id={item.id}
            columns={all}
            className="table-row"
            {...(props.textOf !== undefined && { textValue: props.textOf(item) })}
          >
            {(column) => (
              <Cell className={column.isNumber === true ? 'table-cell number' : 'table-cell'}>
                {column.id === SELECTION.id ? <SelectMark /> : column.cell(item)}
              </Cell>
            )}
          </Row>
        )}
      </TableBody>
    </AriaTable>
  )
  return rowHeight === undefined ? (
    table
  ) : (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: 34 }}>
      {table}
    </Virtualizer>
  )
}

const SELECTION = { id: ' select', label: '', cell: () => undefined, width: 40 } as const

const SelectMark = () => (
  <AriaCheckbox slot="selection" className="checkbox">
    <CheckBoxMark />
  </AriaCheckbox>
)
