import { err } from '#core/base'
import { OPERATIONS, type AppError } from '#core/contract'
import { PortEnded } from '../port.ts'
import type { Life } from './life.ts'

/** The answer of a call, and whether the vault is locked by it. */
export type Told = { readonly value: unknown; readonly isLock: boolean }

/** What passing calls on tells the rules of the host. */
export type RelayGround = { readonly life: Life; readonly isMinutesFixed: boolean }

/** Passes a call on and gives its answer, never a throw; undefined for a name that is not in the table. */
export const relayTo =
  (ask: (name: string, input: unknown) => Promise<unknown>, { life, isMinutesFixed }: RelayGround) =>
  async (name: string, input: unknown): Promise<Told | undefined> => {
    if (!Object.hasOwn(OPERATIONS, name)) return undefined
    const value = await ask(name, input).catch((thrown: unknown) => err(errorOf(thrown)))
    const isDone = typeof value === 'object' && value !== null && 'ok' in value && value.ok === true
    if (!isDone) return { value, isLock: false }
    const minutes = isMinutesFixed || !NAMES_MINUTES.has(name) ? undefined : lockMinutesIn(value)
    if (minutes !== undefined) life.lockAfter(minutes)
    if (name === 'vault.unlock') life.unlocked()
    // A new passphrase with new keys locks the vault, and its page must still show the recovery key.
    if (name === 'vault.rotate') life.locked()
    return { value, isLock: name === 'vault.lock' }
  }

/** The calls whose answers say after how many minutes to lock. */
const NAMES_MINUTES: ReadonlySet<string> = new Set(['vault.unlock', 'vault.state'])

const errorOf = (thrown: unknown): AppError =>
  thrown instanceof PortEnded ? { code: 'process-ended' } : { code: 'fault', what: 'relay' }

/** The minutes that an office, the settings or a state of a vault name, where the answer holds them. */
const lockMinutesIn = (answer: object): number | undefined => {
  const minutes = 'value' in answer ? (answer.value as { lockMinutes?: unknown } | null)?.lockMinutes : undefined
  return typeof minutes === 'number' && minutes >= 1 && minutes <= 60 ? minutes : undefined
}
