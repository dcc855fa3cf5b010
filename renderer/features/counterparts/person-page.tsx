import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { AllFields, CommitmentList, OpenLink, OpenLinks, Part, Said } from '#renderer/parts/facts'
import { RecordActs } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Banner, Empty } from '#renderer/ui'
import { Gifts } from './gifts.tsx'
import { MeetingList } from './meeting-list.tsx'
import { Names, SayIt } from './names.tsx'
import { Notes } from './notes.tsx'
import { Portrait } from './portrait.tsx'
import { Posts } from './posts.tsx'
import type { PersonView } from './shapes.ts'

/** One person: names by script, how to say them, posts, what was met, said and owed. */
export const PersonPage = ({ id }: { readonly id: string }) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const { back } = useNavigation()
  const { value, error } = useCall('views.person', { person: id, lang, today })
  const record = useCall('records.read', { ids: [id] }).value?.find((one) => one.id === id)
  if (error !== undefined || value === null) {
    return (
      <Page title={t('window.places.person')}>
        {error === undefined ? <Empty>{t('counterparts.gone')}</Empty> : <FaultBanner error={error} />}
      </Page>
    )
  }
  if (value === undefined) return null
  return (
    <Page
      title={value.title}
      trail={[t('window.places.counterparts'), value.partner?.title ?? t(`meetings.${value.side}`)].join(' › ')}
      actions={record === undefined ? undefined : <RecordActs record={record} onGone={back} />}
    >
      <div className="person-grid">
        <Portrait person={value} home={record?.home} record={record} />
        <div className="column wide">
          {value.namesakes.length > 0 && <Namesakes person={value} />}
          <Part title={t('counterparts.names')}>
            <Names names={value.names} />
          </Part>
          <Part title={t('counterparts.sayIt')}>
            <SayIt person={value} />
          </Part>
        </div>
      </div>
      <div className="column wide person-rest">
        <Part title={t('counterparts.posts')}>
          <Posts posts={value.posts} />
        </Part>
        {value.cautions > 0 && (
          <Banner tone="warning">{t('counterparts.cautionCount', { count: value.cautions })}</Banner>
        )}
        <Part title={t('counterparts.dossier.meetings')}>
          <MeetingList rows={value.meetings} />
        </Part>
        <Part title={t('counterparts.statements')}>
          {value.statements.length === 0 && <p className="muted">{t('counterparts.nothing')}</p>}
          <ul className="fact-list ruled">
            {value.statements.map((row) => (
              <Said key={row.id} row={row} withMeeting />
            ))}
          </ul>
        </Part>
        <Part title={t('counterparts.dossier.commitments')}>
          {value.commitments.length === 0 ? (
            <p className="muted">{t('counterparts.nothing')}</p>
          ) : (
            <CommitmentList rows={value.commitments} />
          )}
        </Part>
        <Part title={t('counterparts.dossier.gifts')}>
          {value.gifts.length === 0 ? (
            <p className="muted">{t('counterparts.nothing')}</p>
          ) : (
            <Gifts rows={value.gifts} />
          )}
        </Part>
        <Rest person={value} />
        <AllFields id={value.id} />
      </div>
    </Page>
  )
}

/** Others who print under the same name: their posts tell them apart. */
const Namesakes = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts()
  return (
    <Banner tone="warning">
      {t('counterparts.namesakes')}:{' '}
      {person.namesakes.map((one) => (
        <span key={one.id}>
          <OpenLink {...one} /> <span className="small">{one.posts.join(', ')}</span>
        </span>
      ))}
    </Banner>
  )
}

const Rest = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts()
  return (
    <>
      {person.honours.length > 0 && (
        <Part title={t('counterparts.honours')}>
          <ul className="fact-list ruled">
            {person.honours.map(({ id, title, date }) => (
              <li key={id}>
                <OpenLink id={id} title={title} /> <span className="muted">{date?.text}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {person.career.length > 0 && (
        <Part title={t('counterparts.career')}>
          <Notes notes={person.career} />
        </Part>
      )}
      {person.interests.length > 0 && (
        <Part title={t('counterparts.interests')}>
          <Notes notes={person.interests} />
        </Part>
      )}
      {person.visits.length > 0 && (
        <Part title={t('counterparts.visits')}>
          <OpenLinks of={person.visits} />
        </Part>
      )}
    </>
  )
}
