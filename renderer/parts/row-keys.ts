import type { KeyboardEvent } from 'react'
import type { Navigation } from './navigation.tsx'

/** Enter on a row opens it among the others of its list, also while others are selected; with Ctrl beside the page. */
export const openByKeys = (event: KeyboardEvent, open: Navigation['open'], among?: readonly string[]): void => {
  if (event.key !== 'Enter' || !(event.target instanceof Element)) return
  const how = event.ctrlKey || event.metaKey ? 'beside' : 'here'
  if (how === 'here' && event.target.closest('button, input, a') !== null) return
  const id = event.target.closest<HTMLElement>('[role="row"][data-key]')?.dataset['key']
  if (id === undefined) return
  event.preventDefault()
  event.stopPropagation()
  open(id, how, among)
}
