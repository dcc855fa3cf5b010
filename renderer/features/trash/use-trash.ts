import { useCallback, useMemo } from 'react'
import type { Result } from '#core/base'
import type { AppError, OutputOf } from '#core/contract'
import { faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

export type TrashRow = OutputOf<'trash.list'>[number]

/** The acts on what lies in the trash. Each says what was done, or why it was not. */
export const useTrash = () => {
  const text = useTexts()
  const { by } = useSession()
  const save = useSave()
  const acted = useActed()
  const toast = useToast()
  const say = useCallback(
    (done: Result<unknown, AppError>, words: string, canUndo: 'undo' | 'final'): boolean => {
      if (!done.ok) toast({ words: faultWords(text, done.error) })
      else if (canUndo === 'undo') acted(words)
      else toast({ words })
      return done.ok
    },
    [text, acted, toast],
  )
  return useMemo(
    () => ({
      restore: async (ids: readonly string[]): Promise<boolean> => {
        const label = text('trash.takenOut', { count: ids.length })
        return say(await save('records.restore', { ids: [...ids], by, label }), label, 'undo')
      },
      removeForever: async (ids: readonly string[]): Promise<boolean> => {
        const label = text('trash.gone', { count: ids.length })
        return say(await save('records.removeForever', { ids: [...ids], by, label }), label, 'final')
      },
      empty: async (): Promise<boolean> => {
        const done = await save('trash.empty', { by, label: text('trash.empty') })
        return say(done, done.ok ? text('trash.emptied', done.value) : '', 'final')
      },
    }),
    [text, by, save, say],
  )
}
