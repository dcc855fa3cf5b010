import { useEffect, useMemo, useRef } from 'react'
import { useCommands, type WindowCommand } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import type { Arranging } from './use-arranging.ts'

const NONE: readonly WindowCommand[] = []

/** Moves the section that is chosen in the outline, while the focus was last there. */
export const useSectionCommands = (
  arranging: Arranging,
  section: string | undefined,
  readOnly: string | undefined,
): void => {
  const text = useTexts()
  const now = useRef({ arranging, section })
  useEffect(() => {
    now.current = { arranging, section }
  })
  const hold = arranging.sections.find(({ id }) => id === section)?.hold
  const why = readOnly ?? (hold === 'fixed' ? text('composer.arrange.fixed') : undefined)
  const commands = useMemo<readonly WindowCommand[]>(() => {
    if (hold === undefined) return NONE
    const move = (by: -1 | 1) => (): void => now.current.arranging.moveBy(now.current.section ?? '', by)
    return [
      { id: 'move-up', label: 'visits.commands.up', menu: 'edit', keys: 'Alt+Shift+ArrowUp', why, run: move(-1) },
      { id: 'move-down', label: 'visits.commands.down', menu: 'edit', keys: 'Alt+Shift+ArrowDown', why, run: move(1) },
    ]
  }, [hold, why])
  useCommands(commands)
}
