import { ok, type Id } from '#core/base'
import {
  around,
  everyRecord,
  isIssued,
  officeOf,
  referencesIn,
  type AnyRecord,
  type HouseStyle,
  type Office,
  type Records,
  type RecordType,
  storedRecord,
} from '#core/domain'
import { recordTitle } from '#core/pack'
import { withoutNamed } from '../trash.ts'
import type { CallGround, Calls } from './ground.ts'
import { namersOf } from './record-edits.ts'

type Names =
  | 'records.read'
  | 'records.around'
  | 'records.ofType'
  | 'records.restingOn'
  | 'records.history'
  | 'trash.list'
  | 'trash.empty'

/** The calls that read records as they are stored, and those on the trash. */
export const recordReadingCalls = ({ session }: CallGround): Calls<Names> => ({
  'records.read': async ({ ids }) => {
    const records = await session.records()
    return ok(ids.flatMap((id) => storedRecord(records, id) ?? []))
  },
  'records.around': async ({ of }) => ok(around(await session.records(), of as Id<RecordType>)),
  'records.ofType': async ({ type, trashed }) => {
    const records = await session.records()
    return ok(
      [...(records[type] as ReadonlyMap<string, AnyRecord>).values()].filter(
        (one) => one.mergedInto === undefined && (trashed || one.trashedAt === undefined),
      ),
    )
  },
  'records.restingOn': async ({ id }) => {
    const namers = namersOf(await session.records(), new Set([id]), new Set([id]))
    const counts = [...Map.groupBy(namers, ({ type }) => type)].map(([type, list]) => ({ type, count: list.length }))
    return ok({ counts, ids: namers.map((one) => one.id) })
  },
  'records.history': async ({ id }) => {
    const { vault } = session.opened()
    return ok(await vault.historyOf(id))
  },
  'trash.list': async ({ lang }) => {
    const records = await session.records()
    const style = houseStyleOf(officeOf(records))
    const inTrash = [...everyRecord(records)].filter((one) => one.trashedAt !== undefined)
    const resting = countNamers(records, new Set(inTrash.map(({ id }) => id as string)))
    return ok(
      inTrash.map((one) => ({
        id: one.id,
        type: one.type,
        title: recordTitle(records, one.id, { lang, style }),
        trashedAt: one.trashedAt ?? '',
        home: one.home,
        isHomeTrashed: one.home !== one.id && storedRecord(records, one.home)?.trashedAt !== undefined,
        resting: resting.get(one.id) ?? 0,
      })),
    )
  },
  'trash.empty': async ({ label, by }) => {
    const records = await session.records()
    const inTrash = [...everyRecord(records)].filter((one) => one.trashedAt !== undefined)
    const mayGo = inTrash.filter((one) => !isIssued(records, one))
    const going = withoutNamed(records, new Map(mayGo.map((one) => [one.id as string, one])))
    if (going.size > 0) {
      await session.commit({ label, by, edits: [...going.values()].map((before) => ({ before, after: null })) })
    }
    return ok({ removed: going.size, kept: inTrash.length - going.size })
  },
})

const houseStyleOf = ({ houseStyle, houseStyles }: Office): HouseStyle | undefined =>
  houseStyles.find(({ name }) => name === houseStyle)

/** How many records name each of some, itself left out. */
const countNamers = (records: Records, ids: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of everyRecord(records)) {
    const named = new Set([one.home as string, ...referencesIn(one).map(({ id }) => id as string)])
    for (const id of named) if (ids.has(id) && id !== one.id) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
