import { startHost, type Host, type HostClock } from '#electron/transport/http'
import { readWindowFiles } from './transport/window-files.ts'
import { startChild } from './transport/child.ts'
import { askOver, hearOver } from './transport/port.ts'

/** What a host is made of: the vault process to start, the folder of the built window, clocks, and a fixed time until it locks. */
export type ServeGround = {
  readonly vaultProgram: URL
  readonly window: string
  readonly clock: HostClock
  readonly lockMinutes?: number | undefined
}

/** Starts a vault process and the loopback host before it. */
export const serve = async ({ vaultProgram, window, clock, lockMinutes }: ServeGround): Promise<Host> => {
  const files = await readWindowFiles(window)
  const child = startChild(vaultProgram)
  const vault = {
    ask: askOver(child.port),
    hear: (listener: Parameters<typeof hearOver>[1]) => hearOver(child.port, listener),
    onEnd: child.port.onEnd,
    end: async () => {
      const late = setTimeout(child.kill, LONGEST_END_MS)
      await child.end()
      clearTimeout(late)
    },
  }
  return startHost({ vault, files, clock, lockMinutes })
}

/** A save that is not confirmed by then is as if it had not been asked for. */
const LONGEST_END_MS = 1000
