import { err, type Result } from '#core/base'
import { OPERATIONS, WorkerEnded, type AppError, type OperationName, type Service } from '#core/contract'
import { ChangeRefused, isVaultError, VaultClosed } from '#electron/vault'
import { IssuedStays } from './session.ts'

/** Whether a vault is unlocked, for the calls that need one. */
export type LockState = { readonly isUnlocked: () => boolean }

const isOperation = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name)

/**
 * The only gate to the service: finds the row, parses the input by its schema, refuses what needs an unlocked vault, calls, and
 * turns whatever is thrown into an error of the closed list. It never throws, and no error says what a record says.
 */
export const dispatchTo =
  (service: Service, lock: LockState) =>
  async (name: string, raw: unknown): Promise<Result<unknown, AppError>> => {
    if (!isOperation(name)) return err({ code: 'bad-input', what: 'the name of the call' })
    const { input, whileLocked } = OPERATIONS[name]
    try {
      const parsed = input.safeParse(raw)
      if (!parsed.success) return err({ code: 'bad-input', what: parsed.error.issues[0]?.path.join('.') ?? name })
      if (!whileLocked && !lock.isUnlocked()) return err({ code: 'locked' })
      return await (service[name] as (parsed: unknown) => Promise<Result<unknown, AppError>>)(parsed.data)
    } catch (thrown) {
      return err(errorOf(thrown))
    }
  }

/** What was thrown as an error of the closed list. */
export const errorOf = (thrown: unknown): AppError => {
  if (isVaultError(thrown)) return { code: thrown.code, what: thrown.what }
  if (thrown instanceof VaultClosed) return { code: 'locked' }
  if (thrown instanceof WorkerEnded) return { code: 'worker-ended' }
  if (thrown instanceof IssuedStays) return { code: 'issued', what: thrown.record }
  if (thrown instanceof ChangeRefused) return { code: 'change-refused', problems: thrown.problems }
  return { code: 'fault', what: thrown instanceof Error ? thrown.name : typeof thrown }
}
