import { heldOn, withItemMoved } from '#core/domain'
import type { Id } from '#core/base'
import { fieldName } from '#core/language'
import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Checkbox, Chip, IconButton, Icons } from '#renderer/ui'
import { useActs } from '../acts.ts'
import type { Member, VisitView } from '../shapes.ts'
import { useRecords } from '../use-records.ts'

type Props = { readonly visit: VisitView; readonly member: Member; readonly onClose: () => void }

/** In which posts somebody takes part: those held on the first day, several of them in order; the first one leads. */
export const CapacityDialog = ({ visit, member, onClose }: Props) => {
  const text = useTexts()
  const { lang, today, readOnly } = useSession()
  const { open } = useNavigation()
  const acts = useActs()
  const { value } = useCall('views.person', { lang, today, person: member.person })
  const posts = value?.posts ?? []
  const tenures = useRecords(
    'tenure',
    posts.map(({ tenure }) => tenure),
  )
  const draft = useDialogDraft(`capacity ${member.participation}`, 'until-closed')
  const [chosen, setChosen] = draft.of<readonly string[]>('chosen', member.capacityTenures)
  const [isPersonal, setPersonal] = draft.of<boolean>('isPersonal', member.personalCapacity)
  const day = visit.row.from
  const rows = [...chosen, ...posts.map(({ tenure }) => tenure).filter((one) => !chosen.includes(one))].flatMap(
    (id) => {
      const post = posts.find(({ tenure }) => tenure === id)
      const tenure = tenures.get(id)
      return post === undefined ? [] : [{ post, held: tenure && day !== null ? heldOn(tenure, day) : 'uncertain' }]
    },
  )
  const label = fieldName({ group: 'participation', name: 'capacity' }, lang)
  const keep = async (): Promise<void> => {
    const done = await acts.change(
      'participation',
      [member.participation],
      text('visits.did.capacity', { name: member.title }),
      (one) => ({
        ...one,
        capacity: isPersonal ? [] : (chosen as readonly Id<'tenure'>[]).slice(),
        personalCapacity: isPersonal,
      }),
    )
    if (done) onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text('visits.capacityOf', { name: member.title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void keep()} why={readOnly}>
            {text('visits.keep')}
          </Button>
        </>
      }
    >
      <p className="small muted">{text('visits.capacityHint')}</p>
      {rows.length === 0 && (
        <p className="muted">
          {text('visits.noPosts')}{' '}
          <Button kind="quiet" onPress={() => open(member.person)}>
            {text('visits.openPerson')}
          </Button>
        </p>
      )}
      <ol className="plain-list ruled" aria-label={label}>
        {rows.map(({ post, held }) => {
          const at = chosen.indexOf(post.tenure)
          const span = [post.from?.text, post.to?.text].map((one) => one ?? '…').join(' – ')
          return (
            <li key={post.tenure} className="row apart">
              <div className="grow">
                <Checkbox
                  isSelected={at !== -1 && !isPersonal}
                  isDisabled={isPersonal}
                  onChange={(isOn) =>
                    setChosen((now) => (isOn ? [...now, post.tenure] : now.filter((one) => one !== post.tenure)))
                  }
                >
                  {post.label}
                  <span className="small muted"> {span}</span>
                </Checkbox>
              </div>
              {held !== 'held' && (
                <Chip tone={held === 'not-held' ? 'danger' : 'warning'} shape={held === 'not-held' ? 'cross' : 'half'}>
                  {text(held === 'not-held' ? 'visits.notHeld' : 'visits.heldUncertain')}
                </Chip>
              )}
              {at > 0 && !isPersonal && (
                <IconButton
                  label={text('visits.upThis', { what: post.label })}
                  icon={<Icons.ArrowUp size={16} aria-hidden />}
                  onPress={() => setChosen((now) => withItemMoved(now, at, at - 1))}
                />
              )}
            </li>
          )
        })}
      </ol>
      <Checkbox isSelected={isPersonal} onChange={setPersonal}>
        {fieldName({ group: 'participation', name: 'personalCapacity' }, lang)}
      </Checkbox>
    </DraftDialog>
  )
}
