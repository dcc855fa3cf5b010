import { useCallback, useMemo } from 'react'
import { shorten } from '#core/base'
import type { RecordByType, RecordType } from '#core/domain'
import { useClient } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
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

const LONGEST_LABEL = 160

/** An act on several records: it says what was done, and offers to undo it. */
export const useChangeRecords = (): ChangeRecords => {
  const text = useTexts()
  const client = useClient()
  const save = useSave()
  const toast = useToast()
  const { by } = useSession()
  const undo = useCallback(async () => {
    const done = await save('history.undo', { by })
    toast({ words: done.ok ? text('window.undone', { label: done.value.label }) : faultWords(text, done.error) })
  }, [save, by, toast, text])
  return useMemo<ChangeRecords>(
    () => async (type, ids, label, alter) => {
      const found = await client['records.read']({ ids: [...ids] })
      if (!found.ok) return faultWords(text, found.error)
      const edits = found.value.flatMap((before) =>
        before.type === type
          ? [
              {
                id: before.id,
                before: before.updatedAt,
                record: JSON.parse(JSON.stringify(alter(before as RecordByType[typeof type]))) as never,
              },
            ]
          : [],
      )
      if (edits.length === 0) return text('editor.notThere')
      const done = await save('records.save', { edits, label: shorten(label, LONGEST_LABEL), by })
      if (!done.ok) return faultWords(text, done.error)
      toast({
        words: label.charAt(0).toUpperCase() + label.slice(1),
        act: { label: text('window.undo'), run: () => void undo() },
      })
      return undefined
    },
    [client, save, by, toast, text, undo],
  )
}
