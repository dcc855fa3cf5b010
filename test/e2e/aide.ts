import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CLI = path.join(ROOT, 'electron', 'cli.ts')
const CHILDREN = new URL('../fakes/compiled-children.ts', import.meta.url).href
export const FICTIONAL = path.join(ROOT, 'assets/samples/fictional')
export const PUBLIC_RECORD = path.join(ROOT, 'assets/samples/public-record')
/** The clock on which the fictional sample has exactly its planted findings. */
export const CLOCK = '2026-11-22T09:00:00+07:00'

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the command line as a process of its own, in English unless told otherwise. */
export const aide = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Run => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', CHILDREN, CLI, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', ...env },
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

export type PackAnswer = {
  readonly files: readonly {
    readonly path: string
    readonly format: string
    readonly sha256: string
    readonly pages: number | null
  }[]
  readonly withheld: readonly { readonly record: string; readonly reason: string }[]
  readonly findings: readonly Finding[]
}
export type Finding = {
  readonly id: string
  readonly level: string
  readonly record: string | null
  readonly records: readonly string[]
  readonly message: string
  readonly fix: string | null
  readonly waived: { readonly by: string; readonly reason: string } | null
}

/** Makes a pack with --json and the sample's clock; the answer is what it printed. */
export const packJson = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run & { readonly answer: PackAnswer } => {
  const run = aide(['pack', '--clock', CLOCK, '--json', ...args], env)
  return {
    ...run,
    answer: (run.stdout === '' ? { files: [], withheld: [], findings: [] } : JSON.parse(run.stdout)) as PackAnswer,
  }
}

/** A new folder that is removed with the process's temporary files. */
export const freshFolder = (): string => fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aide-test-')))

export type RecordJson = Record<string, unknown> & { id: string }
export type RecordsJson = { version: string; records: Record<string, RecordJson[]> } & Record<string, unknown>

/** A copy of the fictional sample with its photos, changed by hand; returns the path of its records file. */
export const changedSample = (change: (file: RecordsJson) => void, sample: string = FICTIONAL): string => {
  const folder = freshFolder()
  fs.cpSync(sample, folder, { recursive: true })
  const file = path.join(folder, 'records.json')
  const records = JSON.parse(fs.readFileSync(file, 'utf8')) as RecordsJson
  change(records)
  fs.writeFileSync(file, JSON.stringify(records))
  return file
}

/** The records of a type in a file. */
export const recordsOf = (file: RecordsJson, type: string): RecordJson[] => file.records[type] ?? []

/** The id of the visit that a sample prepares. */
export const preparedVisit = (sample: string = FICTIONAL): string => {
  const file = JSON.parse(fs.readFileSync(path.join(sample, 'records.json'), 'utf8')) as RecordsJson
  const visit = recordsOf(file, 'visit').find((one) => one['preparedByUs'] === true)
  if (visit === undefined) throw new Error('the sample prepares no visit')
  return visit.id
}
