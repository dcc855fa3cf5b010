import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Digest, type Result } from '#core/base'
import { openRecords } from '#electron/service'

export const digest: Digest = (input) => createHash('sha256').update(input).digest('hex')

const LARGEST_RECORDS = 512 * 1024 * 1024
const LARGEST_LETTERHEAD = 64 * 1024 * 1024

/** Why a file named on the command line cannot be read. */
export type FileProblem =
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'file-no-file'; readonly file: string }
  | { readonly kind: 'file-too-large'; readonly file: string; readonly limit: number }
  | { readonly kind: 'file-not-utf8'; readonly file: string }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: string }

/** The bytes of a file, its size looked at first. */
export const readBytes = async (
  file: string,
  limit: number = LARGEST_LETTERHEAD,
): Promise<Result<Uint8Array, FileProblem>> => {
  try {
    const found = await stat(file)
    if (!found.isFile()) return err({ kind: 'file-no-file', file })
    if (found.size > limit) return err({ kind: 'file-too-large', file, limit })
    return ok(await readFile(file))
  } catch (thrown) {
    const cause = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
    return err(
      cause === 'ENOENT' || cause === 'ENOTDIR'
        ? { kind: 'file-missing', file }
        : { kind: 'file-unreadable', file, cause },
    )
  }
}

/** The records of a file, or why they cannot be had. */
export const readRecords = async (file: string) => {
  const bytes = await readBytes(file, LARGEST_RECORDS)
  if (!bytes.ok) return bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)
    const read = openRecords(text, digest)
    return read.ok ? read : err({ kind: 'records-refused' as const, file, refusal: read.error })
  } catch (thrown) {
    if (thrown instanceof TypeError) return err({ kind: 'file-not-utf8' as const, file })
    throw thrown
  }
}
