import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runVaultProcess } from '../../electron/vault-run.ts'

/** A vault process whose clock stands still where the fictional sample has its planted findings, plus what a test wrote into a file. */
const START = Date.parse('2026-11-22T09:00:00+07:00')
const FILE = path.join(os.homedir(), 'clock-ahead')

const aheadMs = (): number => (fs.existsSync(FILE) ? Number(fs.readFileSync(FILE, 'utf8')) : 0)

await runVaultProcess({ now: () => START + aheadMs() })
