import { expect, vi } from 'vitest'
import { testWithTool } from '../tools.ts'
import { idleCapture, mayTrace } from './idle-capture.ts'

vi.setConfig({ testTimeout: 240_000 })

// Half an hour of it is `npm run torture -- idle`; the half of the desktop app needs Electron’s own program.
testWithTool(
  'strace',
  'A76 in a minute from its start with nobody there, the host, its vault process and its workers send nothing to anybody',
  async (strace, context) => {
    if (!mayTrace(strace)) return context.skip('strace may not trace processes here')
    expect(await idleCapture(strace, 1)).toEqual({ outside: [], elsewhere: [], isControlSeen: true })
  },
)
