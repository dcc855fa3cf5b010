import { expect, test } from 'vitest'
import { cliChild } from '../../../electron/shell/cli-child.ts'
import { fakeElectron } from '../../fakes/electron.ts'

/** A vault process of the command line on a stand-in for Electron, and its one late moment. */
const startedCli = () => {
  const electron = fakeElectron()
  const late: (() => void)[] = []
  const child = cliChild({
    fork: electron.parts.fork,
    newChannel: electron.parts.newChannel,
    programs: { vault: 'vault', worker: 'worker' },
    env: {},
    memoryOf: () => undefined,
    every: (_ms, run) => {
      late.push(run)
      return () => undefined
    },
  })
  return { child, late, log: electron.log, vault: electron.children[0] }
}

test('in the package the command line has a vault process of its own, which it asks over a port', () => {
  expect(startedCli().log).toEqual(['fork vault', 'to vault: window'])
})

test('the command line ends its vault process, and kills it only when it does not end', async () => {
  const quick = startedCli()
  const ending = quick.child.end()
  quick.vault?.emit('exit', 0)
  await ending
  const slow = startedCli()
  const killing = slow.child.end()
  slow.late.at(-1)?.()
  await killing
  expect([quick.log.slice(2), slow.log.slice(2)]).toEqual([['to vault: lock'], ['to vault: lock', 'kill vault']])
})
