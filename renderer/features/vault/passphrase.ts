/** A passphrase as the bytes that are sent; the vault process overwrites them once they were used. */
export const passphraseBytes = (typed: string): Uint8Array => new TextEncoder().encode(typed)

/** Whether a passphrase has the 12 characters that the vault asks for at least. */
export const isLongEnough = (typed: string): boolean => [...typed.normalize('NFKC').trim()].length >= 12

/** How long to wait after so many wrong tries in a row, in seconds: 1, 2, 4 … 30. */
export const delayAfter = (wrong: number): number => (wrong === 0 ? 0 : Math.min(30, 2 ** (wrong - 1)))
