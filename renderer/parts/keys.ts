/** A combination of keys: `Ctrl+K`, `Alt+Shift+ArrowUp`, `F4`. Letters match by character when it is Latin, else by physical key. */
export type Keys = string

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly isComposing?: boolean
  readonly keyCode?: number
}

const LATIN = /^[a-z]$/i
const LETTER_CODE = /^Key([A-Z])$/
const DIGIT_CODE = /^Digit([0-9])$/

/** The name of the key that an event is of; digits and punctuation always by physical key (UX 2.2). */
const nameOf = ({ key, code }: Pressed): string => {
  const digit = DIGIT_CODE.exec(code)?.[1]
  if (digit !== undefined) return digit
  if (LATIN.test(key)) return key.toUpperCase()
  return LETTER_CODE.exec(code)?.[1] ?? (code === 'Space' ? 'Space' : key)
}

/** The combination that an event is of; undefined while a text is being composed: then every key is the input method's. */
export const keysOf = (event: Pressed): Keys | undefined => {
  if (event.isComposing === true || event.keyCode === 229) return undefined
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    nameOf(event),
  ]
  return parts.join('+')
}

/** A combination as it is shown: the arrows by their direction alone, long names as they stand on the keys. */
export const shownKeys = (keys: Keys): string =>
  keys.replace('Arrow', '').replace('Delete', 'Del').replace('Escape', 'Esc')

/** Whether the focus is where keys are text: there undo is the field's own. */
export const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'))
