import { useEffect } from 'react'
import type { Shell } from '#renderer/client'
import { MENUS, useOfferedCommands } from '#renderer/parts'
import { useTexts } from '#renderer/text'

/** Every command that can be given now, in the application menu of the host; it draws nothing in the page. */
export const AppMenu = ({ setMenu }: Required<Pick<Shell, 'setMenu'>>) => {
  const text = useTexts()
  const commands = useOfferedCommands()
  useEffect(() => {
    const byMenu = Map.groupBy(commands, ({ menu }) => menu)
    const runs = new Map(commands.map(({ id, run }) => [id, run]))
    const menus = MENUS.filter((menu) => byMenu.has(menu)).map((menu) => ({
      label: text(`window.menus.${menu}`),
      lines: (byMenu.get(menu) ?? []).map(({ id, label, keys, why }) => ({
        kind: 'command' as const,
        id,
        label: text(label),
        ...(keys !== undefined && { keys }),
        enabled: why === undefined,
      })),
    }))
    return setMenu(menus, (id) => runs.get(id)?.())
  }, [commands, setMenu, text])
  return null
}
