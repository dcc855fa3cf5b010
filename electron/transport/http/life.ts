import type { LockReason } from '#core/contract'

/** The time of day, and a clock that never jumps; both in milliseconds. */
export type HostClock = { readonly wall: () => number; readonly steady: () => number }

/** What the rules say at a moment. */
export type Verdict = { readonly kind: 'go-on' | 'unused' } | { readonly kind: 'lock'; readonly why: LockReason }

const MINUTE = 60_000
/** A vault unlocked by nobody for so long ends the host. */
const UNUSED_MS = 15 * MINUTE
/** A page without its line for so long counts as closed. */
const AWAY_MS = 10_000
/** A clock that jumps by more was asleep, or was set. */
const JUMP_MS = 5 * MINUTE
export const USUAL_LOCK_MINUTES = 5

/** When a host must lock or end (SECURITY 6, UX 2.1): counted here, by what the page reports as input and nothing else. */
export type Life = {
  readonly input: () => void
  readonly unlocked: () => void
  readonly locked: () => void
  readonly isUnlocked: () => boolean
  readonly lockAfter: (minutes: number) => void
  /** The page has its line of events, or lost it. */
  readonly line: (state: 'open' | 'gone') => void
  readonly locksInMs: () => number | undefined
  readonly verdict: () => Verdict
}

export const lifeOf = (clock: HostClock, usualMinutes: number): Life => {
  const start = clock.steady()
  let [lastInput, lastUnlocked, minutes] = [start, start, usualMinutes]
  let isUnlocked = false
  let goneSince: number | undefined
  let ahead = clock.wall() - start
  const idleLeft = (): number => lastInput + minutes * MINUTE - clock.steady()
  return {
    input: () => {
      lastInput = clock.steady()
    },
    unlocked: () => {
      isUnlocked = true
      lastInput = clock.steady()
    },
    locked: () => {
      isUnlocked = false
      lastUnlocked = clock.steady()
    },
    isUnlocked: () => isUnlocked,
    lockAfter: (wanted) => {
      minutes = wanted
    },
    line: (state) => {
      goneSince = state === 'open' ? undefined : clock.steady()
    },
    locksInMs: () => (isUnlocked ? Math.max(0, idleLeft()) : undefined),
    verdict: () => {
      const now = clock.steady()
      const aheadNow = clock.wall() - now
      const jumped = Math.abs(aheadNow - ahead)
      ahead = aheadNow
      if (goneSince !== undefined && now - goneSince > AWAY_MS) return { kind: 'lock', why: 'window-closed' }
      if (!isUnlocked) return { kind: now - lastUnlocked > UNUSED_MS ? 'unused' : 'go-on' }
      if (jumped > JUMP_MS) return { kind: 'lock', why: 'clock' }
      return idleLeft() <= 0 ? { kind: 'lock', why: 'idle' } : { kind: 'go-on' }
    },
  }
}
