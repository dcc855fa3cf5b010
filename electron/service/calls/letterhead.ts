import { newId, ok } from '#core/base'
import type { TEMPLATE_ROWS } from '#core/contract'
import { bytesId, officeOf, trashed } from '#core/domain'
import { laterThan } from '../later-than.ts'
import { newAttachment } from '../new-attachment.ts'
import { letterheadBytes, letterheadOf } from '../letterhead.ts'
import type { CallGround, Calls } from './ground.ts'

type Names = Extract<keyof typeof TEMPLATE_ROWS, `letterhead.${string}`>

/** The calls on the office's own Word file. A worker reads it; what it refuses is not kept. */
export const letterheadCalls = ({ session, ground, digest, worker }: CallGround): Calls<Names> => {
  return {
    'letterhead.read': async () => {
      const records = await session.records()
      const kept = letterheadOf(records)
      const bytes = await letterheadBytes(records, session.opened().vault)
      if (kept === undefined || bytes === undefined) return ok(null)
      const checked = await worker().letterhead({ bytes })
      return ok({ id: kept.id, name: kept.caption ?? '', notes: checked.ok ? checked.value.notes : [] })
    },
    'letterhead.take': async ({ bytes, file, label, by }) => {
      const checked = await worker().letterhead({ bytes })
      if (!checked.ok) return ok(checked)
      const records = await session.records()
      const office = officeOf(records)
      const id = newId('attachment', ground.now(), ground.random(10))
      const old = letterheadOf(records)
      const at = laterThan(ground.now(), [office, old])
      const sha256 = digest(bytes)
      const made = newAttachment({ id, kind: 'file', home: 'office', sha256, name: file, by, at })
      if (!made.ok) return made
      await session.commit({
        label,
        by,
        edits: [
          { before: null, after: made.value },
          { before: office, after: { ...office, letterhead: id, updatedAt: at, updatedBy: by } },
          ...(old === undefined ? [] : [{ before: old, after: trashed(old, { at, by }) }]),
        ],
        attachments: new Map([[bytesId(sha256), bytes]]),
      })
      return ok(ok({ id, name: file, notes: checked.value.notes }))
    },
    'letterhead.drop': async ({ label, by }) => {
      const records = await session.records()
      const { letterhead: _, ...office } = officeOf(records)
      const old = letterheadOf(records)
      const at = laterThan(ground.now(), [office, old])
      await session.commit({
        label,
        by,
        edits: [
          { before: officeOf(records), after: { ...office, updatedAt: at, updatedBy: by } },
          ...(old === undefined ? [] : [{ before: old, after: trashed(old, { at, by }) }]),
        ],
      })
      return ok(null)
    },
  }
}
