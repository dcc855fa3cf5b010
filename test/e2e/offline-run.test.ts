import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect } from 'vitest'
import { testWithTool } from '../tools.ts'
import { madeVault } from './made-vault.ts'

const JOURNEY = path.join(import.meta.dirname, 'offline-journey.ts')
const EMPTY_NETWORK = ['--user', '--map-root-user', '--net', 'sh', '-c']
const UP = 'ip link set lo up'

testWithTool(
  'unshare',
  'A75 O1 where there is no network but this computer’s own line, a journey over the loopback host goes as everywhere',
  async (unshare, context) => {
    if (spawnSync(unshare, [...EMPTY_NETWORK, UP]).status !== 0)
      return context.skip('this computer lets no process into a network of its own')
    const { vault } = await madeVault()
    const { stdout, stderr } = spawnSync(
      unshare,
      [...EMPTY_NETWORK, `${UP} && exec "$0" "$@"`, process.execPath, JOURNEY, vault],
      { encoding: 'utf8' },
    )
    expect([stdout === '' ? stderr : JSON.parse(stdout)]).toEqual([
      { outside: 'ENETUNREACH', steps: [true, true, true, true], why: 'asked' },
    ])
  },
)
