import { err, ok, type Result } from '#core/base'
import type { AppError, AppState } from '#core/contract'
import { startHost, type Host, type HostClock } from '#electron/transport/http'
import { startChild } from './transport/child.ts'
import { askOver, hearOver } from './transport/port.ts'
import { readWindowFiles } from './transport/window-files.ts'

/** What a host is made of: the vault process to start, the folder of the built window, clocks, and a fixed time until it locks. */
export type ServeGround = {
  readonly vaultProgram: URL
  readonly window: string
  readonly clock: HostClock
  readonly lockMinutes?: number | undefined
}

/** Why nothing is served. */
export type ServeProblem = 'not-built' | 'not-allowed'

/** Starts a vault process and the loopback host before it, unless the administrator of the computer keeps browsers out. */
export const serve = async (ground: ServeGround): Promise<Result<Host, ServeProblem>> => {
  const files = await readWindowFiles(ground.window).catch(() => undefined)
  if (files?.has('/') !== true) return err('not-built')
  const child = startChild(ground.vaultProgram)
  const ask = askOver(child.port)
  const end = async (): Promise<void> => {
    const late = setTimeout(child.kill, LONGEST_END_MS)
    await child.end()
    clearTimeout(late)
  }
  if (await isForbidden(ask)) {
    await end()
    return err('not-allowed')
  }
  const vault = {
    ask,
    hear: (listener: Parameters<typeof hearOver>[1]) => hearOver(child.port, listener),
    onEnd: child.port.onEnd,
    end,
  }
  return ok(await startHost({ vault, files, clock: ground.clock, lockMinutes: ground.lockMinutes }))
}

/** Without a clear yes of the computer's administrator, or of a checkout, no browser is let in. */
const isForbidden = async (ask: (name: string, input: unknown) => Promise<unknown>): Promise<boolean> => {
  const answer = (await ask('app.read', {}).catch(() => undefined)) as Result<AppState, AppError> | undefined
  return answer?.ok !== true || !answer.value.browserMode
}

/** A save that is not confirmed by then is as if it had not been asked for. */
const LONGEST_END_MS = 1000
