/** What a window hears without asking: it asks anew for what it shows. */
export type AppEvent =
  /** A change was saved; the records that it touched, by id. */
  | { readonly kind: 'changed'; readonly commit: number; readonly records: readonly string[] }
  /** All records can be found now; what was found before was found among a part. */
  | { readonly kind: 'indexed' }
  /** The host locks within a second: seal what is typed and call `vault.lock`; it locks by itself then, whoever is ready. */
  | { readonly kind: 'locking'; readonly why: LockReason }
  | { readonly kind: 'locked'; readonly why: LockReason }
  /** How far a long call is; `job` is the name that the asker gave it. */
  | {
      readonly kind: 'progress'
      readonly job: string
      readonly step: JobStep
      readonly done: number
      readonly of: number
    }

/** Why a vault was locked; the lock screen says it. */
export const LOCK_REASONS = ['asked', 'idle', 'suspend', 'screen-lock', 'clock', 'window-closed', 'ended'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

/** What a long call is at; the catalogue has words for each. */
export const JOB_STEPS = ['gather', 'compose', 'render', 'check', 'write'] as const
export type JobStep = (typeof JOB_STEPS)[number]

/** Why and when a vault was locked, and the minutes without input that its office allowed. */
export type LockedSince = { readonly why: LockReason; readonly at: number; readonly minutes: number }

/** What a lock page is told in its own address, which names nothing of the vault. */
export const lockedHash = ({ why, at, minutes }: LockedSince): string => `#locked,${why},${at},${minutes}`

/** What an address says of a lock; undefined where it says nothing, or something else. */
export const lockedFrom = (hash: string): LockedSince | undefined => {
  const [, reason, at, minutes] = /^#locked,([a-z-]+),(\d{1,15}),(\d{1,2})$/.exec(hash) ?? []
  const why = LOCK_REASONS.find((one) => one === reason)
  return why === undefined ? undefined : { why, at: Number(at), minutes: Number(minutes) }
}
