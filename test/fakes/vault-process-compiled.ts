import { enableCompileCache } from 'node:module'
import { COMPILED } from '../build/compiled.ts'

/** The vault process itself, of what Node has compiled already. */
enableCompileCache(COMPILED)
await import('../../electron/vault-process.ts')
