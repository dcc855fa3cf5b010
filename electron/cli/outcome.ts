/** How a command ends: 0 done, 1 refused or a blocking finding, 2 wrong use or bad input. */
export type ExitCode = 0 | 1 | 2

/** What a command prints: lines for people, or one JSON object; errors go to standard error. */
export type Outcome = {
  readonly exit: ExitCode
  readonly lines: readonly string[]
  readonly json?: unknown
  readonly errors: readonly string[]
}

export const done = (lines: readonly string[], json: unknown, exit: ExitCode = 0): Outcome => ({
  exit,
  lines,
  json,
  errors: [],
})

/** Wrong use or bad input: nothing was done. */
export const failed = (errors: readonly string[]): Outcome => ({ exit: 2, lines: [], errors })
