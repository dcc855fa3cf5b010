import { useState } from 'react'
import { useCall } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Dialog, Select } from '#renderer/ui'
import { RecordForm } from './record-form.tsx'

type Props = { readonly onClose: () => void; readonly onMade: (id: string) => void }

/** Records a meeting out of a visit: who was present and which points were said is ticked, nothing is typed again. */
export const RecordMeeting = ({ onClose, onMade }: Props) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const [chosen, setChosen] = useState<string>()
  const visits = useCall('views.visits', { lang, today })
  const visit = useCall('views.visit', chosen === undefined ? undefined : { visit: chosen, lang, today })
  const rows = visits.value ?? []
  return (
    <Dialog title={t('meetings.record')} isOpen onClose={onClose} isWide>
      <div className="column wide">
        {visits.value !== undefined && rows.length === 0 ? (
          <p className="muted">{t('meetings.noVisits')}</p>
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
      {visit.value !== undefined && visit.value !== null && visit.value.row.id === chosen ? (
        <RecordForm key={chosen} visit={visit.value} onClose={onClose} onMade={onMade} />
      ) : (
        <div className="actions">
          <Button onPress={onClose}>{t('window.cancel')}</Button>
        </div>
      )}
    </Dialog>
  )
}
