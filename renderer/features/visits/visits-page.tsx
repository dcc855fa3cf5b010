import { useMemo, type ReactNode } from 'react'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useCommands, useKept, useNavigation, useSession, type WindowCommand } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Tabs } from '#renderer/ui'
import { Calendar } from './calendar.tsx'
import { NewVisit } from './new-visit.tsx'
import type { VisitRow } from './shapes.ts'
import { VisitList } from './visit-list.tsx'
import './visits.css'

/** All visits, as a list or on a calendar: the same visits, seen two ways. */
export const VisitsPage = ({ view }: { readonly view: 'list' | 'calendar' }) => {
  const text = useTexts()
  const { lang, today, readOnly } = useSession()
  const { swap } = useNavigation()
  const { value, error } = useCall('views.visits', { lang, today })
  const [isMaking, setMaking] = useKept('visits: new', false)
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      { id: 'new-visit', label: 'visits.new', menu: 'file', why: readOnly, run: () => setMaking(true) },
      {
        id: 'visits-list',
        label: 'visits.asList',
        menu: 'view',
        run: () => swap({ kind: 'visits', view: 'list' }),
      },
      {
        id: 'visits-calendar',
        label: 'visits.asCalendar',
        menu: 'view',
        run: () => swap({ kind: 'visits', view: 'calendar' }),
      },
    ],
    [readOnly, swap, setMaking],
  )
  useCommands(commands)
  const add = (
    <Button kind="primary" onPress={() => setMaking(true)} why={readOnly}>
      {text('visits.new')}
    </Button>
  )
  const drawn = (how: 'list' | 'calendar', visits: readonly VisitRow[]): ReactNode =>
    how === 'list' ? <VisitList visits={visits} onNew={() => setMaking(true)} /> : <Calendar visits={visits} />
  return (
    <Page title={text('window.places.visits')} actions={add}>
      {error !== undefined && <FaultBanner error={error} />}
      {value !== undefined && (
        <Tabs
          label={text('visits.view')}
          selected={view}
          onSelect={(next) => swap({ kind: 'visits', view: next })}
          tabs={[
            { id: 'list', label: text('visits.list'), content: () => drawn('list', value) },
            { id: 'calendar', label: text('visits.calendar'), content: () => drawn('calendar', value) },
          ]}
        />
      )}
      {isMaking && <NewVisit onClose={() => setMaking(false)} />}
    </Page>
  )
}
