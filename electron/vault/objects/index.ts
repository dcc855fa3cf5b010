// Stored objects: the records of the office, of a dossier and of a visit as payloads, and how lowdb holds them.
// May import core/base, core/domain, lowdb and the store's door.
// Must never touch a file, or give an empty object where one is missing.
export { lowOf, newLowOf, type ObjectSource } from './sealed-adapter.ts'
export {
  EMPTY_OBJECT,
  readObject,
  writeObject,
  writerOf,
  type ObjectProblem,
  type StoredObject,
} from './stored-object.ts'
export { NEWEST_SCHEMA } from './migrations/index.ts'
