import path from 'node:path'
import { serve } from '../../electron/serve-run.ts'

// The loopback host before the vault process that is measured. It ends with the line to whoever started it.
const served = await serve({
  vaultProgram: new URL('./vault-process.ts', import.meta.url),
  window: path.resolve(import.meta.dirname, '../../dist/window'),
  clock: { wall: Date.now, steady: () => performance.now() },
  lockMinutes: 120,
})
if (!served.ok) throw new Error(served.error)
const host = served.value
process.on('disconnect', () => host.lock('ended'))
process.send?.({ address: host.address() })
await host.ended
if (process.connected) process.disconnect()
