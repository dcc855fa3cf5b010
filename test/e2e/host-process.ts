import { connect } from 'node:net'
import path from 'node:path'
import { serve } from '../../electron/serve-run.ts'

// The loopback host as a process of its own, with a vault process on a fixed clock, and clocks that its starter may push.
const [window = '', lockMinutes = ''] = process.argv.slice(2)
const pushed = { wall: 0, steady: 0 }

const served = await serve({
  vaultProgram: new URL('../fakes/vault-process-fixed.ts', import.meta.url),
  window: path.resolve(window),
  clock: { wall: () => Date.now() + pushed.wall, steady: () => performance.now() + pushed.steady },
  lockMinutes: lockMinutes === '' ? undefined : Number(lockMinutes),
})
if (!served.ok) throw new Error(served.error)
const host = served.value
process.on('message', (push: typeof pushed & { readonly reach?: string }) => {
  pushed.wall += push.wall
  pushed.steady += push.steady
  if (push.reach !== undefined) connect(9, push.reach).on('error', () => undefined)
})
process.on('disconnect', () => host.lock('ended'))
process.stdout.write(`AIDE ${host.address()}\n`)
const why = await host.ended
process.stdout.write(`ENDED ${why}\n`)
if (process.connected) process.disconnect()
