import { bytesIdsOf, everyRecord, type AnyRecord, type Records } from '#core/domain'
import { chainFilesOf, changesFrom } from '#electron/vault/history'
import { entriesOf, type Head } from '#electron/vault/store'
import type { Compacting } from './collect.ts'
import { KEY_PLACE } from './key-place.ts'

/**
 * The attachments of a state that nothing names any more: no record as it stands, in the trash or not, and none that undo, redo
 * or going back to a named version could bring back. The signing key is named by no record and stays. Where the history ends at
 * a change that is there and cannot be read, nothing is given: it may name them.
 */
export const unnamedBytes = async (
  { ground: { fs }, places, keys }: Compacting,
  head: Head,
  records: Records,
): Promise<readonly string[]> => {
  const left = new Set(entriesOf(head, 'attachments').map(([id]) => id))
  left.delete(KEY_PLACE)
  for (const record of everyRecord(records)) dropNamed(left, record)
  if (left.size === 0 || (await chainFilesOf(fs, places, keys, head)).damaged !== undefined) return []
  for await (const { edits } of changesFrom(fs, places, keys, head)) {
    for (const { before, after } of edits) {
      dropNamed(left, before)
      dropNamed(left, after)
    }
  }
  return [...left]
}

const dropNamed = (left: Set<string>, record: AnyRecord | null): void => {
  if (record?.type === 'attachment') for (const id of bytesIdsOf(record)) left.delete(id)
}
