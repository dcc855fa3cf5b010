import { fieldsOfRecord } from '#core/domain'
import { useSession } from '#renderer/parts'
import { RecordEditor } from '#renderer/parts/record-editor'

/** Some fields of the office, edited in place. */
export const OfficeFields = ({ names }: { readonly names: readonly string[] }) => {
  const { office } = useSession()
  const without = fieldsOfRecord(office)
    .map(({ name }) => name)
    .filter((name) => !names.includes(name))
  return <RecordEditor id={office.id} without={without} />
}
