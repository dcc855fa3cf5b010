/** Puts the focus into the next or the previous panel of the window: places, page, what is beside it, and the panels of a page. */
export const goToPanel = (which: 'next' | 'previous'): void => {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter((one) => one.offsetParent !== null)
  const innermost = panels.filter((one) => !panels.some((other) => other !== one && one.contains(other)))
  const at = innermost.findIndex((one) => one.contains(document.activeElement))
  const step = which === 'next' ? 1 : -1
  const next = innermost[(at + step + innermost.length) % innermost.length]
  const inside = next?.querySelector<HTMLElement>('button:not([disabled]), input, textarea, [tabindex="0"]')
  ;(inside ?? next)?.focus()
}
