import { err, newId, numberToInstant, ok } from '#core/base'
import type { ATTACHMENT_ROWS } from '#core/contract'
import { bytesId, isIssued, storedRecord } from '#core/domain'
import { bytesOf } from '../bytes-of.ts'
import { laterThan } from '../later-than.ts'
import { newAttachment } from '../new-attachment.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on pictures and files. A photo comes in as its pixels alone, drawn anew by a worker. */
export const attachmentCalls = ({
  ground,
  session,
  digest,
  worker,
}: CallGround): Calls<NamesOf<typeof ATTACHMENT_ROWS>> => {
  const pixelsOf = async (kind: 'photo' | 'file', bytes: Uint8Array) => {
    if (kind === 'file') return bytes
    const photo = await worker().photo({ bytes })
    return photo.ok ? photo.value.jpeg : undefined
  }
  return {
    'attachments.add': async ({ bytes, name, kind, home, people, label, by }) => {
      const stored = await pixelsOf(kind, bytes)
      if (stored === undefined) return err({ code: 'picture-unreadable' })
      const id = newId('attachment', ground.now(), ground.random(10))
      const at = numberToInstant(ground.now())
      const sha256 = digest(stored)
      const made = newAttachment({
        id,
        kind,
        home,
        sha256,
        name,
        people: people.map((person) => ({ person, position: 'unknown' })),
        by,
        at,
      })
      if (!made.ok) return made
      await session.commit({
        label,
        by,
        edits: [{ before: null, after: made.value }],
        attachments: new Map([[bytesId(sha256), stored]]),
      })
      return made
    },
    'attachments.replace': async ({ id, bytes, label, by }) => {
      const before = storedRecord(await session.records(), id)
      if (before?.type !== 'attachment') return err({ code: 'bad-input', what: id })
      if (isIssued(await session.records(), before)) return err({ code: 'issued', what: id })
      const stored = await pixelsOf(before.kind, bytes)
      if (stored === undefined) return err({ code: 'picture-unreadable' })
      const sha256 = digest(stored)
      const after = { ...before, sha256, updatedAt: laterThan(ground.now(), [before]), updatedBy: by }
      const attachments = new Map([[bytesId(sha256), stored]])
      await session.commit({ label, by, edits: [{ before, after }], attachments })
      return ok(after)
    },
    'attachments.read': async ({ id }) => {
      const record = storedRecord(await session.records(), id)
      const { vault } = session.opened()
      const bytes = record?.type === 'attachment' ? await bytesOf(vault, record) : undefined
      if (record?.type !== 'attachment' || bytes === undefined) return err({ code: 'object-missing', what: id })
      return ok({ bytes, kind: record.kind })
    },
  }
}
