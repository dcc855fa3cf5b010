import { useCallback } from 'react'
import { shorten } from '#core/base'
import type { Office } from '#core/domain'
import { fieldName } from '#core/language'
import { faultWords, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

/** Sets one field of the office as one act with a name; `along` is what must change with it. */
export const useSetOffice = () => {
  const text = useTexts()
  const { office, by, lang } = useSession()
  const save = useSave()
  const toast = useToast()
  return useCallback(
    async <Name extends keyof Office>(name: Name, value: Office[Name], along: Partial<Office> = {}): Promise<void> => {
      const label = shorten(text('settings.changed', { field: fieldName({ group: 'office', name }, lang) }), 200)
      const record = JSON.parse(JSON.stringify({ ...office, ...along, [name]: value })) as never
      const done = await save('records.save', {
        edits: [{ id: office.id, before: office.updatedAt, record }],
        label,
        by,
      })
      if (!done.ok) toast({ words: faultWords(text, done.error) })
    },
    [text, office, by, lang, save, toast],
  )
}
