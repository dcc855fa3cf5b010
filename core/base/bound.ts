import type { Id } from './id.ts'

/** The time, passed in: an ISO 8601 instant in UTC, `2026-03-02T08:30:00Z`. */
export type Clock = { readonly now: () => string }

/** Makes a fresh id of a type; passed in, since it needs chance and time. */
export type NewId = <T extends string>(type: T) => Id<T>

/** SHA-256 as 64 lower-case hex digits; text is digested as UTF-8. Bound outside core. */
export type Digest = (input: string | Uint8Array) => string
