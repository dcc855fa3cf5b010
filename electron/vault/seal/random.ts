import { randomBytes } from 'node:crypto'

/** Where random bytes come from. */
export type Random = (length: number) => Uint8Array

/** The random bytes of the operating system. */
export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length))
