import { ok } from '#core/base'
import { checkHardened, portOfStarter } from '../../../electron/transport/child.ts'
import { answerOver } from '../../../electron/transport/port.ts'

// A worker that was taken over by the file it reads: the first word of a photo says what it does. Otherwise it tells its process.

const SECOND = 1000
const MIB = 1024 * 1024
/** Enough to be caught, and no harm to the computer when it is not. */
const MOST_BUFFERS = 64

const DEEDS: Readonly<Record<string, () => unknown>> = {
  hang: () => {
    for (;;) Math.sqrt(2)
  },
  'hang-idle': () => new Promise(() => setInterval(() => undefined, SECOND)),
  heap: () => {
    const held: unknown[] = []
    for (;;) held.push(Array.from({ length: 1000 }, (_, at) => ({ at })))
  },
  buffers: () => {
    const held: Buffer[] = []
    const more = (): void => {
      held.push(Buffer.alloc(16 * MIB, 7))
      if (held.length < MOST_BUFFERS) setTimeout(more, 1)
    }
    more()
    return new Promise(() => undefined)
  },
  'buffers-at-once': () => {
    const held: Buffer[] = []
    for (;;) if (held.length < MOST_BUFFERS) held.push(Buffer.alloc(16 * MIB, 7))
  },
  exit: () => process.exit(0),
  crash: () => process.abort(),
  throw: () => setImmediate(() => void Promise.reject(new Error('thrown outside of every job'))),
}

const wordOf = (input: unknown): string => {
  const bytes = (input as { readonly bytes?: unknown } | null)?.bytes
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
}

checkHardened()
const port = portOfStarter()
port.onEnd(() => process.exit(0))
answerOver(port, (_name, input) => {
  const word = wordOf(input)
  if (word.startsWith('throw')) return new Promise(() => DEEDS['throw']?.())
  const deed = DEEDS[word]
  return Promise.resolve(
    deed === undefined ? ok({ jpeg: Uint8Array.of(0xff, 0xd8), widthPx: process.pid, heightPx: 1 }) : deed(),
  )
})
