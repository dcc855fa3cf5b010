import { err, ok, type Result } from '#core/base'

/** The fewest characters that a new passphrase may have. */
export const LEAST_CHARACTERS = 12

/** Why a passphrase cannot be chosen. */
export type PassphraseProblem = {
  readonly code: 'passphrase-too-short'
  readonly least: number
  readonly found: number
}

/**
 * A passphrase as it goes into the derivation: NFKC, trimmed, UTF-8; new bytes, which the caller overwrites. Bytes of ASCII
 * alone never become a string, because a string cannot be overwritten.
 */
export const normalizePassphrase = (typed: Uint8Array): Uint8Array => {
  const isAscii = typed.every((byte) => byte < 0x80)
  if (!isAscii) return new TextEncoder().encode(new TextDecoder().decode(typed).normalize('NFKC').trim())
  const first = typed.findIndex((byte) => !isSpace(byte))
  const last = typed.findLastIndex((byte) => !isSpace(byte))
  return first < 0 ? new Uint8Array(0) : Uint8Array.from(typed.subarray(first, last + 1))
}

/** A new passphrase, given as UTF-8, or why it is too weak. Only choosing asks this; a passphrase that opens is never refused. */
export const choosePassphrase = (typed: Uint8Array): Result<Uint8Array, PassphraseProblem> => {
  const passphrase = normalizePassphrase(typed)
  const found = passphrase.filter((byte) => !isContinuation(byte)).length
  if (found >= LEAST_CHARACTERS) return ok(passphrase)
  passphrase.fill(0)
  return err({ code: 'passphrase-too-short', least: LEAST_CHARACTERS, found })
}

/** The white space of ASCII that `trim` takes away. */
const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/** Whether a byte of UTF-8 goes on with the character before it. */
const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80
