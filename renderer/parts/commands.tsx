import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { TextKey } from '#core/language'
import type { Keys } from './keys.ts'

export const MENUS = ['file', 'edit', 'view', 'go', 'visit', 'pack', 'tools', 'help'] as const
export type MenuId = (typeof MENUS)[number]

/** Something a person can have done: from the menu, from the palette, and by its keys. */
export type WindowCommand = {
  readonly id: string
  readonly label: TextKey
  readonly menu: MenuId
  readonly keys?: Keys | undefined
  /** Other combinations that do the same; the menu shows the first. */
  readonly moreKeys?: readonly Keys[]
  /** Why it cannot be done now; it stays in the menu and says so. */
  readonly why?: string | undefined
  readonly run: () => void
  /** What its keys do where they are pressed on a row of a list; undefined where they are pressed elsewhere. */
  readonly onRow?: (target: EventTarget | null) => (() => void) | undefined
}

type Registry = {
  readonly commands: readonly WindowCommand[]
  readonly register: (owner: symbol, commands: readonly WindowCommand[]) => () => void
}

const CommandContext = createContext<Registry | undefined>(undefined)

/** Holds the commands of what is on the screen. The newest part that names a command answers for it. */
export const CommandProvider = ({ children }: { readonly children: ReactNode }) => {
  const [owners, setOwners] = useState<ReadonlyMap<symbol, readonly WindowCommand[]>>(new Map())
  const register = useCallback((owner: symbol, commands: readonly WindowCommand[]) => {
    setOwners((now) => new Map([...[...now].filter(([one]) => one !== owner), [owner, commands]]))
    return () => setOwners((now) => new Map([...now].filter(([one]) => one !== owner)))
  }, [])
  const value = useMemo<Registry>(() => {
    const byId = new Map([...owners.values()].flat().map((command) => [command.id, command]))
    return { commands: [...byId.values()], register }
  }, [owners, register])
  return <CommandContext value={value}>{children}</CommandContext>
}

const useRegistry = (): Registry => {
  const found = useContext(CommandContext)
  if (found === undefined) throw new Error('expected a window around this part')
  return found
}

/** Offers commands while a part is on the screen. Give a memoised list: a new one is registered anew. */
export const useCommands = (commands: readonly WindowCommand[]): void => {
  const { register } = useRegistry()
  const [owner] = useState(() => Symbol('part'))
  useEffect(() => register(owner, commands), [register, owner, commands])
}

/** All commands that can be given now. */
export const useOfferedCommands = (): readonly WindowCommand[] => useRegistry().commands
