import { crashTorture } from './crash.ts'
import { idleTorture } from './idle.ts'
import { killTorture, raceTorture } from './kill.ts'
import { tamperTorture } from './tamper.ts'

/** What runs for long; each prints its figure and says whether all went well. */
const TORTURES: Readonly<Record<string, () => Promise<boolean>>> = {
  crash: crashTorture,
  tamper: tamperTorture,
  kill: killTorture,
  race: raceTorture,
  idle: idleTorture,
}

const name = process.argv[2] ?? ''
const torture = TORTURES[name]
if (torture === undefined) {
  process.stderr.write(`npm run torture -- ${Object.keys(TORTURES).join(' | ')}\n`)
  process.exitCode = 2
} else if (!(await torture())) {
  process.exitCode = 1
}
