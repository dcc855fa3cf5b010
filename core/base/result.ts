/** What can happen is a value: `ok` with the value, or not, with the reason. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The good outcome. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** The other outcome, with its reason. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })
