import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const PROGRAM = path.resolve(import.meta.dirname, '../browser/idle-run.ts')

/** Half an hour before a real browser in which nothing is sent to anybody. */
export async function idleTorture(): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: 'inherit' })
  const [status]: readonly unknown[] = await once(child, 'exit')
  return status === 0
}
