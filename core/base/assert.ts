/** Throws when what must hold does not: a fault of the program, never of its input. */
export function assert(holds: boolean, expectation: string): asserts holds {
  if (!holds) throw new Error(`Expected ${expectation}`)
}

/** Closes a switch over a union: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
