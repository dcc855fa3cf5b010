import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Select } from '#renderer/ui'
import { RecordForm } from './record-form.tsx'

type Props = {
  /** The visit that the meeting was part of; without it one is chosen. */
  readonly visit?: string
  readonly onClose: () => void
  /** Hears of the meeting; without it, it is opened. */
  readonly onMade?: (id: string) => void
}

/** Records a meeting out of a visit: who was present and which points were said is ticked, nothing is typed again. */
export const RecordMeeting = ({ visit: given, onClose, onMade: told }: Props) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const { open, go } = useNavigation()
  const onMade = told ?? open
  const draft = useDialogDraft(`meeting of ${given ?? 'a visit'}`)
  const [chosen, setChosen] = draft.of<string | undefined>('visit', given)
  const visits = useCall('views.visits', given === undefined ? { lang, today } : undefined)
  const visit = useCall('views.visit', chosen === undefined ? undefined : { visit: chosen, lang, today })
  const rows = visits.value ?? []
  return (
    <DraftDialog draft={draft} title={t('meetings.record')} isOpen onClose={onClose} isWide>
      {given === undefined && (
        <div className="column wide">
          {visits.value !== undefined && rows.length === 0 ? (
            <div className="column">
              <p className="muted">{t('meetings.noVisits')}</p>
              <div>
                <Button onPress={() => go({ kind: 'visits' })}>{t('home.newVisit')}</Button>
              </div>
            </div>
          ) : (
            <Select
              label={t('meetings.chooseVisit')}
              placeholder={t('meetings.chooseVisitHint')}
              value={chosen}
              onChange={setChosen}
              options={rows.map(({ id, title, windowText, partnerTitle }) => ({
                value: id,
                label: [title, partnerTitle, windowText].join(' · '),
              }))}
            />
          )}
        </div>
      )}
      {visit.value !== undefined && visit.value !== null && visit.value.row.id === chosen ? (
        <RecordForm key={chosen} visit={visit.value} draft={draft} onClose={onClose} onMade={onMade} />
      ) : (
        <div className="actions">
          <Button onPress={onClose}>{t('window.cancel')}</Button>
        </div>
      )}
    </DraftDialog>
  )
}
