import { expect, test } from 'vitest'
import { testWithTool, tool } from '../tools.ts'

test('a command on PATH is found by its full path, and a command that is nowhere is undefined', () => {
  expect({ node: tool('node')?.includes('node'), nowhere: tool('no-such-command-anywhere') }).toEqual({
    node: true,
    nowhere: undefined,
  })
})

testWithTool('node', 'a test with a tool receives the path of the program', (program) => {
  expect(program).toBe(tool('node'))
})
