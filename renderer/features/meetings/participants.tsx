import { choiceName, fieldName } from '#core/language'
import { useKept, useNavigation, useSession } from '#renderer/parts'
import { NamePair, Part } from '#renderer/parts/facts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, LinkButton } from '#renderer/ui'
import type { MeetingView, SideRow } from './shapes.ts'

/** Who took part, side by side, in the posts held that day. */
export const Participants = ({ meeting }: { readonly meeting: MeetingView }) => {
  const t = useTexts()
  const { readOnly } = useSession()
  const { open } = useNavigation()
  const [isMaking, setMaking] = useKept(`${meeting.id}: new participant`, false)
  const add = (
    <Button onPress={() => setMaking(true)} why={readOnly}>
      {t('meetings.addParticipant')}
    </Button>
  )
  return (
    <Part title={t('meetings.participants')} actions={add}>
      <div className="meeting-sides">
        {meeting.sides.map((side) => (
          <Side key={side.side} side={side} />
        ))}
      </div>
      {isMaking && (
        <NewRecord
          type="participation"
          around={{ partner: meeting.partner?.id }}
          known={{ meeting: meeting.id }}
          isOpen
          onClose={() => setMaking(false)}
          onMade={(id) => open(id, 'beside')}
        />
      )}
    </Part>
  )
}

const Side = ({ side: { side, completeness, composition, participants } }: { readonly side: SideRow }) => {
  const t = useTexts()
  const { lang } = useSession()
  return (
    <section>
      <h3 className="strong">{t(`meetings.${side}`)}</h3>
      <p className="small muted">
        {fieldName({ group: 'meeting/delegations', name: 'members' }, lang)}{' '}
        {choiceName({ group: 'meeting/delegations', name: 'members' }, completeness, lang)}
        {composition !== null && ` · ${composition}`}
      </p>
      {participants.length === 0 ? <p className="muted">{t('meetings.nobody')}</p> : <People of={participants} />}
    </section>
  )
}

const People = ({ of }: { readonly of: SideRow['participants'] }) => {
  const t = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  return (
    <table className="fact-table">
      <thead>
        <tr>
          <th scope="col">{t('meetings.person')}</th>
          <th scope="col">{t('meetings.capacityThen')}</th>
          <th scope="col">{t('meetings.role')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ participation, person, title, name, capacity, role, presence }) => (
          <tr key={participation}>
            <th scope="row">
              <LinkButton onPress={({ ctrlKey, metaKey }) => open(person, ctrlKey || metaKey ? 'beside' : 'here')}>
                <NamePair title={title} name={name} />
              </LinkButton>
            </th>
            <td>{capacity.length === 0 ? '–' : capacity.join('; ')}</td>
            <td>
              <LinkButton onPress={() => open(participation, 'beside')}>
                {choiceName({ group: 'participation', name: 'role' }, role, lang)}
              </LinkButton>
              {presence !== 'present' && (
                <div className="small muted">
                  {choiceName({ group: 'participation', name: 'presence' }, presence, lang)}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
