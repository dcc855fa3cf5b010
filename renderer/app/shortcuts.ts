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
])

/** Runs the commands of the window by their keys. While a text is composed every key is the input method's. */
export const useShortcuts = (): void => {
  const commands = useOfferedCommands()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const keys = keysOf(event)
      if (keys === undefined || event.defaultPrevented) return
      if (OF_TEXT.has(keys) && isInText(event.target)) return
      const command = commands.find((one) => one.keys === keys || one.moreKeys?.includes(keys) === true)
      if (command === undefined) return
      event.preventDefault()
      if (command.why === undefined) command.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands])
}
