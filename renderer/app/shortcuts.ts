import { useEffect } from 'react'
import { isInText, keysOf, useOfferedCommands } from '#renderer/parts'

/** Keys that belong to the text while one is being typed. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'Ctrl+Z',
  'Ctrl+Y',
  'Ctrl+Shift+Z',
  'Ctrl+A',
  'Ctrl+C',
  'Ctrl+V',
  'Ctrl+X',
  'Ctrl+D',
  'Ctrl+Enter',
  'Delete',
  'Shift+Delete',
])

/** Keys that act on a row: in a dialog above the list there is none. */
const OF_ROWS: ReadonlySet<string> = new Set(['Ctrl+D', 'Ctrl+Enter', 'Delete', 'Shift+Delete'])

/** Runs the commands of the window by their keys. While a text is composed every key is the input method's. */
export const useShortcuts = (): void => {
  const commands = useOfferedCommands()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const keys = keysOf(event)
      if (keys === undefined || event.defaultPrevented) return
      if (OF_TEXT.has(keys) && isInText(event.target)) return
      if (OF_ROWS.has(keys) && isInDialog(event.target)) return
      const command = commands.find((one) => one.keys === keys || one.moreKeys?.includes(keys) === true)
      if (command === undefined) return
      event.preventDefault()
      const run = command.onRow?.(event.target) ?? (command.why === undefined ? command.run : undefined)
      run?.()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands])
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null
