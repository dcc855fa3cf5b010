import { useMemo } from 'react'
import type { RecordByType, RecordType } from '#core/domain'
import { useClient } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { actLabel, editOf, useActed } from './acted.ts'
import { faultWords } from './fault.ts'
import { useSave } from './saving.tsx'
import { useSession } from './session.tsx'

/** Changes records of one type as they stand now, as one step; why not, in words, or undefined when it is done. */
export type ChangeRecords = <T extends RecordType>(
  type: T,
  ids: readonly string[],
  label: string,
  alter: (record: RecordByType[T]) => RecordByType[T],
) => Promise<string | undefined>

/** An act on several records: it says what was done, and offers to undo it. */
export const useChangeRecords = (): ChangeRecords => {
  const text = useTexts()
  const client = useClient()
  const save = useSave()
  const { by } = useSession()
  const tell = useActed()
  return useMemo<ChangeRecords>(
    () => async (type, ids, label, alter) => {
      const found = await client['records.read']({ ids: [...ids] })
      if (!found.ok) return faultWords(text, found.error)
      const edits = found.value.flatMap((before) =>
        before.type === type ? [editOf({ before, after: alter(before as RecordByType[typeof type]) })] : [],
      )
      if (edits.length === 0) return text('editor.notThere')
      const done = await save('records.save', { edits, label: actLabel(label), by })
      if (!done.ok) return faultWords(text, done.error)
      tell(label)
      return undefined
    },
    [client, save, by, text, tell],
  )
}
