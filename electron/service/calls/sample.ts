import { err, ok } from '#core/base'
import type { SAMPLE_ROWS } from '#core/contract'
import { everyRecord, officeOf, type AnyRecord, type Office, type Records, storedRecord } from '#core/domain'
import { laterThan } from '../later-than.ts'
import { openRecords } from '../records.ts'
import { importRecords } from '../vault-import.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'
import { namersOf } from './record-edits.ts'

/** The calls on the sample that ships: an invented office, two partners and a visit. */
export const sampleCalls = (deps: CallGround): Calls<NamesOf<typeof SAMPLE_ROWS>> => {
  const { session, program, digest, ground } = deps
  const held = (records: Records, sample: Records): readonly AnyRecord[] =>
    [...everyRecord(sample)].flatMap((one) => (one.type === 'office' ? [] : (storedRecord(records, one.id) ?? [])))
  /** The sample never changes while the program runs: it is read when it is first asked about. */
  const readSample = once(async () => {
    const { text, blobs } = await program.readSample()
    const read = openRecords(text, digest)
    if (!read.ok) throw new Error('the sample that ships cannot be read')
    return { text, blobs, records: read.value.records }
  })
  return {
    'sample.state': async () => {
      const sample = await readSample()
      const there = held(await session.records(), sample.records)
      const visit = there.find((one) => one.type === 'visit' && one.preparedByUs)
      return ok(there.length > 0 ? { kind: 'present', visit: visit?.id } : { kind: 'absent' })
    },
    'sample.load': async ({ label, by }) => {
      const { text, blobs, records } = await readSample()
      const now = await session.wholeRecords()
      const ours = officeOf(now)
      const joined = joinedOffice(ours, officeOf(records))
      const office = joined === ours ? ours : { ...joined, updatedAt: laterThan(ground.now(), [ours]), updatedBy: by }
      const withOffice = replaceOffice(text, office)
      const done = await importRecords(
        session,
        now,
        { text: withOffice, blobs: new Map(blobs), by, label, differing: 'replace' },
        deps,
      )
      if (!done.ok) return done
      const visit = [...records.visit.values()].find(({ preparedByUs }) => preparedByUs)
      return ok({ visit: visit?.id, count: done.value.added })
    },
    'sample.remove': async ({ label, by }) => {
      const { records: sample } = await readSample()
      const now = await session.records()
      const going = held(now, sample)
      const ids = new Set(going.map(({ id }) => id as string))
      // What was made in it goes along, its issued versions too: they are of a visit that never was.
      const made = [...everyRecord(now)].filter((one) => ids.has(one.home) && !ids.has(one.id))
      for (const one of made) ids.add(one.id)
      const namers = namersOf(now, ids, ids).filter(({ type }) => type !== 'office')
      if (namers.length > 0) return err({ code: 'still-named', what: String(namers.length) })
      const office = officeOf(now)
      const bare = bareOffice(office, officeOf(sample))
      const edits = [
        ...[...going, ...made].map((before) => ({ before, after: null })),
        ...(bare === office
          ? []
          : [{ before: office, after: { ...bare, updatedAt: laterThan(ground.now(), [office]), updatedBy: by } }]),
      ]
      if (going.length > 0) await session.commitIssued({ label, by, edits })
      return ok({ count: going.length })
    },
  }
}

/** The sample's office under the name of who works here; one that was changed since the vault was made stays as it is. */
const joinedOffice = (ours: Office, sample: Office): Office => {
  if (Object.keys(ours.name).length > 0) return ours
  const { officer, lockMinutes, createdAt, createdBy } = ours
  return {
    ...sample,
    createdAt,
    createdBy,
    ...(officer !== undefined && { officer }),
    ...(lockMinutes !== undefined && { lockMinutes }),
  }
}

/** The office without what the sample named. */
const bareOffice = (office: Office, sample: Office): Office => {
  if (JSON.stringify(office.name) !== JSON.stringify(sample.name)) return office
  const { department: _, wrongNames: __, ...rest } = office
  return { ...rest, name: {}, wrongNames: [] }
}

const replaceOffice = (text: string, office: Office): string => {
  const file = JSON.parse(text) as { records: { office?: readonly unknown[] } }
  return JSON.stringify({ ...file, records: { ...file.records, office: [office] } })
}

/** Reads once; a reading that failed is tried again when it is next asked for. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let found: Promise<T> | undefined
  return () => {
    found ??= read().catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
}
