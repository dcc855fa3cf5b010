import { onTestFinished } from 'vitest'
import { ok } from '#core/base'
import type { AppEvent } from '#core/contract'
import { startHost, type Host, type Limits } from '#electron/transport/http'
import type { WindowFiles } from '../../../electron/transport/window-files.ts'

export type HereHost = {
  readonly host: Host
  /** The names of the calls that reached the vault. */
  readonly asked: readonly string[]
  readonly inputs: readonly unknown[]
  readonly tell: (event: AppEvent) => void
  readonly endVault: () => void
  /** Moves the host's clocks on: time that passes, and a time of day that was set. */
  readonly pass: (ms: number) => void
  readonly set: (ms: number) => void
}

export type HereChoices = {
  readonly limits?: Partial<Limits>
  readonly lockMinutes?: number
  /** What the vault answers. */
  readonly answer?: (name: string, input: unknown) => unknown
}

const text = (type: string, words: string) => ({ type, bytes: new TextEncoder().encode(words) })

export const FILES: WindowFiles = new Map([
  ['/', text('text/html; charset=utf-8', '<!doctype html><title>Aide-Mémoire</title>')],
  ['/assets/index.js', text('text/javascript; charset=utf-8', 'export {}')],
])

/** A host in this process, before a vault that writes down what it was asked. */
export const hostHere = async ({
  limits,
  lockMinutes,
  answer = () => ok(null),
}: HereChoices = {}): Promise<HereHost> => {
  const asked: string[] = []
  const inputs: unknown[] = []
  const pushed = { wall: 0, steady: 0 }
  const listeners: ((event: AppEvent) => void)[] = []
  let endVault = (): void => undefined
  const host = await startHost({
    vault: {
      ask: (name, input) => {
        asked.push(name)
        inputs.push(structuredClone(input))
        return Promise.resolve(answer(name, input))
      },
      hear: (listener) => void listeners.push(listener),
      onEnd: (listener) => {
        endVault = listener
      },
      end: () => Promise.resolve(),
    },
    files: FILES,
    clock: { wall: () => Date.now() + pushed.wall, steady: () => performance.now() + pushed.steady },
    lockMinutes,
    lookMs: 50,
    ...(limits !== undefined && { limits }),
  })
  onTestFinished(async () => {
    host.lock('ended')
    await host.ended
  })
  return {
    host,
    asked,
    inputs,
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    endVault: () => endVault(),
    pass: (ms) => {
      pushed.wall += ms
      pushed.steady += ms
    },
    set: (ms) => {
      pushed.wall += ms
    },
  }
}

/** The address of a host that no page has opened yet. */
export const addressOf = (host: Host): string => {
  const address = host.address()
  if (address === undefined) throw new Error('a page has come already')
  return address
}
