/** Where the caret was: which field of its name, in a dialog or not, and what was selected in it. */
export type KeptFocus = {
  readonly name: string
  readonly nth: number
  readonly start: number | null
  readonly end: number | null
}

const FOCUSABLE = 'input, textarea, button, [tabindex="0"]'

const wordsOf = (doc: Document, element: HTMLElement): string => {
  const by = element.getAttribute('aria-labelledby')
  if (by !== null)
    return by
      .split(' ')
      .map((id) => doc.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')
      .join(' ')
  const own = element.getAttribute('aria-label')
  if (own !== null) return own
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null) : null
  return labels?.[0]?.textContent ?? element.textContent
}

const nameOf = (doc: Document, element: HTMLElement): string =>
  [
    element.closest('[role="dialog"], [role="alertdialog"]') === null ? 'page' : 'dialog',
    element.localName,
    wordsOf(doc, element),
  ].join(' ')

const sameNamed = (doc: Document, name: string): readonly HTMLElement[] =>
  [...doc.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => nameOf(doc, one) === name)

const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** The field or button that has the focus, and the selection in it. */
export const focusIn = (doc: Document): KeptFocus | undefined => {
  const { activeElement: element } = doc
  if (!(element instanceof HTMLElement) || !element.matches(FOCUSABLE)) return undefined
  const name = nameOf(doc, element)
  const nth = sameNamed(doc, name).indexOf(element)
  const [start, end] = isTyped(element) ? [element.selectionStart, element.selectionEnd] : [null, null]
  return { name, nth, start, end }
}

const LONGEST_MS = 5000
/** A dialog that opens puts the focus into its first field a moment after it is there. */
const HELD_MS = 1000

/**
 * Gives the focus back as soon as its field is on the screen, and holds it there while the page settles, unless a person was
 * quicker; what it returns calls that off.
 */
export const giveFocusBack = (doc: Document, { name, nth, start, end }: KeptFocus): (() => void) => {
  const look = (): void => {
    const element = sameNamed(doc, name)[nth]
    if (element === undefined || (isFound && element === doc.activeElement)) return
    if (element !== doc.activeElement) element.focus()
    if (element !== doc.activeElement) return
    if (isTyped(element) && start !== null) element.setSelectionRange(start, end)
    if (!isFound) {
      clearTimeout(late)
      late = setTimeout(stop, HELD_MS)
    }
    isFound = true
  }
  const seen = new MutationObserver(look)
  const stop = (): void => {
    seen.disconnect()
    clearTimeout(late)
    doc.removeEventListener('focusin', look)
    doc.removeEventListener('keydown', stop, true)
    doc.removeEventListener('pointerdown', stop, true)
  }
  let isFound = false
  let late = setTimeout(stop, LONGEST_MS)
  doc.addEventListener('focusin', look)
  doc.addEventListener('keydown', stop, true)
  doc.addEventListener('pointerdown', stop, true)
  seen.observe(doc.body, { childList: true, subtree: true })
  look()
  return stop
}
