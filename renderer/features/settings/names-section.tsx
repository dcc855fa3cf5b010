import { useState } from 'react'
import { useCall } from '#renderer/client'
import { useNavigation, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, LinkButton } from '#renderer/ui'
import { OfficeFields } from './office-fields.tsx'

/** How the office and who works in it are called, names that must not be used, and who ranks before whom. */
export const NamesSection = () => {
  const text = useTexts()
  const { readOnly } = useSession()
  const { open } = useNavigation()
  const tables = useCall('records.ofType', { type: 'precedence-table' })
  const ids = (tables.value ?? []).map(({ id }) => id)
  const names = useLinks(ids)
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <OfficeFields names={FIELDS} />
      <div className="settings-block">
        <h3 className="strong">{text('settings.precedence')}</h3>
        <p className="muted">{text('settings.precedenceNote')}</p>
        {tables.value !== undefined && ids.length === 0 && <p>{text('settings.noTables')}</p>}
        {ids.length > 0 && (
          <ul>
            {ids.map((id) => (
              <li key={id}>
                <LinkButton onPress={() => open(id)}>{names.get(id)?.title}</LinkButton>
              </li>
            ))}
          </ul>
        )}
        <Button {...(readOnly !== undefined && { why: readOnly })} onPress={() => setMaking(true)}>
          {text('settings.newTable')}
        </Button>
      </div>
      <NewRecord
        type="precedence-table"
        around={NOTHING}
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        onMade={open}
      />
    </>
  )
}

const FIELDS = ['name', 'department', 'officer', 'wrongNames']
const NOTHING = {}
