import type { TextKey } from '#core/language'

/** Keys that do something somewhere in the window, what they do, and under which menu it stands. */
export type Shortcut = {
  readonly keys: readonly string[]
  readonly label: TextKey
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'visit' | 'pack' | 'help'
}

/** Every combination of keys of the window, also of screens that are not shown now (UX 2 and 2.2). */
export const SHORTCUTS: readonly Shortcut[] = [
  { menu: 'file', keys: ['Ctrl+L'], label: 'window.commands.lock' },
  { menu: 'edit', keys: ['Ctrl+Z'], label: 'window.commands.undo' },
  { menu: 'edit', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'window.commands.redo' },
  { menu: 'edit', keys: ['F2', 'Enter'], label: 'window.shortcuts.editInPlace' },
  { menu: 'edit', keys: ['Ctrl+Enter'], label: 'window.shortcuts.beside' },
  { menu: 'edit', keys: ['Escape'], label: 'window.shortcuts.revert' },
  { menu: 'edit', keys: ['Ctrl+D'], label: 'window.commands.duplicate' },
  { menu: 'edit', keys: ['Delete'], label: 'window.commands.delete' },
  { menu: 'edit', keys: ['Shift+Delete'], label: 'window.commands.deleteForEver' },
  { menu: 'edit', keys: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'], label: 'window.shortcuts.move' },
  { menu: 'edit', keys: ['Space', 'Shift+ArrowDown', 'Ctrl+A'], label: 'window.shortcuts.select' },
  { menu: 'edit', keys: ['Ctrl+Shift+V'], label: 'window.shortcuts.pastePlain' },
  { menu: 'view', keys: ['F4'], label: 'window.commands.sourceAndHistory' },
  { menu: 'view', keys: ['F6', 'Shift+F6'], label: 'window.shortcuts.panels' },
  { menu: 'go', keys: ['Ctrl+K'], label: 'window.commands.palette' },
  { menu: 'go', keys: ['Ctrl+Shift+F'], label: 'window.commands.searchPage' },
  {
    menu: 'go',
    keys: ['Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6', 'Ctrl+7'],
    label: 'window.shortcuts.places',
  },
  { menu: 'go', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], label: 'window.shortcuts.backForward' },
  { menu: 'go', keys: ['Alt+PageUp', 'Alt+PageDown'], label: 'window.shortcuts.neighbours' },
  { menu: 'visit', keys: ['Ctrl+S'], label: 'visits.versions.nameIt' },
  { menu: 'pack', keys: ['F8'], label: 'composer.commands.preview' },
  { menu: 'pack', keys: ['F12'], label: 'composer.commands.export' },
  { menu: 'help', keys: ['F1'], label: 'window.commands.shortcuts' },
]
