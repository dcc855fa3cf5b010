import { writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { runVaultProcess } from '../../electron/vault-run.ts'

// A vault process that tells how long it kept its callers waiting: on SIGUSR2 it writes the worst since the last time.
const START = Date.parse('2026-11-22T09:00:00+07:00')
const EVERY_MS = 5
const begun = Date.now()
const delay = monitorEventLoopDelay({ resolution: EVERY_MS })
delay.enable()
process.on('SIGUSR2', () => {
  const worst = Math.max(0, delay.max / 1e6 - EVERY_MS)
  delay.reset()
  writeFileSync(path.join(homedir(), 'vault-delay'), String(worst))
})

await runVaultProcess({ now: () => START + Date.now() - begun })
