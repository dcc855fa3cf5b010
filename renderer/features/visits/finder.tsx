import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Button, TextField } from '#renderer/ui'

export type FinderRow = {
  readonly id: string
  readonly title: string
  /** The same in its own script. */
  readonly own?: string | null
  readonly ownLang?: string | null
  readonly detail?: string
  readonly why?: string | undefined
}

type Props = {
  readonly label: string
  readonly listLabel: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly rows: readonly FinderRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly mode: 'single' | 'multiple'
  readonly empty: ReactNode
  readonly fault?: string | undefined
  readonly isFocused?: boolean
  /** The way to make what is not there yet. */
  readonly add?: { readonly label: string; readonly run: () => void } | undefined
}

/** Finds records by what is typed and lets a person choose; it never chooses by itself. */
export const Finder = ({ label, listLabel, query, onQuery, rows, chosen, onChoose, mode, empty, ...rest }: Props) => (
  <div className="finder">
    <TextField
      label={label}
      value={query}
      onChange={onQuery}
      fault={rest.fault}
      {...(rest.isFocused === true && { autoFocus: true })}
    />
    <ListBox
      aria-label={listLabel}
      className="listbox finder-list"
      items={rows}
      selectionMode={mode}
      selectedKeys={chosen}
      disabledKeys={rows.filter(({ why }) => why !== undefined).map(({ id }) => id)}
      onSelectionChange={(keys) =>
        onChoose(keys === 'all' ? new Set(rows.map(({ id }) => id)) : new Set([...keys].map(String)))
      }
      renderEmptyState={() => <p className="small muted finder-none">{empty}</p>}
    >
      {(row) => (
        <ListBoxItem id={row.id} className="option" textValue={row.title}>
          <div>
            {row.title}
            {row.own !== undefined && row.own !== null && row.own !== row.title && (
              <span className="muted" lang={row.ownLang ?? undefined}>
                {' '}
                · {row.own}
              </span>
            )}
          </div>
          {(row.why ?? row.detail) !== undefined && <div className="small muted">{row.why ?? row.detail}</div>}
        </ListBoxItem>
      )}
    </ListBox>
    {rest.add !== undefined && (
      <div>
        <Button onPress={rest.add.run}>{rest.add.label}</Button>
      </div>
    )}
  </div>
)
