import { told } from '../torture/print.ts'
import { tool } from '../tools.ts'
import { idleCapture, mayTrace } from './idle-capture.ts'

// Half an hour in which nothing is sent to anybody (A76): `npm run torture -- idle`. Ends with 1 when something was, or nobody could see.
const MINUTES = 30

const start = performance.now()
const strace = tool('strace')
const found = strace !== undefined && mayTrace(strace) ? await idleCapture(strace, MINUTES) : undefined
if (found === undefined) told('idle: strace is not installed, or may not trace here', start, false)
const { outside, elsewhere, isControlSeen } = found ?? { outside: [], elsewhere: [], isControlSeen: false }
for (const line of [...outside, ...elsewhere]) process.stdout.write(`  ${line}\n`)
const isWell = isControlSeen && outside.length + elsewhere.length === 0
if (found !== undefined)
  told(
    `idle: ${outside.length} packets of the host, ${elsewhere.length} requests of the page to others, ` +
      `the one sent on purpose ${isControlSeen ? 'was seen' : 'was NOT seen'}`,
    start,
    isWell,
  )
process.exitCode = isWell ? 0 : 1
