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
  let named: readonly string[]
  do {
    named = namedBy(records, left).filter((id) => left.delete(id))
  } while (named.length > 0)
  return left
}

/** What the records that stay name. */
const namedBy = (records: Records, going: ReadonlyMap<string, AnyRecord>): readonly string[] =>
  [...everyRecord(records)].flatMap((record) =>
    going.has(record.id) ? [] : [record.home as string, ...referencesIn(record).map(({ id }) => id as string)],
  )
