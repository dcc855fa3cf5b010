import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assert, type Result } from '#core/base'
import type { AppError, AppEvent, InputOf, OperationName, OutputOf } from '#core/contract'
import {
  everyRecord,
  makeRecords,
  readRecordsFile,
  recordsFileOf,
  writeRecordsFile,
  type AnyRecord,
  type Records,
} from '#core/domain'
import { dispatchTo, vaultService, type VaultServiceGround } from '#electron/service'
import { createVault, nodeFs } from '#electron/vault'
import { startWorkerHere } from '#electron/worker'
import { fontReader, templatePlaces } from '../../electron/resources.ts'
import { programPlace } from './program.ts'
import { testGround } from './vault.ts'

const PASSPHRASE = 'six quiet herons by the river'
const typed = (): Uint8Array => new TextEncoder().encode(PASSPHRASE)
const sha256 = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')
const SAMPLES = path.resolve(import.meta.dirname, '../../assets/samples')

/** The clock of a served vault, which a test may move: 22 November 2026, 09:00 in Ha Noi. */
export type Clock = { now: number }

/** The records of a sample. */
export const sampleRecords = (name = 'fictional'): Records => {
  const read = readRecordsFile(readFileSync(path.join(SAMPLES, name, 'records.json'), 'utf8'), { digest: sha256 })
  assert(read.ok, `the sample ${name}`)
  return read.value.records
}

const filesUnder = (folder: string, at = ''): readonly string[] =>
  readdirSync(path.join(folder, at), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(folder, path.join(at, entry.name)) : [path.join(at, entry.name)],
  )

/** A service over an unlocked vault with the office of the sample; `ask` gives what a call answers and throws what it refuses. */
export const servedVault = async (more: Partial<VaultServiceGround> = {}) => {
  const [office] = sampleRecords().office.values()
  assert(office !== undefined, 'the office of the sample')
  const home = mkdtempSync(path.join(tmpdir(), 'served-'))
  const folder = path.join(home, 'vault')
  const clock: Clock = { now: Date.parse('2026-11-22T02:00:00Z') }
  const ground = testGround(nodeFs, { now: () => clock.now })
  await createVault(ground, folder, { passphrase: typed(), kdf: { m: 256, t: 1, p: 1 }, office, label: 'new vault' })
  const events: AppEvent[] = []
  const { service, lock } = vaultService({
    ground,
    appFolder: path.join(home, 'app'),
    digest: sha256,
    worker: onlyOnce(() => startWorkerHere({ readFont: fontReader() })),
    templates: await templatePlaces(),
    program: programPlace(),
    tell: (event) => events.push(event),
    ...more,
  })
  const call = dispatchTo(service, lock)
  const tried = async <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<Result<OutputOf<Name>, AppError>> => (await call(name, input)) as Result<OutputOf<Name>, AppError>
  const ask = async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const answer = await tried(name, input)
    assert(answer.ok, `an answer of ${name}, got ${answer.ok ? '' : JSON.stringify(answer.error)}`)
    return answer.value
  }
  const unlock = () => ask('vault.unlock', { folder, secret: { passphrase: typed() }, mode: 'write' })
  await unlock()
  const records = async (): Promise<Records> => {
    const { text: written } = await ask('records.export', { by: 'An' })
    const read = readRecordsFile(written, { digest: sha256 })
    assert(read.ok, 'the records of the vault')
    return read.value.records
  }
  /** Changes some records as a person would: `next` gives the record as it is to be. */
  const change = async (next: (record: AnyRecord) => object): Promise<void> => {
    const after = makeRecords([...everyRecord(await records())].map((one) => next(one) as AnyRecord))
    const changed = writeRecordsFile(recordsFileOf(after, { writtenAt: '2026-11-22T02:00:00Z', writtenBy: 'An' }))
    await ask('records.import', { text: changed, blobs: new Map(), by: 'An', label: 'edit', differing: 'replace' })
  }
  return { ask, tried, records, change, unlock, lock, clock, events, folder, sha256 }
}

/** A served vault that holds the sample. */
export const servedSample = async (more: Partial<VaultServiceGround> = {}): Promise<ServedSample> => {
  const served = await servedVault(more)
  const sample = path.join(SAMPLES, 'fictional')
  const blobs = new Map(
    filesUnder(sample).flatMap((file) =>
      file.endsWith('.json') ? [] : [[file, new Uint8Array(readFileSync(path.join(sample, file)))] as const],
    ),
  )
  const text = readFileSync(path.join(sample, 'records.json'), 'utf8')
  await served.ask('records.import', { text, blobs, by: 'An', label: 'sample', differing: 'replace' })
  return served
}

const onlyOnce = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** What {@link servedSample} gives. */
export type ServedSample = Awaited<ReturnType<typeof servedVault>>
