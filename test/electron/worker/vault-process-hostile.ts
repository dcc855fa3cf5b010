import { runVaultProcess } from '../../../electron/vault-run.ts'

/** A vault process whose worker is taken over by what it reads, with limits that a test can wait for. */
const SOON = { longestMs: 3000, mostKib: 300 * 1024, watchMs: 50, mostFiles: 200, spare: 'none' } as const

await runVaultProcess({
  now: Date.now,
  worker: { program: new URL('./hostile-worker.ts', import.meta.url), limits: { packs: SOON, intake: SOON } },
})
