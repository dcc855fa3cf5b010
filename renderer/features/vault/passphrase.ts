/** A passphrase as the bytes that are sent; the vault process overwrites them once they were used. */
export const passphraseBytes = (typed: string): Uint8Array => new TextEncoder().encode(typed)
