import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { freshFolder } from './aide.ts'

const PROGRAM = path.join(import.meta.dirname, 'host-process.ts')
const WINDOW = path.resolve(import.meta.dirname, '../../dist/window')

/** A loopback host in a home of its own, whose vault process stands at 22 November 2026, 09:00 in Ha Noi. */
export type TestHost = {
  /** The address with the first token: it opens the page once. */
  readonly url: string
  readonly origin: string
  readonly home: string
  readonly pid: number
  /** What the host printed so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  /** Moves the clock of the vault process on. */
  readonly advance: (ms: number) => void
  /** Lets time pass for the host: nobody touches the page meanwhile. */
  readonly idle: (ms: number) => void
  /** Sets the time of day of the host, as sleep or a person does. */
  readonly jump: (ms: number) => void
  /** Lets the host send one packet to an address, for a capture that must see it. */
  readonly reach: (address: string) => void
  /** Waits for the host's own end and says why it ended. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

export type HostChoices = {
  /** Minutes until it locks by itself; an hour where the test does not say. */
  readonly lockMinutes?: number | 'as-the-office-says'
  /** The home, with the program's folder in it; a fresh one where the test does not say. */
  readonly home?: string
  /** The built window; `dist/window` where the test does not say. */
  readonly window?: string
  /** A program that watches the host from its start, before the one that it starts. */
  readonly under?: { readonly program: string; readonly args: readonly string[] }
}

/** Starts a host and waits for its address. */
export const startHost = async (choices: HostChoices = {}): Promise<TestHost> => {
  const home = choices.home ?? path.join(freshFolder(), 'home')
  const temporary = path.join(home, 'tmp')
  fs.mkdirSync(temporary, { recursive: true })
  const child = fork(
    PROGRAM,
    [choices.window ?? WINDOW, String(choices.lockMinutes ?? 60).replace('as-the-office-says', '')],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      ...(choices.under !== undefined && {
        execPath: choices.under.program,
        execArgv: [...choices.under.args, process.execPath],
      }),
      env: {
        ...process.env,
        HOME: home,
        TMPDIR: temporary,
        XDG_CONFIG_HOME: path.join(home, '.config'),
        XDG_RUNTIME_DIR: '',
      },
    },
  )
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = Promise.all([once(child, 'exit'), once(child.stdout ?? child, 'end')]).then(
    () => /^ENDED (.+)$/m.exec(stdout)?.[1] ?? 'no word',
  )
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /^AIDE (\S+)$/m.exec(stdout)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', look)
    void ended.then(() => reject(new Error(`the host did not start: ${stderr}`)))
  })
  let ahead = 0
  return {
    url,
    origin: new URL(url).origin,
    home,
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    advance: (ms) => {
      ahead += ms
      fs.writeFileSync(path.join(home, 'clock-ahead'), String(ahead))
    },
    idle: (ms) => void child.send({ wall: ms, steady: ms }),
    jump: (ms) => void child.send({ wall: ms, steady: 0 }),
    reach: (address) => void child.send({ wall: 0, steady: 0, reach: address }),
    ended,
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
