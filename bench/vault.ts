import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { Office, type AnyRecord } from '#core/domain'
import { writeFirst } from '../electron/vault/create.ts'
import type { OpenFile, VaultFs } from '../electron/vault/file-system.ts'
import { nodeFs } from '../electron/vault/node-fs.ts'
import { placesIn, type VaultGround } from '../electron/vault/store/index.ts'
import { attachVault, type Vault } from '../electron/vault/vault.ts'
import { verify } from '../electron/vault/verify.ts'
import { median } from './measure.ts'
import { processBench } from './vault-process.ts'
import { dossier, MADE, person, ulid } from './vault-records.ts'

const ROUNDS = 25

/** A file system that counts the bytes it is given to write. */
const counting = (): { fs: VaultFs; written: () => number } => {
  let written = 0
  const fs: VaultFs = {
    ...nodeFs,
    open: async (name, how): Promise<OpenFile> => {
      const file = await nodeFs.open(name, how)
      return {
        ...file,
        write: async (bytes) => {
          const count = await file.write(bytes)
          written += count
          return count
        },
      }
    },
  }
  return { fs, written: () => written }
}

const keys = () => {
  const [vaultId, vmk, epoch] = [randomBytes(16), randomBytes(32), randomBytes(32)].map(
    (bytes) => new Uint8Array(bytes),
  )
  return {
    vaultId: vaultId as Uint8Array,
    vmk: vmk as Uint8Array,
    epoch: 1,
    keyOf: () => epoch,
    anchorKey: () => new Uint8Array(32),
    wipe: () => undefined,
  }
}

type Filled = {
  readonly parts: Parameters<typeof attachVault>[0]
  readonly vault: Vault
  readonly reopen: () => Promise<Vault>
  readonly written: () => number
}

const filled = async (folder: string, dossiers: number): Promise<Filled> => {
  mkdirSync(folder, { recursive: true })
  const { fs, written } = counting()
  const ground: VaultGround = {
    fs,
    random: (length) => new Uint8Array(randomBytes(length)),
    now: () => Date.now(),
    app: '0.1.0',
    device: '00000000',
  }
  const parts = { ground, places: placesIn(folder), keys: keys(), headerGeneration: () => 1 }
  const office = Office.schema.parse({ ...MADE, id: `office:${ulid(1)}`, home: 'office' })
  await writeFirst(parts, folder, office, 'bench')
  const vault = await attachVault(parts)
  for (let from = 1; from <= dossiers; from += 25) {
    const records = Array.from({ length: Math.min(25, dossiers - from + 1) }, (_, at) => dossier(from + at)).flat()
    await vault.commit({ label: 'fill', by: 'bench', edits: records.map((after) => ({ before: null, after })) })
  }
  return { parts, vault, written, reopen: () => attachVault(parts) }
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** Edits one record of one dossier, another in each round. */
const editor = ({ vault }: Filled, dossiers: number) => {
  let round = 0
  return async (): Promise<void> => {
    round += 1
    const number = ((round * 7) % dossiers) + 1
    const [, before] = await vault.object(`dossier:${ulid(number)}`)
    if (before?.type !== 'person') throw new Error('no person to edit')
    const after = { ...before, updatedBy: `bench ${round}` }
    await vault.commit({ label: 'edit', by: 'bench', edits: [{ before, after }] })
  }
}

/** One-record edits and opening beside lowdb's JSONFile, in alternation. */
export async function vaultBench(
  print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'vault-bench-'))
  try {
    const small = await filled(path.join(root, 'small'), 5)
    const middle = await filled(path.join(root, 'middle'), 50)
    const large = await filled(path.join(root, 'large'), 500)
    const list = (dossiers: number) => Array.from({ length: dossiers }, (_, at) => dossier(at + 1)).flat()
    const json = async (dossiers: number) => {
      const file = path.join(root, `low-${dossiers}.json`)
      const low = new Low<{ records: AnyRecord[] }>(new JSONFile(file), { records: [] })
      low.data = { records: list(dossiers) }
      await low.write()
      return { low, file }
    }
    const lowMiddle = await json(50)
    const lowLarge = await json(500)
    let touched = 0
    const editLow = async () => {
      touched += 1
      const at = (touched * 7) % lowMiddle.low.data.records.length
      const record = lowMiddle.low.data.records[at]
      if (record !== undefined) lowMiddle.low.data.records[at] = { ...record, updatedBy: `bench ${touched}` }
      await lowMiddle.low.write()
    }
    const edits = { small: editor(small, 5), middle: editor(middle, 50), large: editor(large, 500), low: editLow }
    const times: Record<keyof typeof edits, number[]> = { small: [], middle: [], large: [], low: [] }
    // Every dossier is in memory, as after a day's work; the first rounds warm up.
    for (const one of [small, middle, large]) await one.vault.records()
    for (let round = 0; round < ROUNDS + 3; round += 1) {
      for (const name of Object.keys(edits) as (keyof typeof edits)[]) {
        const time = await timed(edits[name])
        if (round >= 3) times[name].push(time)
      }
    }
    const before = large.written()
    await edits.large()
    const bytes = large.written() - before
    print(`\nA record of ours is ${JSON.stringify(person(3, 3)).length} bytes of JSON.`)
    print('\n## One-record edit, warm (ours sealed and synced; JSONFile neither)\n')
    print('| way | records | ms | ratio |\n| --- | --- | --- | --- |')
    const ms = {
      small: median(times.small),
      middle: median(times.middle),
      large: median(times.large),
      low: median(times.low),
    }
    print(`| lowdb JSONFile | 10,000 | ${ms.low.toFixed(1)} | 1 |`)
    for (const [name, records] of [
      ['small', '1,000'],
      ['middle', '10,000'],
      ['large', '100,000'],
    ] as const) {
      print(`| vault | ${records} | ${ms[name].toFixed(1)} | ${(ms[name] / ms.low).toFixed(3)} (goal 0.12) |`)
    }
    print(
      `\n100,000 against 1,000 records: ${(ms.large / ms.small).toFixed(2)} (goal 1.5); bytes written: ${bytes} (goal 150,000)`,
    )

    const open = async (one: Filled) => (await one.reopen()).records()
    const openLow = (file: string) => new Low<unknown>(new JSONFile(file), null).read()
    print(
      '\n## Opening with every record read\n\n| records | vault ms | JSONFile ms | ratio (goal 1.0) |\n| --- | --- | --- | --- |',
    )
    for (const [records, one, low] of [
      ['10,000', middle, lowMiddle],
      ['100,000', large, lowLarge],
    ] as const) {
      const ours: number[] = []
      const theirs: number[] = []
      for (let round = 0; round < 6; round += 1) {
        globalThis.gc?.()
        const [a, b] = [await timed(() => open(one)), (globalThis.gc?.(), await timed(() => openLow(low.file)))]
        if (round > 0) {
          ours.push(a)
          theirs.push(b)
        }
      }
      const [a, b] = [median(ours), median(theirs)]
      print(`| ${records} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(a / b).toFixed(2)} |`)
    }
    const first = await timed(() => large.reopen())
    print(`\nTo the newest state at 100,000 records, no object read: ${first.toFixed(0)} ms`)
    const { ground, places, keys: own } = large.parts
    const verifying = await timed(() => verify(ground, places, own))
    const p95 = times.large.toSorted((a, b) => a - b)[Math.ceil(times.large.length * 0.95) - 1] ?? 0
    print(`Verifying 100,000 records: ${(verifying / 1000).toFixed(1)} s (A22: 60)`)
    print(`Saves at 100,000 records, p95: ${p95.toFixed(1)} ms (A22: 100)`)
    await processBench(path.join(root, 'process'), print)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
