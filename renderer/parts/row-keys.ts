import type { KeyboardEvent } from 'react'

/** Enter on a row opens it, also while others are selected; with Ctrl beside the page. */
export const openByKeys = (event: KeyboardEvent, open: (id: string, how: 'here' | 'beside') => void): void => {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return
  const how = event.ctrlKey || event.metaKey ? 'beside' : 'here'
  if (how === 'here' && event.target.closest('button, input, a') !== null) return
  const id = event.target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key']
  if (id === undefined) return
  event.preventDefault()
  event.stopPropagation()
  open(id, how)
}
