import { isPackLang } from '#core/base'
import { choiceName, languageName } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { AllFields, Cites, CommitmentList, OpenLink, OpenLinks, Part } from '#renderer/parts/facts'
import { RecordActs } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Banner, Empty } from '#renderer/ui'
import { Participants } from './participants.tsx'
import type { MeetingView } from './shapes.ts'
import { WhatWasSaid } from './what-was-said.tsx'

/** One meeting: who took part in which capacity, what was said by topic, and what grew of it. */
export const MeetingPage = ({ id }: { readonly id: string }) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const { back } = useNavigation()
  const { value, error } = useCall('views.meeting', { meeting: id, lang, today })
  const record = useCall('records.read', { ids: [id] }).value?.find((one) => one.id === id)
  if (error !== undefined || value === null) {
    return (
      <Page title={t('window.places.meeting')}>
        {error === undefined ? <Empty>{t('counterparts.gone')}</Empty> : <FaultBanner error={error} />}
      </Page>
    )
  }
  if (value === undefined) return null
  return (
    <Page
      title={value.title}
      trail={[t('window.places.meetings'), value.partner?.title].filter(Boolean).join(' › ')}
      actions={record === undefined ? undefined : <RecordActs record={record} onGone={back} />}
    >
      <div className="column wide">
        <Head meeting={value} />
        {value.yearMissing && <Banner tone="warning">{t('meetings.yearMissing')}</Banner>}
        {value.thirdParty && <Banner>{t('meetings.thirdParty')}</Banner>}
        <Participants meeting={value} />
        <WhatWasSaid meeting={value} />
        <Grown meeting={value} />
        <AllFields id={value.id} />
      </div>
    </Page>
  )
}

const Head = ({ meeting }: { readonly meeting: MeetingView }) => {
  const t = useTexts()
  const { lang } = useSession()
  const languages = meeting.languages.map((code) => (isPackLang(code) ? languageName(code, lang) : code))
  return (
    <div className="meeting-head">
      <span className="strong numeric">
        {[meeting.date.text, meeting.startsAt?.slice(11, 16)].filter(Boolean).join(', ')}
      </span>
      {meeting.minutes !== null && <span>{t('meetings.minutes', { count: meeting.minutes })}</span>}
      <span>{choiceName({ group: 'meeting', name: 'format' }, meeting.format, lang)}</span>
      {meeting.place !== null && <span>{meeting.place}</span>}
      {languages.length > 0 && <span>{languages.join(', ')}</span>}
      <span className="muted">{t(`kinds.interpreting.${meeting.interpreting}`)}</span>
      {meeting.partner !== null && <OpenLink {...meeting.partner} />}
      {meeting.visit !== null && (
        <span>
          {t('meetings.visit')}: <OpenLink {...meeting.visit} />
        </span>
      )}
      <Cites cited={meeting.cited} />
    </div>
  )
}

const Grown = ({ meeting }: { readonly meeting: MeetingView }) => {
  const t = useTexts()
  return (
    <>
      <Part title={t('meetings.grown')}>
        {meeting.commitments.length === 0 ? (
          <p className="muted">{t('meetings.nothing')}</p>
        ) : (
          <CommitmentList rows={meeting.commitments} />
        )}
      </Part>
      <Part title={t('meetings.outcomes')}>
        {meeting.outcomes.length === 0 && <p className="muted">{t('meetings.nothing')}</p>}
        <ul className="fact-list ruled">
          {meeting.outcomes.map((note) => (
            <li key={note.text} className="said-row">
              <p className="said-words">{note.text}</p>
              <Cites cited={note.cited} />
            </li>
          ))}
        </ul>
      </Part>
      {meeting.figures.length > 0 && (
        <Part title={t('meetings.figures')}>
          <OpenLinks of={meeting.figures.map(({ id, label, printed }) => ({ id, title: `${label}: ${printed}` }))} />
        </Part>
      )}
    </>
  )
}
