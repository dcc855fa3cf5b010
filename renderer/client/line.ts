import { err, type Result } from '#core/base'
import type { AppError, AppEvent, Client, OperationName } from '#core/contract'

/** How a line to the vault process ended: locked by a rule, or the host stopped by itself. */
export type LineEnd = 'locked' | 'stopped'

/** A line to the vault process: calls go out, events come in, and it ends once. */
export type Line = {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void
  readonly onEnd: (listener: (end: LineEnd) => void) => () => void
}

/** The calls of the table over a line. A line that breaks is an answer like any other: nothing here throws. */
export const clientOf = (line: Line): Client =>
  new Proxy({} as Client, {
    get:
      (_, name) =>
      async (input: unknown): Promise<Result<unknown, AppError>> => {
        try {
          return (await line.call(name as OperationName, input)) as Result<unknown, AppError>
        } catch {
          return err({ code: 'process-ended' })
        }
      },
  })
