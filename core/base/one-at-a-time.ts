/** Runs acts one after the other, in the order in which they were given, also after one failed. */
export type Queue = <T>(act: () => Promise<T>) => Promise<T>

/** A queue of its own; an act that fails tells its own caller and holds up nobody else. */
export const oneAtATime = (): Queue => {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const next = last.then(act, act)
    last = next.catch(() => undefined)
    return next
  }
}
