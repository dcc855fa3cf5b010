import { assert } from '#core/base'

/** Choices that the same seed makes again and again. */
export type Choice = {
  /** A whole number from 0, less than a bound. */
  readonly below: (bound: number) => number
  readonly of: <T>(some: readonly T[]) => T
}

/** Choices by a seed (mulberry32). */
export const choiceBy = (seed: number): Choice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  const of = <T>(some: readonly T[]): T => {
    const [one] = some.slice(below(some.length))
    assert(one !== undefined, 'something to choose from')
    return one
  }
  return { below, of }
}
