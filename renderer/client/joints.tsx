import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { AppEvent, Client } from '#core/contract'
import { clientOf, type Line } from './line.ts'
import type { Shell } from './shell.ts'

/** What joins the window to the rest: the line to the vault process, and what only its host can do. */
export type Joints = { readonly line: Line; readonly shell: Shell }

const JointsContext = createContext<(Joints & { readonly client: Client }) | undefined>(undefined)

const useJoints = () => {
  const joints = useContext(JointsContext)
  if (joints === undefined) throw new Error('expected the window to be joined to a host')
  return joints
}

/** Gives every part of the window its client and its shell. */
export const ClientProvider = ({ joints, children }: { readonly joints: Joints; readonly children: ReactNode }) => {
  const value = useMemo(() => ({ ...joints, client: clientOf(joints.line) }), [joints])
  return <JointsContext value={value}>{children}</JointsContext>
}

export const useClient = (): Client => useJoints().client
export const useShell = (): Shell => useJoints().shell
export const useLine = (): Line => useJoints().line

/** Hears what the vault process tells without being asked. */
export const useEvents = (listener: (event: AppEvent) => void): void => {
  const line = useLine()
  useEffect(() => line.onEvent(listener), [line, listener])
}
