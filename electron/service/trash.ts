import { isPackLang, numberToInstant } from '#core/base'
import { everyRecord, isIssued, mayLetGo, officeOf, referencesIn, type AnyRecord, type Records } from '#core/domain'
import { textsFor } from '#core/language'
import type { Vault } from '#electron/vault'
import type { Session } from './session.ts'

/**
 * Lets go of what has lain in the trash for 90 days and 30 days with a save, as one change that undo takes back. What another
 * record still names stays: a reference must never lead nowhere. Gives how many went.
 */
export const letGo = async (
  vault: Pick<Vault, 'saveDaysSince'> & Pick<Session, 'commit'>,
  records: Records,
  now: number,
  by: string,
): Promise<number> => {
  const going = new Map<string, AnyRecord>()
  for (const record of everyRecord(records)) {
    if (record.trashedAt === undefined || isIssued(records, record)) continue
    const saveDays = await vault.saveDaysSince(record.trashedAt)
    if (mayLetGo(record, numberToInstant(now), saveDays)) going.set(record.id, record)
  }
  const free = withoutNamed(records, going)
  if (free.size === 0) return 0
  const edits = [...free.values()].map((before) => ({ before, after: null }))
  const { language } = officeOf(records)
  // The officer meets these words in the history, and as what undo takes back.
  const label = textsFor(isPackLang(language) ? language : 'en')('trash.letGo')
  await vault.commit({ label, by, edits })
  return free.size
}

/** Of some records that shall go, those that no record that stays names: a reference must never lead nowhere. */
export const withoutNamed = (
  records: Records,
  going: ReadonlyMap<string, AnyRecord>,
): ReadonlyMap<string, AnyRecord> => {
  const left = new Map(going)
  while (left.size > 0) {
    const named = namedAmong(left, records)
    if (named.size === 0) break
    for (const id of named) left.delete(id)
  }
  return left
}

/** Which of those that go are named by records that stay. */
const namedAmong = (going: ReadonlyMap<string, AnyRecord>, records: Records): ReadonlySet<string> => {
  const named = new Set<string>()
  const note = (id: string): void => void (going.has(id) && named.add(id))
  for (const record of everyRecord(records)) {
    if (going.has(record.id)) continue
    note(record.home)
    for (const { id } of referencesIn(record)) note(id)
  }
  return named
}
