import { useMemo, type ReactNode } from 'react'
import { useCall } from '#renderer/client'
import {
  FaultBanner,
  Page,
  MARKED_TABS,
  useCommands,
  useKept,
  useNavigation,
  useSession,
  useTabMarks,
  VISIT_TABS,
  type MarkedTab,
  type VisitTab,
  type WindowCommand,
} from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Empty, LinkButton, Tabs } from '#renderer/ui'
import { CommitmentsTab } from './commitments-tab.tsx'
import { DelegationsTab } from './delegations/delegations-tab.tsx'
import { NamedVersions } from './named-versions.tsx'
import { Overview } from './overview/overview.tsx'
import { PointsTab } from './points/points-tab.tsx'
import { ProgrammeTab } from './programme/programme-tab.tsx'
import { ProtocolTab } from './protocol/protocol-tab.tsx'
import type { VisitView } from './shapes.ts'
import { LevelChip, VisitStateChip } from './signs.tsx'
import './visits.css'

type Props = {
  readonly id: string
  readonly tab: VisitTab
  /** What is pointed at: `order`, or the id of a record that stands on the tab. */
  readonly focus?: string | undefined
  /** The pack of the visit: it is another feature's. */
  readonly packTab: ReactNode
  /** What is said of the visit above its tabs. */
  readonly above: ReactNode
  /** Asks what was said at the visit, and makes the record of the meeting: another feature's as well. */
  readonly recordMeeting: (onClose: () => void) => ReactNode
}

/** Everything of one visit, tab by tab. */
export const VisitPage = ({ id, tab, focus, packTab, above, recordMeeting }: Props) => {
  const text = useTexts()
  const { lang, today, readOnly } = useSession()
  const [isRecording, setRecording] = useKept(`${id}: record meeting`, false)
  const { go, swap } = useNavigation()
  const { marks: standing, seen, clear } = useTabMarks(id)
  const marks = standing.filter((one) => one !== tab)
  const { value, error } = useCall('views.visit', { lang, today, visit: id })
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      ...VISIT_TABS.map((one) => ({
        id: `visit-${one}`,
        label: `visits.tabs.${one}` as const,
        menu: 'visit' as const,
        run: () => swap({ kind: 'visit', id, tab: one }),
      })),
      { id: 'record-meeting', label: 'meetings.record', menu: 'visit', why: readOnly, run: () => setRecording(true) },
    ],
    [id, swap, readOnly, setRecording],
  )
  useCommands(commands)
  const trail = <LinkButton onPress={() => go({ kind: 'visits' })}>{text('window.places.visits')}</LinkButton>
  if (value === undefined || value === null) {
    return (
      <Page title={text('window.places.visit')} trail={trail}>
        {error !== undefined && <FaultBanner error={error} />}
        {value === null && <Empty>{text('visits.gone')}</Empty>}
      </Page>
    )
  }
  const { counts } = value
  const count: Readonly<Partial<Record<VisitTab, number | string>>> = {
    delegations: `${counts.theirs}+${counts.ours}`,
    programme: counts.programme,
    points: counts.points,
    commitments: counts.commitments,
    pack: counts.packs,
  }
  const drawn = (one: VisitTab): ReactNode => {
    switch (one) {
      case 'overview':
        return <Overview visit={value} />
      case 'delegations':
        return <DelegationsTab visit={value} focus={focus} />
      case 'programme':
        return <ProgrammeTab visit={value} focus={focus} />
      case 'points':
        return <PointsTab visit={value} focus={focus} />
      case 'commitments':
        return <CommitmentsTab visit={value} />
      case 'protocol':
        return <ProtocolTab visit={value} />
      case 'pack':
        return packTab
    }
  }
  return (
    <div className="visit-page">
      <Page
        title={value.row.title}
        trail={trail}
        isFilled={tab === 'pack'}
        actions={
          <Button onPress={() => setRecording(true)} why={readOnly}>
            {text('meetings.record')}
          </Button>
        }
      >
        <VisitHead visit={value} />
        {above}
        {tab !== 'pack' && <Marks marks={marks} onClear={clear} />}
        <NamedVersions visit={id} />
        {isRecording && recordMeeting(() => setRecording(false))}
        <Tabs
          label={value.row.title}
          selected={tab}
          onSelect={(next) => {
            seen([tab, next])
            swap({ kind: 'visit', id, tab: next })
          }}
          tabs={VISIT_TABS.map((one) => ({
            id: one,
            label: text(`visits.tabs.${one}`),
            count: count[one],
            mark: marks.some((marked) => marked === one) ? markOf(one) : undefined,
            content: () => drawn(one),
          }))}
        />
      </Page>
    </div>
  )
}

/** The number of a tab that somebody is pointed to. */
const markOf = (tab: VisitTab): number => MARKED_TABS.findIndex((one) => one === tab) + 1

type MarksProps = { readonly marks: readonly MarkedTab[]; readonly onClear: () => void }

/** What the numbers on the tabs point to, in the order of a first pack; it stands in nobody's way. */
const Marks = ({ marks, onClear }: MarksProps) => {
  const text = useTexts()
  if (marks.length === 0) return null
  return (
    <Banner
      actions={
        <Button kind="quiet" onPress={onClear}>
          {text('window.dismiss')}
        </Button>
      }
    >
      <ul className="plain-list visit-marks">
        {marks.map((tab) => (
          <li key={tab}>
            <span className="mark" aria-hidden>
              {markOf(tab)}
            </span>{' '}
            <span className="strong">{text(`visits.tabs.${tab}`)}</span>: {text(`visits.marks.${tab}`)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const VisitHead = ({ visit: { row, packLevel } }: { readonly visit: VisitView }) => {
  const text = useTexts()
  const { open } = useNavigation()
  return (
    <p className="row visit-head">
      <LinkButton onPress={() => open(row.partner)}>{row.partnerTitle}</LinkButton>
      <span className="numeric">{row.windowText}</span>
      <VisitStateChip state={row.state} />
      <LevelChip level={packLevel ?? row.marking} />
      {row.code !== null && <span className="muted">{row.code}</span>}
      {row.daysToGo !== null && <span className="muted numeric">{text('home.daysToGo', { count: row.daysToGo })}</span>}
    </p>
  )
}
