import { useCallback, useMemo } from 'react'
import { shorten } from '#core/base'
import type { AnyRecord, Commitment } from '#core/domain'
import { useClient } from '#renderer/client'
import { faultWords, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

/** Changes commitments as they stand now, as one step; why not, in words, or undefined when it is done. */
export type ChangeCommitments = (
  ids: readonly string[],
  label: string,
  alter: (commitment: Commitment) => Commitment,
) => Promise<string | undefined>

const LONGEST_LABEL = 160

/** The one act of the ledger: it says what was done, and offers to undo it. */
export const useChangeCommitments = (): ChangeCommitments => {
  const text = useTexts()
  const client = useClient()
  const save = useSave()
  const toast = useToast()
  const { by } = useSession()
  const undo = useCallback(async () => {
    const done = await save('history.undo', { by })
    toast({ words: done.ok ? text('window.undone', { label: done.value.label }) : faultWords(text, done.error) })
  }, [save, by, toast, text])
  return useMemo<ChangeCommitments>(
    () => async (ids, label, alter) => {
      const found = await client['records.read']({ ids: [...ids] })
      if (!found.ok) return faultWords(text, found.error)
      const edits = found.value.flatMap((before: AnyRecord) =>
        before.type === 'commitment'
          ? [
              {
                id: before.id,
                before: before.updatedAt,
                record: JSON.parse(JSON.stringify(alter(before))) as never,
              },
            ]
          : [],
      )
      if (edits.length === 0) return text('commitments.gone')
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
