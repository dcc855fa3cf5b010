import { sentenceOf, tamper } from '../electron/vault/faults/tamper.ts'
import { told } from './print.ts'

/** The figure of SECURITY 10.3. */
const WANTED = 100_000

/** Tampers with every file of a vault: none of it is accepted, nothing crashes. */
export async function tamperTorture(): Promise<boolean> {
  const start = performance.now()
  const found = await tamper({ everyByte: 3, everyOne: 1 })
  for (const line of [...found.accepted, ...found.crashed].slice(0, 20)) process.stdout.write(`  ${line}\n`)
  return told(sentenceOf(found), start, found.mutants >= WANTED && found.accepted.length + found.crashed.length === 0)
}
