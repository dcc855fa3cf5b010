import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { everyRecord, readRecordsFile, resolveAnchor, type AnyRecord, type Evidence, type Records } from '#core/domain'

const SAMPLES = path.resolve(import.meta.dirname, '../../assets/samples')

/** The folder of a shipped sample. */
export const folderOf = (name: string): string => path.join(SAMPLES, name)

/** SHA-256 of a text or of bytes. */
export const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

/** The outcome of reading a shipped sample. */
export const readSample = (name: string): ReturnType<typeof readRecordsFile> =>
  readRecordsFile(fs.readFileSync(path.join(folderOf(name), 'records.json'), 'utf8'), { digest })

/** The records of a shipped sample. */
export function recordsOfSample(name: string): Records {
  const read = readSample(name)
  if (!read.ok) throw new Error(`Expected ${name} to be read, got ${JSON.stringify(read.error.problems[0])}`)
  return read.value.records
}

/** Every mention of a source in a record, in its notes too. */
export function evidenceIn(value: unknown): readonly Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'source' in value && typeof value.source === 'string' ? [value as Evidence] : []
  return [...own, ...Object.values(value).flatMap(evidenceIn)]
}

/** The anchors of all records that do not point to one place in their source. */
export const lostAnchors = (records: Records): readonly string[] =>
  [...everyRecord(records)].flatMap((record) =>
    evidenceIn(record).flatMap(({ source, anchor }) => {
      const text = records.source.get(source)?.text ?? ''
      return anchor === undefined || resolveAnchor(anchor, text).ok ? [] : [`${record.id}: ${anchor.exact}`]
    }),
  )

/** How many records each type has, types without any left out. */
export const countsOf = (list: readonly AnyRecord[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(list, (record) => record.type)].map(([type, group]) => [type, group.length]))

/** How many there are of each word. */
export const tally = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, group]) => [word, group.length]))

/** The English words of a name, a label or a text of several languages. */
export const english = (text: Readonly<Record<string, { readonly text: string }>> | undefined): string =>
  text?.['en']?.text ?? ''
