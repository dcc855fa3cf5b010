import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

export type TabOf<T extends string> = {
  readonly id: T
  readonly label: string
  readonly count?: number | string | undefined
  /** A number that points to it, explained elsewhere on the page. */
  readonly mark?: number | undefined
  readonly content: () => ReactNode
}

type Props<T extends string> = {
  readonly label: string
  readonly tabs: readonly TabOf<T>[]
  readonly selected: T
  readonly onSelect: (id: T) => void
}

/** Tabs with counts; only the open one is drawn. */
export const Tabs = <T extends string>({ label, tabs, selected, onSelect }: Props<T>) => (
  <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(key as T)}>
    <TabList aria-label={label} className="tab-list">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="tab">
          {tab.label}
          {tab.count !== undefined && <span className="subtle numeric"> {tab.count}</span>}
          {tab.mark !== undefined && (
            <span className="mark" aria-hidden>
              {tab.mark}
            </span>
          )}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className="tab-panel">
        {tab.id === selected && tab.content()}
      </TabPanel>
    ))}
  </AriaTabs>
)
