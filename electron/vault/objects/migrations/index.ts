// Migrations: numbered steps from one version of a stored object's payload to the next, frozen once shipped.
// May import nothing but its own steps, so that a step never changes with the program around it.
// Must never drop a field that it does not know.
import { migrate0000To0001 } from './0000-post-label.ts'

type Json = Readonly<Record<string, unknown>>

/** The version of payloads that this program writes: thousands are the major part, the rest is the minor one. */
export const NEWEST_SCHEMA = 1000

/** The major part of a version: a newer one cannot be read at all. */
export const schemaMajor = (schema: number): number => Math.floor(schema / 1000)

/** Each step by the major version that it starts from. */
const STEPS: ReadonlyMap<number, (payload: Json) => Json> = new Map([[0, migrate0000To0001]])

/** A payload brought to the newest major version, one step at a time. */
export const migrate = (payload: Json, schema: number): Json => {
  let at = payload
  for (let major = schemaMajor(schema); major < schemaMajor(NEWEST_SCHEMA); major += 1) {
    at = STEPS.get(major)?.(at) ?? at
  }
  return at
}
