import { ok, type Result } from '#core/base'
import type { CheckedLetterhead, LetterheadRefused, WorkerJobs } from '#core/contract'
import { findRecord, officeOf, type Attachment, type Records } from '#core/domain'
import type { OpenVault } from '#electron/vault'
import { bytesOf } from './bytes-of.ts'

/** The record of the office's own Word file; undefined where it has none. */
export const letterheadOf = (records: Records): Attachment | undefined => {
  const { letterhead } = officeOf(records)
  const found = letterhead === undefined ? undefined : findRecord(records, letterhead)
  return found?.trashedAt === undefined ? found : undefined
}

/** The bytes of the office's own Word file. */
export const letterheadBytes = async (records: Records, vault: OpenVault['vault']): Promise<Uint8Array | undefined> => {
  const found = letterheadOf(records)
  return found === undefined ? undefined : bytesOf(vault, found)
}

/** The Word file that a pack takes: the one that was asked for, none, or the office's own. */
export const letterheadFor = async (
  asked: Uint8Array | 'none' | undefined,
  records: Records,
  vault: OpenVault['vault'],
): Promise<Uint8Array | undefined> => (asked === 'none' ? undefined : (asked ?? letterheadBytes(records, vault)))

/** A Word file as a worker for foreign files has read it: only what that passes on is drawn with. */
export const checkedLetterhead = async (
  bytes: Uint8Array | undefined,
  worker: Pick<WorkerJobs, 'letterhead'>,
): Promise<Result<CheckedLetterhead | undefined, LetterheadRefused>> =>
  bytes === undefined ? ok(undefined) : worker.letterhead({ bytes })
