import { ok } from '#core/base'
import type { RECORD_ROWS } from '#core/contract'
import { recordsFileOf, writeRecordsFile } from '#core/domain'
import { bytesOf } from '../bytes-of.ts'
import { letGo } from '../trash.ts'
import { importRecords } from '../vault-import.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'
import { recordEditCalls } from './record-edits.ts'
import { recordReadingCalls } from './record-reading.ts'

/** The calls on records. */
export const recordCalls = (deps: CallGround): Calls<NamesOf<typeof RECORD_ROWS>> => {
  const { ground, session } = deps
  return {
    ...recordEditCalls(deps),
    ...recordReadingCalls(deps),
    'trash.letGo': async ({ by }) =>
      ok({
        count: await letGo(
          { ...session.opened().vault, commit: session.commit },
          await session.wholeRecords(),
          ground.now(),
          by,
        ),
      }),
    'records.export': async ({ by }) => {
      const { vault } = session.opened()
      const records = await session.wholeRecords()
      const blobs = new Map<string, Uint8Array>()
      for (const attachment of records.attachment.values()) {
        const bytes = attachment.blob === undefined ? undefined : await bytesOf(vault, attachment)
        if (attachment.blob !== undefined && bytes !== undefined) blobs.set(attachment.blob, bytes)
      }
      const writtenAt = new Date(ground.now()).toISOString().replace(/\.\d+Z$/, 'Z')
      return ok({
        text: writeRecordsFile(recordsFileOf(records, { writtenAt, writtenBy: by })),
        blobs,
        count: session.count(records),
      })
    },
    'records.import': async (asked) => importRecords(session, await session.wholeRecords(), asked, deps),
  }
}
