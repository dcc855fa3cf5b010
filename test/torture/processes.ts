import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { attachVault } from '../../electron/vault/vault.ts'
import { verify } from '../../electron/vault/verify.ts'
import { upTo } from '../electron/vault/crash/world.ts'
import { countIn, newCounters, partsAt } from './counters.ts'

const WRITER = path.join(import.meta.dirname, 'writer.ts')

type Writer = {
  readonly process: ChildProcess
  /** It is loaded and waits for its word. */
  readonly ready: Promise<unknown>
  /** All the lines that it said since. */
  readonly ended: Promise<readonly string[]>
}

const writerOf = (...args: readonly string[]): Writer => {
  const child = spawn(process.execPath, [WRITER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('close', () => resolve(said.split('\n').slice(1, -1)))
    child.on('error', reject)
  })
  return { process: child, ready: Promise.race([once(child.stdout, 'data'), ended]), ended }
}

export type KillFigures = {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: number
  readonly halfApplied: number
  readonly unopenable: number
}

/** Writers that are killed at any moment: what they said was saved must be there, whole. */
export const killWriters = async (rounds: number): Promise<KillFigures> => {
  const figures = { rounds, acknowledged: 0, lost: 0, halfApplied: 0, unopenable: 0 }
  let folder = await newCounters(3)
  let writer = writerOf('until-killed', folder)
  let before = 0
  for (let round = 1; round <= rounds; round += 1) {
    const { process: child, ready, ended } = writer
    await ready
    child.stdin?.write('go\n')
    // The next one loads meanwhile; after some rounds it gets a new vault.
    const isLast = round % 100 === 0
    const nextFolder = isLast ? await newCounters(3) : folder
    const next = round < rounds ? writerOf('until-killed', nextFolder) : undefined
    // Some are killed while they open and save for the first time, most in the midst of their saves.
    if (round % 3 !== 0) await Promise.race([once(child.stdout ?? child, 'data'), ended])
    await sleep(Math.random() * SPREAD_MS)
    child.kill('SIGKILL')
    const said = await ended
    figures.acknowledged += said.length
    const acknowledged = said.length === 0 ? before : Number(said.at(-1))
    try {
      const vault = await attachVault(partsAt(folder))
      const counts = await Promise.all(upTo(3).map((dossier) => countIn(vault, dossier)))
      const { unusable, damaged, readOnly } = vault.status()
      if (new Set(counts).size > 1) figures.halfApplied += 1
      if (counts.some((count) => count < acknowledged || count > acknowledged + 1)) figures.lost += 1
      if (unusable.length > 0 || damaged.size > 0 || readOnly !== undefined) figures.unopenable += 1
      before = counts[0] ?? 0
    } catch {
      figures.unopenable += 1
    }
    if (isLast || next === undefined) await rm(path.dirname(folder), { recursive: true, force: true })
    if (isLast) before = 0
    folder = nextFolder
    if (next !== undefined) writer = next
  }
  return figures
}

const SPREAD_MS = 60

export type RaceFigures = {
  readonly saves: number
  readonly conflicts: number
  readonly lost: number
  readonly damaged: number
}

/** Writers side by side without any lock: every save that was acknowledged is there, and conflicts are told. */
export const raceWriters = async (writers: number, saves: number): Promise<RaceFigures> => {
  const folder = await newCounters(writers + 1)
  const own = upTo(writers).map((n) => n + 1)
  const started = own.map((dossier) => writerOf('beside-others', folder, String(dossier), String(saves)))
  await Promise.all(started.map(({ ready }) => ready))
  for (const { process: child } of started) child.stdin?.write('go\n')
  const told = (await Promise.all(started.map(({ ended }) => ended))).map(
    ([said = '{}']) => JSON.parse(said) as Readonly<Record<'own' | 'shared' | 'conflicts', number>>,
  )
  const vault = await attachVault(partsAt(folder))
  let lost = told.reduce((sum, { shared }) => sum + shared, 0) - (await countIn(vault, 1))
  for (const [at, dossier] of own.entries()) lost += Math.abs((told[at]?.own ?? 0) - (await countIn(vault, dossier)))
  const { damaged, unusable } = await verify(partsAt(folder).ground, partsAt(folder).places, partsAt(folder).keys)
  await rm(path.dirname(folder), { recursive: true, force: true })
  return {
    saves: writers * saves,
    conflicts: told.reduce((sum, { conflicts }) => sum + conflicts, 0),
    lost,
    damaged: damaged.length + unusable.length,
  }
}
