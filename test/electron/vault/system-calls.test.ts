import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { attachVault, nodeFs } from '#electron/vault'
import { writeFirst } from '../../../electron/vault/create.ts'
import { placesIn } from '../../../electron/vault/store/index.ts'
import { anOffice } from '../../build/records.ts'
import { emptyVaultFolder, testGround, testKeys } from '../../build/vault.ts'
import { testWithTool } from '../../tools.ts'

const CHILD = path.join(import.meta.dirname, 'system-calls-child.ts')
const partsIn = (folder: string) => ({
  ground: testGround(nodeFs),
  places: placesIn(folder),
  keys: testKeys(),
  headerGeneration: () => 1,
})

/** More syncs than a save of five objects makes; each of them fails once. */
const MOST = 60
/** The first sync is that of opening. */
const FIRST = 2

type Ended = { readonly said: string; readonly partners: number; readonly commit: number }

/** Saves under strace, which makes the nth call of fsync fail, and looks what is there then. */
const saveUnder = async (strace: string, inject: string, origin: string, n: number): Promise<Ended | undefined> => {
  const folder = emptyVaultFolder()
  cpSync(origin, folder, { recursive: true })
  const { stdout } = spawnSync(
    strace,
    ['-f', '-qq', '-o', '/dev/null', '-e', `inject=fsync:${inject}:when=${n}`, process.execPath, CHILD, folder, `${n}`],
    // One thread makes all calls: strace counts them by thread.
    { encoding: 'utf8', timeout: 30_000, env: { ...process.env, UV_THREADPOOL_SIZE: '1' } },
  )
  if (!stdout.includes('ready')) return undefined
  const vault = await attachVault(partsIn(folder))
  return {
    said: stdout.replace('ready', '').trim(),
    partners: (await vault.records()).partner.size,
    commit: vault.status().commit,
  }
}

const origin = async (): Promise<string> => {
  const folder = emptyVaultFolder()
  await writeFirst(partsIn(folder), folder, anOffice(), 'new vault')
  return folder
}

describe('A04 a save of five objects whose calls of the system are made to fail', () => {
  testWithTool(
    'strace',
    'killed at any sync: all five are there or none, and all when it was acknowledged',
    async (strace, context) => {
      const folder = await origin()
      const seen: Ended[] = []
      for (let n = FIRST; n <= MOST; n += 1) {
        const ended = await saveUnder(strace, 'signal=KILL', folder, n)
        if (ended === undefined) return context.skip('strace may not trace processes here')
        seen.push(ended)
        if (ended.said === 'acknowledged') break
      }
      expect(seen.filter(({ partners }) => partners !== 0 && partners !== 5)).toEqual([])
      expect(seen.filter(({ said, partners }) => said === 'acknowledged' && partners !== 5)).toEqual([])
      expect([seen[0]?.partners, seen.at(-1)?.said]).toEqual([0, 'acknowledged'])
    },
  )

  testWithTool(
    'strace',
    'A07 an error of any sync is told, and nothing is published upon it',
    async (strace, context) => {
      const folder = await origin()
      const seen: Ended[] = []
      for (let n = FIRST; n <= MOST; n += 1) {
        const ended = await saveUnder(strace, 'error=EIO', folder, n)
        if (ended === undefined) return context.skip('strace may not trace processes here')
        seen.push(ended)
        if (ended.said === 'acknowledged') break
      }
      // The last sync is that of the folder of manifests, after the link: it is told as unsure, and reopening decides.
      const failed = seen.filter(({ said }) => said !== 'acknowledged')
      expect(failed.length).toBeGreaterThan(3)
      expect(failed.filter(({ said }) => said !== 'failed not-durable')).toEqual([])
      expect(failed.slice(0, -1).filter(({ partners }) => partners !== 0)).toEqual([])
      expect(seen.at(-1)).toEqual({ said: 'acknowledged', partners: 5, commit: 2 })
    },
  )
})
