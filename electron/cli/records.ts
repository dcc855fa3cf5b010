import type { Texts } from '#core/language'
import { recordStats } from '#electron/service'
import { done, failed, type Outcome } from './outcome.ts'
import { readRecords } from './reading.ts'
import { problemLines } from './words.ts'

/** Reads a records file and says that it is valid, with what was noticed; or refuses it. */
export const validateCommand = async (file: string, t: Texts): Promise<Outcome> => {
  const read = await readRecords(file)
  if (!read.ok) return failed(problemLines(read.error, t))
  const { records, notes } = read.value
  const { total } = recordStats(records)
  const lines = notes.map((note) => {
    switch (note.kind) {
      case 'cleaned':
        return t('command.noteCleaned', { record: note.record, path: note.path, removed: note.removed })
      case 'kept-unknown':
        return t('command.noteKept', { version: note.version })
      default:
        return t('command.noteString', { record: note.record, path: note.path })
    }
  })
  return done([t('command.recordsValid', { file, count: total }), ...lines], { valid: true, records: total, notes })
}

/** Counts the records of a file by type. */
export const statsCommand = async (file: string, t: Texts): Promise<Outcome> => {
  const read = await readRecords(file)
  if (!read.ok) return failed(problemLines(read.error, t))
  const stats = recordStats(read.value.records)
  return done(
    [
      ...stats.types.map(({ type, live }) => `${type}  ${live}`),
      t('command.recordsValid', { file, count: stats.total }),
    ],
    stats,
  )
}
