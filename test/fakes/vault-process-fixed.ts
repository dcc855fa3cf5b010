import fs from 'node:fs'
import { enableCompileCache } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { COMPILED } from '../build/compiled.ts'

/** A vault process whose clock stands still where the fictional sample has its planted findings, plus what a test wrote into a file. */
const START = Date.parse('2026-11-22T09:00:00+07:00')
const FILE = path.join(os.homedir(), 'clock-ahead')

const aheadMs = (): number => (fs.existsSync(FILE) ? Number(fs.readFileSync(FILE, 'utf8')) : 0)

enableCompileCache(COMPILED)
const { runVaultProcess } = await import('../../electron/vault-run.ts')
await runVaultProcess({ now: () => START + aheadMs() })
