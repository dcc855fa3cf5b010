import { useId, useMemo, useState, type ReactNode } from 'react'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useCommands, useNavigation, useSession, type WindowCommand } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Empty, Switch, Tabs, TextField } from '#renderer/ui'
import { Chart } from './chart.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { LEDGER_VIEWS, rowsOfView, type LedgerView } from './ledger-views.ts'
import { SaidTable } from './said-table.tsx'

/** The ledger over all partners, by its saved views, with the chart on top when it is wanted. */
export const LedgerPage = ({ view }: { readonly view: LedgerView }) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { swap, go } = useNavigation()
  const { value, error } = useCall('views.commitments', { lang, today })
  const [isCharted, setCharted] = useState(false)
  const [isGrouped, setGrouped] = useState(false)
  const [words, setWords] = useState('')
  const chart = useId()
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      { id: 'commitments-chart', label: 'commitments.chart.show', menu: 'view', run: () => setCharted((now) => !now) },
      { id: 'commitments-group', label: 'commitments.group', menu: 'view', run: () => setGrouped((now) => !now) },
    ],
    [],
  )
  useCommands(commands)
  if (value === undefined) {
    return <Page title={text('window.places.commitments')}>{error !== undefined && <FaultBanner error={error} />}</Page>
  }
  if (value.rows.length === 0 && value.followed.length === 0) {
    return (
      <Page title={text('window.places.commitments')}>
        <Empty actions={<Button onPress={() => go({ kind: 'meetings' })}>{text('commitments.toMeetings')}</Button>}>
          {text('commitments.none')}
        </Empty>
      </Page>
    )
  }
  const count = (of: LedgerView): number => (of === 'said' ? value.followed.length : rowsOfView(value.rows, of).length)
  const drawn = (of: LedgerView): ReactNode =>
    of === 'said' ? (
      <SaidTable rows={value.followed} />
    ) : (
      <div className="column wide">
        <search className="ledger-tools">
          <TextField label={text('commitments.filter')} value={words} onChange={setWords} />
          <Switch isSelected={isGrouped} onChange={setGrouped}>
            {text('commitments.group')}
          </Switch>
        </search>
        <LedgerTable
          key={of}
          view={of}
          rows={rowsOfView(value.rows, of)}
          words={words}
          grouping={isGrouped ? 'by-partner' : 'none'}
        />
      </div>
    )
  return (
    <Page
      title={text('window.places.commitments')}
      actions={
        <Button aria-expanded={isCharted} aria-controls={chart} onPress={() => setCharted(!isCharted)}>
          {text('commitments.chart.show')}
        </Button>
      }
    >
      <div className="column wide">
        {error !== undefined && <FaultBanner error={error} />}
        {value.noMeasurable !== null && <Banner tone="warning">{value.noMeasurable}</Banner>}
        <div id={chart} hidden={!isCharted}>
          {isCharted && <Chart quarters={value.quarters} />}
        </div>
        <Tabs
          label={text('commitments.views')}
          selected={view}
          onSelect={(next) => swap({ kind: 'commitments', view: next })}
          tabs={LEDGER_VIEWS.map((id) => ({
            id,
            label: text(`commitments.view.${id}`),
            count: count(id),
            content: () => drawn(id),
          }))}
        />
      </div>
    </Page>
  )
}
