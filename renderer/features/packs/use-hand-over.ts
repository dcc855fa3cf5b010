import { useCallback } from 'react'
import type { HandedFile } from '#core/contract'
import { useShell } from '#renderer/client'
import { faultWords } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

/** Hands finished files to the person and says how many were saved, or why none; `still` says where they are all the same. */
export const useHandOver = () => {
  const text = useTexts()
  const shell = useShell()
  const toast = useToast()
  return useCallback(
    async (
      files: readonly HandedFile[],
      words: { readonly done: (count: number) => string; readonly not: string; readonly still?: string },
    ): Promise<void> => {
      const saved = await shell.saveFiles(files.map(({ name, bytes }) => ({ name, bytes })))
      if (!saved.ok) return toast({ words: [faultWords(text, saved.error), words.still ?? ''].join(' ').trim() })
      if (saved.value === undefined) return toast({ words: words.not })
      const { afterSave } = shell
      const token = saved.value.kind === 'folder' ? saved.value.token : undefined
      toast({
        words: words.done(files.length),
        ...(afterSave !== undefined &&
          token !== undefined && {
            act: { label: text('composer.openFolder'), run: () => void afterSave(token, 'folder') },
          }),
      })
    },
    [text, shell, toast],
  )
}
