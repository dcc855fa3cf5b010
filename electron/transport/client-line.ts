// The calls of the table over a port, for who asks a vault process.
// May import core/base, core/contract and electron/transport/port.
// Must never add to what was answered, or answer itself.
import { err, type Result } from '#core/base'
import { OPERATIONS, type AppError, type Client, type OperationName } from '#core/contract'
import { askOver, PortEnded, type Port } from './port.ts'

/** The calls of the table, answered over a port. */
export const clientOver = (port: Port): Client => {
  const ask = askOver(port)
  const call =
    (name: OperationName) =>
    async (input: unknown): Promise<Result<unknown, AppError>> => {
      try {
        return (await ask(name, input)) as Result<unknown, AppError>
      } catch (thrown) {
        if (thrown instanceof PortEnded) return err({ code: 'process-ended' })
        throw thrown
      }
    }
  return Object.fromEntries((Object.keys(OPERATIONS) as OperationName[]).map((name) => [name, call(name)])) as Client
}
