import type { AnyRecord } from './record-types.ts'
import type { Records } from './records.ts'

/** Where the files of issued versions lie: the first step of their attachments' blobs. */
export const ISSUED_FOLDER = 'issued'

/** Whether a record is part of an issued version, which stays as it is: the version itself, its waivers, its files. */
export const isIssued = (records: Records, record: AnyRecord): boolean => {
  switch (record.type) {
    case 'pack':
      return record.state === 'issued'
    case 'waiver':
      return records.pack.get(record.pack)?.state === 'issued'
    case 'attachment':
      return record.blob?.startsWith(`${ISSUED_FOLDER}/`) === true
    default:
      return false
  }
}

/** The records of issued versions that a change would touch, or make without issuing. */
export const issuedAmong = (
  records: Records,
  edits: readonly { readonly before: AnyRecord | null; readonly after: AnyRecord | null }[],
): readonly AnyRecord[] =>
  edits.flatMap(({ before, after }) => [before, after].find((one) => one !== null && isIssued(records, one)) ?? [])
