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

/** Gives the focus back as soon as its field is on the screen, unless a person was quicker; what it returns calls that off. */
export const giveFocusBack = (doc: Document, { name, nth, start, end }: KeptFocus): (() => void) => {
  const look = (): void => {
    const element = sameNamed(doc, name)[nth]
    if (element === undefined) return
    stop()
    element.focus()
    if (isTyped(element) && start !== null) element.setSelectionRange(start, end)
  }
  const seen = new MutationObserver(look)
  const stop = (): void => {
    seen.disconnect()
    clearTimeout(late)
    doc.removeEventListener('keydown', stop)
    doc.removeEventListener('pointerdown', stop)
  }
  const late = setTimeout(stop, LONGEST_MS)
  doc.addEventListener('keydown', stop)
  doc.addEventListener('pointerdown', stop)
  seen.observe(doc.body, { childList: true, subtree: true })
  look()
  return stop
}
