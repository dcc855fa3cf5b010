import { useCallback, useMemo } from 'react'
import { shorten } from '#core/base'
import type { AnyRecord } from '#core/domain'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { faultWords } from './fault.ts'
import { useSave } from './saving.tsx'
import { useSession } from './session.tsx'

const LONGEST_LABEL = 160

/** The name of an act as the history keeps it. */
export const actLabel = (label: string): string => shorten(label, LONGEST_LABEL)

/** One record as it was read, null where it is new, and as it becomes; as a save takes it. */
export const editOf = ({ before, after }: { readonly before: AnyRecord | null; readonly after: AnyRecord }) => ({
  id: after.id,
  before: before?.updatedAt ?? null,
  record: JSON.parse(JSON.stringify(after)) as never,
})

/** Says what was done, with the way to take it back. */
export const useActed = (): ((label: string) => void) => {
  const text = useTexts()
  const save = useSave()
  const toast = useToast()
  const { by } = useSession()
  const undo = useCallback(async () => {
    const done = await save('history.undo', { by })
    toast({ words: done.ok ? text('window.undone', { label: done.value.label }) : faultWords(text, done.error) })
  }, [save, by, toast, text])
  return useMemo(
    () => (label) => toast({ words: asSentence(label), act: { label: text('window.undo'), run: () => void undo() } }),
    [toast, text, undo],
  )
}

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
