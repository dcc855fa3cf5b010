import { useCallback, useMemo } from 'react'
import type { Result } from '#core/base'
import type { AppError, OutputOf } from '#core/contract'
import { useCommand } from '#renderer/client'
import { faultWords, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

export type TrashRow = OutputOf<'trash.list'>[number]

/** The acts on what lies in the trash. Each says what was done, or why it was not. */
export const useTrash = () => {
  const text = useTexts()
  const { by } = useSession()
  const save = useSave()
  const undo = useCommand('history.undo')
  const toast = useToast()
  const say = useCallback(
    (done: Result<unknown, AppError>, words: string, canUndo: 'undo' | 'final'): boolean => {
      const act = { label: text('window.undo'), run: () => void undo({ by }) }
      if (done.ok) toast({ words, ...(canUndo === 'undo' && { act }) })
      else toast({ words: faultWords(text, done.error) })
      return done.ok
    },
    [text, by, undo, toast],
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
