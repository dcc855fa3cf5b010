import type { MenuItemConstructorOptions } from 'electron'
import type { MenuShown } from '#core/contract'

type Line = MenuShown[number]['lines'][number]

/**
 * The application menu from the page's table of commands, in the page's language. The keys are shown; the page alone hears
 * them, so that they mean the same on every keyboard and in a browser.
 */
export const menuTemplate = (menus: MenuShown, run: (id: string) => void): MenuItemConstructorOptions[] =>
  menus.map(({ label, lines }) => ({ label, submenu: lines.map((line) => itemOf(line, run)) }))

const itemOf = (line: Line, run: (id: string) => void): MenuItemConstructorOptions => {
  switch (line.kind) {
    case 'line':
      return { type: 'separator' }
    case 'role':
      return { role: line.role, label: line.label }
    case 'command': {
      const { id, label, keys, enabled } = line
      const shown = keys === undefined ? {} : shownKeys(keys)
      return { id, label, enabled, ...shown, click: () => run(id) }
    }
  }
}

/** A combination of keys as the system names it. One that it has no name for would break the whole menu: it is left out. */
const shownKeys = (keys: string): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> => {
  const accelerator = keys.replace(/Arrow(?=Up|Down|Left|Right)/, '')
  return SHOWN.test(accelerator) ? { accelerator, registerAccelerator: false } : {}
}

const SHOWN =
  /^(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z0-9]|F[1-9]|F1[0-2]|Up|Down|Left|Right|PageUp|PageDown|Home|End|Delete|Backspace|Enter|Space|Tab|Escape)$/
