import { useTexts } from '#renderer/text'
import { NewPassphrase } from './new-passphrase.tsx'
import { NewRecoveryKey } from './new-recovery-key.tsx'
import { OfficeFields } from './office-fields.tsx'

/** When it locks, what opens it, and what leaves it by copying. */
export const SecuritySection = () => {
  const text = useTexts()
  return (
    <>
      <div>
        <h3 className="strong">{text('settings.lock')}</h3>
        <p className="muted">{text('settings.lockNote')}</p>
        <OfficeFields names={FIELDS} />
      </div>
      <NewPassphrase />
      <NewRecoveryKey />
      <div>
        <h3 className="strong">{text('settings.clipboard')}</h3>
        <p className="muted">{text('settings.clipboardNote')}</p>
      </div>
    </>
  )
}

const FIELDS = ['lockMinutes']
