import { runVaultProcess } from './vault-run.ts'

/** Composition root of the vault process: keys, records and the calls on them. It ends, and the keys with it, with who started it. */
await runVaultProcess({ now: Date.now })
