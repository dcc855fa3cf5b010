import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Port } from './port.ts'

/** The flags of every process of ours: no code from text, no `__proto__` (SECURITY 2). */
const FLAGS = ['--disable-proto=delete', '--disallow-code-generation-from-strings'] as const

export type Child = {
  readonly port: Port
  readonly pid: number | undefined
  readonly end: () => Promise<void>
  readonly kill: () => void
}

/** How a program of ours is started in a process of its own. */
export type StartChild = (program: URL, flags?: readonly string[]) => Child

const starting: { by: StartChild } = { by: (program, flags) => forkChild(program, flags) }

/** Starts a program of ours in a process of its own. It sees none of this one's environment but what it needs to run. */
export const startChild: StartChild = (program, flags) => starting.by(program, flags)

/** In the packaged app Node cannot fork: its composition root says once how a process is started there. */
export const startChildrenBy = (start: StartChild): void => {
  starting.by = start
}

/** How a program is started under plain Node. */
export const forkChild = (program: URL, flags: readonly string[] = []): Child => {
  const child = fork(program, {
    execArgv: [...FLAGS, ...flags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: childEnvironment(),
  })
  // A program that cannot be started, or a line that breaks, is an end like any other.
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  child.on('error', () => child.kill('SIGKILL'))
  return {
    port: portOf(child),
    pid: child.pid,
    kill: () => void child.kill('SIGKILL'),
    end: async () => {
      if (child.connected) child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_END_MS)
      await ended
      clearTimeout(late)
    },
  }
}

const LONGEST_END_MS = 3000

/** The memory that a process holds now, Buffers included, in KiB; undefined where the system does not tell (SECURITY 2, item 5). */
export const memoryKibOf = (pid: number | undefined): number | undefined => {
  try {
    const held = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return held === undefined ? undefined : Number(held)
  } catch {
    return undefined
  }
}

/** Where temporary files, homes and the system lie; nothing that a user put there. */
const KEPT = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'APPDATA',
  'XDG_CONFIG_HOME',
  'XDG_RUNTIME_DIR',
  'TZ',
]
/** What a process of ours sees of the environment. */
export const childEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

const portOf = (child: ChildProcess): Port => ({
  post: (message) => {
    if (child.connected) child.send(message as object, () => undefined)
  },
  onMessage: (listener) => void child.on('message', listener),
  onEnd: (listener) => {
    child.once('exit', listener)
    child.once('error', listener)
  },
})

/** The line to the process that started this one. Without it there is nothing left to do. */
export const portOfStarter = (): Port => ({
  post: (message) => {
    if (process.connected) process.send?.(message, undefined, {}, () => undefined)
  },
  onMessage: (listener) => void process.on('message', listener),
  onEnd: (listener) => void process.once('disconnect', listener),
})

/** Takes away by hand what the flags forbid, where a process may have been started without them (SECURITY 2, 6). */
export const hardenHere = (): void => {
  Reflect.deleteProperty(Object.prototype, '__proto__')
  const makers = [() => undefined, async () => undefined, function* () {}, async function* () {}]
  for (const one of makers) {
    const kind = Object.getPrototypeOf(one) as object
    const refuse = function refuse(): never {
      throw new EvalError('no code is made from text')
    }
    refuse.prototype = kind
    Object.defineProperty(kind, 'constructor', { value: refuse, writable: false, configurable: false })
    if (kind === Function.prototype) Object.assign(globalThis, { Function: refuse, eval: refuse })
  }
}

/** Fails at start where the flags were not heeded (SECURITY 2, 6). */
export const checkHardened = (): void => {
  let canMakeCode = true
  try {
    // The probe itself is the point: it must fail.
    Reflect.construct(globalThis.Function, [''])
  } catch {
    canMakeCode = false
  }
  if (canMakeCode || '__proto__' in Object.prototype) throw new Error('this process was started without its flags')
}
