import { typeOfId, type Id } from '#core/base'
import { isRecordType } from '#core/domain'
import { typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { Page, useNavigation, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { RecordActs } from './record-acts.tsx'
import { RecordEditor } from './record-editor.tsx'

type Props = { readonly id: string; readonly field?: string | undefined }

/** A page of one record: what it is called, what may be done with it, and all its fields. */
export const RecordPage = ({ id, field }: Props) => {
  const t = useTexts()
  const { lang } = useSession()
  const { back } = useNavigation()
  const read = useCall('records.read', { ids: [id] })
  const record = read.value?.find((one) => one.id === id)
  const type = typeOfId(id as Id)
  const title = useLinks([id]).get(id)?.title ?? ''
  return (
    <Page
      title={title === '' ? t('editor.notThere') : title}
      trail={isRecordType(type) ? typeName(type, lang) : ''}
      actions={record === undefined ? undefined : <RecordActs record={record} onGone={back} />}
    >
      <RecordEditor id={id} field={field} />
    </Page>
  )
}
