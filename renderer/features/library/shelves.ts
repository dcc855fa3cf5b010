import type { OutputOf } from '#core/contract'
import type { RecordType } from '#core/domain'

/** A record on a shelf. */
export type ShelfRow = OutputOf<'views.library'>['rows'][number]

/** The shelves of the library, in their order. */
export const SHELVES = [
  'figure',
  'agreement',
  'project',
  'gift',
  'honour',
  'term',
  'source',
  'place',
  'topic',
  'organization',
  'post',
  'precedence-table',
  'attachment',
] as const satisfies readonly RecordType[]
export type Shelf = (typeof SHELVES)[number]

/** The shelf of a type; the first one for a type that stands elsewhere. */
export const shelfOf = (type: RecordType): Shelf => SHELVES.find((shelf) => shelf === type) ?? SHELVES[0]

/** What is read in from a file, and so is never typed in by hand. */
export const isReadIn = (shelf: Shelf): boolean => shelf === 'source' || shelf === 'attachment'
