import path from 'node:path'
import { serve } from './serve-run.ts'

/** Composition root of the loopback host: the window in a browser, for computers without the desktop app. */
const host = await serve({
  vaultProgram: new URL('./vault-process.ts', import.meta.url),
  window: path.resolve(import.meta.dirname, '../dist/window'),
  clock: { wall: Date.now, steady: () => performance.now() },
})
process.stdout.write(`AIDE ${host.address()}\n`)
await host.ended
