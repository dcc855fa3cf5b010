import type { ReactNode } from 'react'
import { choiceName } from '#core/language'
import { useCall } from '#renderer/client'
import { DOSSIER_TABS, FaultBanner, Page, useNavigation, useSession, type DossierTab } from '#renderer/parts'
import { CommitmentList, OpenLink, OpenTable, Part, Said, type SaidRow } from '#renderer/parts/facts'
import { RecordActs } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Empty, Tabs } from '#renderer/ui'
import { Agreements } from './agreements.tsx'
import { usePersonColumns } from './columns.tsx'
import { Figures } from './figures.tsx'
import { Gifts } from './gifts.tsx'
import { Glance } from './glance.tsx'
import { MeetingList } from './meeting-list.tsx'
import type { DossierView } from './shapes.ts'
import { Sources } from './sources.tsx'
import { Timeline } from './timeline/timeline.tsx'

/** Everything held about one partner, in the order that a principal asks. */
export const DossierPage = ({ id, tab }: { readonly id: string; readonly tab: DossierTab }) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const { back } = useNavigation()
  const { value, error } = useCall('views.dossier', { partner: id, lang, today })
  const record = useCall('records.read', { ids: [id] }).value?.find((one) => one.id === id)
  if (error !== undefined) {
    return (
      <Page title={t('window.places.dossier')}>
        <FaultBanner error={error} />
      </Page>
    )
  }
  if (value === undefined) return null
  if (value === null) {
    return (
      <Page title={t('window.places.dossier')}>
        <Empty>{t('counterparts.gone')}</Empty>
      </Page>
    )
  }
  const level = choiceName({ group: 'partner', name: 'level' }, value.level, lang)
  return (
    <Page
      title={value.title}
      trail={`${t('window.places.counterparts')} › ${level}`}
      actions={record === undefined ? undefined : <RecordActs record={record} onGone={back} />}
    >
      <div className="row dossier-head">
        <span className="small">
          <OpenLink {...value.subject} />
        </span>
        {value.within !== null && (
          <span className="small">
            {t('counterparts.within')}: <OpenLink {...value.within} />
          </span>
        )}
        {value.focalPoint !== null && (
          <span className="small">
            {t('counterparts.focalPoint')}: <OpenLink {...value.focalPoint} />
          </span>
        )}
      </div>
      <DossierTabs dossier={value} tab={tab} />
    </Page>
  )
}

const DossierTabs = ({ dossier, tab }: { readonly dossier: DossierView; readonly tab: DossierTab }) => {
  const t = useTexts()
  const { swap } = useNavigation()
  return (
    <Tabs
      label={t('counterparts.dossierTabs')}
      selected={tab}
      onSelect={(next) => swap({ kind: 'dossier', id: dossier.id, tab: next })}
      tabs={DOSSIER_TABS.map((id) => ({
        id,
        label: t(`counterparts.dossier.${id}`),
        count: countOf(id, dossier),
        content: () => drawn(id, dossier),
      }))}
    />
  )
}

const countOf = (tab: DossierTab, dossier: DossierView): number | undefined => {
  if (tab === 'glance') return undefined
  if (tab === 'timeline') return dossier.timeline.length + dossier.yearless.length
  if (tab === 'agreements') return dossier.agreements.length + dossier.projects.length
  return dossier[tab].length
}

const drawn = (tab: DossierTab, dossier: DossierView): ReactNode => {
  switch (tab) {
    case 'glance':
      return <Glance dossier={dossier} />
    case 'timeline':
      return <Timeline key={dossier.id} timeline={dossier.timeline} yearless={dossier.yearless} />
    case 'people':
      return <People dossier={dossier} />
    case 'meetings':
      return <MeetingList rows={dossier.meetings} />
    case 'commitments':
      return <Commitments dossier={dossier} />
    case 'figures':
      return <Figures rows={dossier.figures} />
    case 'agreements':
      return <Agreements dossier={dossier} />
    case 'gifts':
      return <Gifts rows={dossier.gifts} />
    case 'sources':
      return <Sources rows={dossier.sources} />
  }
}

const People = ({ dossier }: { readonly dossier: DossierView }) => {
  const t = useTexts()
  const columns = usePersonColumns()
  return (
    <OpenTable
      label={t('counterparts.dossier.people')}
      columns={columns.filter(({ id }) => id !== 'partner').map((column) => ({ ...column, isSortable: false }))}
      rows={dossier.people}
      textOf={({ title }) => title}
      empty={<Empty>{t('counterparts.none.people')}</Empty>}
    />
  )
}

const Commitments = ({ dossier: { commitments, followed } }: { readonly dossier: DossierView }) => {
  const t = useTexts()
  return (
    <div className="column wide">
      {commitments.length === 0 ? (
        <Empty>{t('counterparts.noCommitments')}</Empty>
      ) : (
        <CommitmentList rows={commitments} />
      )}
      {followed.length > 0 && (
        <Part title={t('counterparts.followed')}>
          <ul className="fact-list ruled">
            {followed.map((row) => (
              <Said key={row.id} row={saidOf(row)} withMeeting />
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

/** What is followed, in the form in which anything said is shown; the word on its chip is the kind's own. */
const saidOf = (row: DossierView['followed'][number]): SaidRow => ({
  ...row,
  kindWord: row.chip,
  weight: null,
  attribution: 'implied',
  form: 'reported',
  speakers: [],
  speakerText: '',
  quotable: 'ask',
  oneOfSeveral: false,
  topics: [],
  figures: [],
  commitments: [],
})
