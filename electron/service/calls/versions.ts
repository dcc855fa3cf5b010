import { err, numberToInstant, ok } from '#core/base'
import type { VERSION_ROWS } from '#core/contract'
import { canonicalJson } from '#core/document'
import { everyRecord, isIssued, refusedBy, storedRecord, type AnyRecord, type Pack, type Records } from '#core/domain'
import { laterThan } from '../later-than.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'
import { namersOf } from './record-edits.ts'

/** The calls on named versions: states of a visit that are kept under a name. */
export const versionCalls = ({ ground, session }: CallGround): Calls<NamesOf<typeof VERSION_ROWS>> => ({
  'versions.name': async ({ visit, name, by }) => {
    const { vault } = session.opened()
    const { commit } = vault.status()
    await vault.pin({ name, by, visit })
    return ok({ commit, name, by, at: numberToInstant(ground.now()) })
  },
  'versions.list': ({ visit }) => {
    const { pins } = session.opened().vault.head().root
    const own = pins.filter((pin) => pin.visit === visit)
    return Promise.resolve(ok(own.map(({ commit, name, by, at }) => ({ commit, name, by, at })).toReversed()))
  },
  'versions.restore': async ({ commit, visit, label, by }) => {
    const { vault } = session.opened()
    const then = await vault.recordsAt(commit)
    const now = await session.records()
    const record = then === undefined ? undefined : storedRecord(then, visit)
    if (then === undefined || record === undefined) return err({ code: 'bad-input', what: 'commit' })
    const isOurs = (one: AnyRecord): boolean =>
      one.home === visit && one.type !== 'pack' && one.type !== 'waiver' && !isIssued(now, one)
    const edits: { before: AnyRecord | null; after: AnyRecord | null }[] = []
    for (const one of everyRecord(then)) {
      if (!isOurs(one)) continue
      const held = storedRecord(now, one.id)
      if (held?.updatedAt === one.updatedAt) continue
      const after = { ...one, updatedAt: laterThan(ground.now(), [held]), updatedBy: by }
      edits.push({ before: held ?? null, after })
    }
    edits.push(...arrangedAsThen(then, now, visit, { at: ground.now(), by }))
    const added = [...everyRecord(now)].filter((one) => isOurs(one) && storedRecord(then, one.id) === undefined)
    const going = new Set(added.map(({ id }) => id as string))
    if (namersOf(now, going, new Set([...going, ...edits.map(({ after }) => after?.id ?? '')])).length > 0) {
      return err({ code: 'still-named', what: String(going.size) })
    }
    for (const before of added) edits.push({ before, after: null })
    if (edits.length === 0) return ok({ commit: vault.status().commit, records: [] })
    const after = edits.flatMap((edit) => edit.after ?? [])
    const together = refusedBy(now, edits)
    if (together.length > 0) return err({ code: 'change-refused', problems: together })
    const status = await session.commit({ label, by, edits })
    return ok({ commit: status.commit, records: after })
  },
})

/** The packs in preparation stay; their sections stand as they stood then. */
const arrangedAsThen = (
  then: Records,
  now: Records,
  visit: string,
  { at, by }: { readonly at: number; readonly by: string },
): readonly { readonly before: Pack; readonly after: Pack }[] =>
  [...now.pack.values()].flatMap((before) => {
    if (before.home !== visit || isIssued(now, before)) return []
    const arranged = then.pack.get(before.id)?.arranged
    if (canonicalJson(arranged ?? null) === canonicalJson(before.arranged ?? null)) return []
    const updatedAt = laterThan(at, [before])
    const { arranged: _, ...rest } = before
    return [{ before, after: { ...rest, ...(arranged !== undefined && { arranged }), updatedAt, updatedBy: by } }]
  })
