// The lines between the processes of the desktop app: ports that Electron hands over, and the few words of main and vault process.
// May import electron/transport/port.
// Must never import electron, or carry a record: what main and vault process say to each other holds none.
import type { Port } from './port.ts'

/** A port of Electron as both of its ends see it. */
export type ElectronPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: {
    (event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
    (event: 'close', listener: () => void): unknown
  }
  readonly start: () => void
}

/** The line to main, as a process that main started has it. */
export type ParentPort = {
  readonly postMessage: (message: unknown) => void
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void,
  ) => unknown
}

/** What main says to the vault process. `window` and `worker` come with a port. */
export type ToVault =
  | { readonly kind: 'window' }
  | { readonly kind: 'worker'; readonly worker: number }
  | { readonly kind: 'token'; readonly token: string; readonly path: string }
  | { readonly kind: 'lock'; readonly why: string }

/** What the vault process says to main: never a word of a record. */
export type ToMain =
  | { readonly kind: 'start-worker'; readonly worker: number }
  | { readonly kind: 'kill-worker'; readonly worker: number }
  | { readonly kind: 'unlocked'; readonly lockMinutes: number }
  /** Files stand in the folder of a token under these names. */
  | { readonly kind: 'written'; readonly token: string; readonly names: readonly string[] }
  | { readonly kind: 'locked' }

/** Whether a message is one of these; a vault process that has gone wrong must not take main along. */
export const isToMain = (message: unknown): message is ToMain => {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  const said = message as Readonly<Record<string, unknown>>
  switch (said['kind']) {
    case 'start-worker':
    case 'kill-worker':
      return typeof said['worker'] === 'number'
    case 'unlocked':
      return typeof said['lockMinutes'] === 'number' && said['lockMinutes'] >= 1 && said['lockMinutes'] <= 60
    case 'written':
      return typeof said['token'] === 'string' && Array.isArray(said['names'])
    default:
      return said['kind'] === 'locked'
  }
}

/** A port of Electron as a port of ours. It ends when the other end closes or its process goes. */
export const portOver = (port: ElectronPort): Port => {
  const made: Port = {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data))
      port.start()
    },
    onEnd: (listener) => void port.on('close', listener),
  }
  return made
}

/** A port that is still on its way: what is posted waits for it, and `end` ends it should it never come. */
export const portToCome = (): {
  readonly port: Port
  readonly came: (port: Port) => void
  readonly end: () => void
} => {
  const waiting: unknown[] = []
  const hearers: ((message: unknown) => void)[] = []
  const enders: (() => void)[] = []
  let there: Port | undefined
  let isOver = false
  return {
    port: {
      post: (message) => (there === undefined ? void waiting.push(message) : there.post(message)),
      onMessage: (listener) => (there === undefined ? void hearers.push(listener) : there.onMessage(listener)),
      onEnd: (listener) => void enders.push(listener),
    },
    came: (port) => {
      there = port
      port.onEnd(over)
      for (const listener of hearers) port.onMessage(listener)
      for (const message of waiting.splice(0)) port.post(message)
    },
    end: over,
  }
  function over() {
    if (isOver) return
    isOver = true
    for (const listener of enders) listener()
  }
}

/** The line to main of a process that Electron started; undefined under plain Node. */
export const parentPort = (): ParentPort | undefined =>
  (process as unknown as { readonly parentPort?: ParentPort | null }).parentPort ?? undefined

/** The one port of a worker that Electron started: it comes with main's first message. */
export const portOfMain = (parent: ParentPort): Port => {
  const { port, came } = portToCome()
  parent.on('message', ({ ports: [first] }) => {
    if (first !== undefined) came(portOver(first))
  })
  return port
}

/** The vault process at its end of the line to main. */
export const vaultLine = (port: ParentPort, hear: (said: VaultHears) => void) => {
  const workers = new Map<number, ReturnType<typeof portToCome>>()
  let last = 0
  port.on('message', ({ data, ports: [given] }) => {
    const said = data as ToVault
    if (said.kind === 'worker' && given !== undefined) workers.get(said.worker)?.came(portOver(given))
    else if (said.kind === 'window' && given !== undefined) hear({ kind: 'window', port: portOver(given) })
    else if (said.kind === 'token' || said.kind === 'lock') hear(said)
  })
  const say = (message: ToMain): void => port.postMessage(message)
  return {
    say,
    /** Asks main for a worker; it is spoken to at once, and hears when it is there. */
    startWorker: (): { readonly port: Port; readonly kill: () => void } => {
      last += 1
      const worker = last
      const coming = portToCome()
      workers.set(worker, coming)
      coming.port.onEnd(() => void workers.delete(worker))
      say({ kind: 'start-worker', worker })
      return {
        port: coming.port,
        kill: () => {
          say({ kind: 'kill-worker', worker })
          coming.end()
        },
      }
    },
  }
}

/** What the vault process hears of main. */
export type VaultHears = Extract<ToVault, { kind: 'token' | 'lock' }> | { readonly kind: 'window'; readonly port: Port }
