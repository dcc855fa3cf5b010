import { z } from 'zod'
import { canonicalJson } from '#core/document'
import { everyRecord, findRecord, getRecord, makeRecords, readRecord, type AnyRecord } from '#core/domain'
import type { Scope } from './scope.ts'

const Frozen = z.looseObject({
  v: z.literal(1),
  records: z.array(z.unknown()),
  office: z.unknown(),
  visit: z.unknown(),
  waivers: z.array(z.unknown()),
  statedOn: z.array(z.tuple([z.string(), z.unknown()])),
})

/** What a version was made of, as canonical JSON that can be compared with later. */
export const freezeScope = ({ records, statedOn, ...rest }: Scope): string =>
  canonicalJson({ ...rest, v: 1, records: [...everyRecord(records)], statedOn: [...statedOn] })

/** A frozen scope as it was; undefined for a text that is none, or one whose records are not known here. */
export function thawScope(text: string): Scope | undefined {
  const read = Frozen.safeParse(parsed(text))
  if (!read.success) return undefined
  const { v: _, records: listed, office, visit, waivers, statedOn, ...rest } = read.data
  const records = listed.flatMap(recordFrom)
  const [whose] = recordFrom(office)
  const [which] = recordFrom(visit)
  if (records.length !== listed.length || whose?.type !== 'office' || which?.type !== 'visit') return undefined
  const all = makeRecords(records)
  const lists = rest as unknown as Omit<Scope, 'records' | 'office' | 'visit' | 'waivers' | 'statedOn'>
  return {
    ...lists,
    records: all,
    office: whose,
    visit: findRecord(all, which.id) === undefined ? which : getRecord(all, which.id),
    partner: lists.partner && (findRecord(all, lists.partner.id) ?? lists.partner),
    waivers: waivers.flatMap(recordFrom).flatMap((one) => (one.type === 'waiver' ? [one] : [])),
    statedOn: new Map(statedOn) as Scope['statedOn'],
  }
}

const recordFrom = (raw: unknown): readonly AnyRecord[] => {
  const read = readRecord(raw, 'newer')
  return read.ok ? [read.value] : []
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
