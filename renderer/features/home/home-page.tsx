import type { OutputOf } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useLang, useTexts, localeOf } from '#renderer/text'
import { Button, Chip, Empty, LinkButton } from '#renderer/ui'
import { SampleOffer, useLoadSample } from './sample.tsx'

type Home = OutputOf<'views.home'>

/** What must I do today: visits to come at the left, what needs attention at the right, and what was changed last. */
export const HomePage = () => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { value, error } = useCall('views.home', { lang, today })
  return (
    <Page title={text('window.places.home')}>
      {error !== undefined && <FaultBanner error={error} />}
      <SampleOffer />
      {value !== undefined && (
        <div className="home">
          <section aria-labelledby="home-visits" data-panel tabIndex={-1}>
            <h2 className="heading" id="home-visits">
              {text('home.visits')}
            </h2>
            <ComingVisits visits={value.visits} />
          </section>
          <section aria-labelledby="home-attention" data-panel tabIndex={-1}>
            <h2 className="heading" id="home-attention">
              {text('home.attention')}
            </h2>
            <AttentionList {...value} />
          </section>
          <section aria-labelledby="home-recent" className="home-recent" data-panel tabIndex={-1}>
            <h2 className="heading" id="home-recent">
              {text('home.recent')}
            </h2>
            <RecentList recent={value.recent} />
          </section>
        </div>
      )}
    </Page>
  )
}

/** So many of the next visits have their packs checked. */
const CHECKED = 3

const ComingVisits = ({ visits }: Pick<Home, 'visits'>) => {
  const text = useTexts()
  const { go, open } = useNavigation()
  const { readOnly } = useSession()
  const load = useLoadSample()
  // Counted after the visits are on the screen: a check may take longer than Home.
  const next = visits.slice(0, CHECKED).map(({ id }) => id)
  const counted = useCall('packs.counts', next.length === 0 ? undefined : { visits: next })
  const counts = new Map(counted.value?.map(({ visit, findings }) => [visit, findings]))
  if (visits.length === 0) {
    const newVisit = <Button onPress={() => go({ kind: 'visits' })}>{text('home.newVisit')}</Button>
    return (
      <Empty
        actions={
          readOnly === undefined && (
            <>
              {load.isOffered && (
                <Button kind="primary" onPress={load.run} isDisabled={load.isBusy}>
                  {load.isBusy ? text('home.loadingSample') : text('home.loadSample')}
                </Button>
              )}
              {newVisit}
            </>
          )
        }
      >
        {text('home.noVisits')}
      </Empty>
    )
  }
  return (
    <ul className="home-list ruled">
      {visits.map((visit) => (
        <li key={visit.id}>
          <div className="row apart top">
            <LinkButton onPress={() => open(visit.id)}>
              <span className="strong">{visit.title}</span>
            </LinkButton>
            <span className="strong numeric days">
              {visit.daysToGo === null ? '' : text('home.daysToGo', { count: visit.daysToGo })}
            </span>
          </div>
          <div className="row muted">
            <span>{visit.window.text}</span>
            <span>{visit.partner.title}</span>
          </div>
          <div className="row small">
            <span>
              {visit.packVersion === null
                ? text('home.noPack')
                : text('home.packVersion', { version: visit.packVersion })}
            </span>
            {counts.get(visit.id) != null && (
              <LinkButton onPress={() => go({ kind: 'visit', id: visit.id, tab: 'pack' })}>
                {text('home.findings', { ...counts.get(visit.id) })}
              </LinkButton>
            )}
            <LinkButton onPress={() => go({ kind: 'visit', id: visit.id, tab: 'overview' })}>
              {text('home.checklist', { ...visit.checklist })}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

const SIGNS = {
  overdue: { tone: 'danger', shape: 'triangle' },
  'window-ended': { tone: 'warning', shape: 'square' },
  'tenure-ends': { tone: 'warning', shape: 'half' },
  'year-missing': { tone: 'plain', shape: 'diamond' },
  conflict: { tone: 'warning', shape: 'cross' },
  draft: { tone: 'accent', shape: 'circle' },
  'marking-expires': { tone: 'warning', shape: 'square' },
} as const

const AttentionList = ({ attention, attentionCounts }: Home) => {
  const text = useTexts()
  const { open } = useNavigation()
  const beyond = Object.values(attentionCounts).reduce((sum, count) => sum + count, 0) - attention.length
  if (attention.length === 0) return <p className="muted">{text('home.nothing')}</p>
  return (
    <>
      <ul className="home-list ruled">
        {attention.map((one) => (
          <li key={`${one.kind} ${one.record}`}>
            <div className="row top">
              <Chip {...SIGNS[one.kind]}>{text(`home.kinds.${one.kind}`)}</Chip>
              <LinkButton onPress={() => open(one.where)}>{one.title}</LinkButton>
            </div>
            <div className="small muted">{one.detail}</div>
          </li>
        ))}
      </ul>
      {beyond > 0 && <p className="small muted">{text('home.beyond', { count: beyond })}</p>}
    </>
  )
}

const RecentList = ({ recent }: Pick<Home, 'recent'>) => {
  const text = useTexts()
  const lang = useLang()
  const { open } = useNavigation()
  if (recent.length === 0) return <p className="muted">{text('home.noRecent')}</p>
  const time = (at: string): string =>
    new Date(at).toLocaleString(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <ul className="home-list ruled">
      {recent.map((one) => (
        <li key={one.id} className="row apart">
          <LinkButton onPress={() => open(one.where)}>{one.title}</LinkButton>
          <span className="small muted numeric">
            {time(one.at)} · {one.by}
          </span>
        </li>
      ))}
    </ul>
  )
}
