import type { AnyRecord } from '#core/domain'
import { useCall } from '#renderer/client'
import { FaultBanner } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Empty } from '#renderer/ui'
import { RecordFields } from './record-fields.tsx'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly id: string
  /** The field to show first, `objectives`. */
  readonly field?: string | undefined
  /** Fields that the page shows in a way of its own. */
  readonly without?: readonly string[]
  /** Hears the record as it is typed while that is right and not saved yet, and undefined when nothing waits to be saved. */
  readonly onTyped?: ((record: AnyRecord | undefined) => void) | undefined
}

/** Any record of any type, edited in place: there is no Save button, and what is not right yet is kept as a draft. */
export const RecordEditor = ({ id, field, without = [], onTyped }: Props) => {
  const t = useTexts()
  const read = useCall('records.read', { ids: [id] })
  const draft = useDraft(id)
  if (read.error !== undefined) return <FaultBanner error={read.error} />
  if (read.value === undefined || draft === undefined) return null
  const record = read.value.find((one) => one.id === id)
  if (record === undefined) return read.isOld ? null : <Empty>{t('editor.notThere')}</Empty>
  return <RecordFields key={id} record={record} drafted={draft} field={field} without={without} onTyped={onTyped} />
}
