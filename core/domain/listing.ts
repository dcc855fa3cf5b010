import { z } from 'zod'
import { FIELD_KINDS } from './field-kind.ts'

/** How much of a list is known; `not-recorded` prints so and is never zero. */
export const Completeness = z.enum(['complete', 'possibly-incomplete', 'not-recorded'])
export type Completeness = z.infer<typeof Completeness>

/** Items, and how much of the list they are. */
export type Listing<T> = { items: T[]; completeness: Completeness }

/** A list whose completeness is stated; not recorded unless given. */
export const listingOf = <T extends z.ZodType>(item: T) =>
  z
    .strictObject({ items: z.array(item).default([]), completeness: Completeness })
    .refine((listing) => listing.completeness !== 'not-recorded' || listing.items.length === 0, {
      error: 'no items in a list that is not recorded',
      path: ['items'],
    })
    .register(FIELD_KINDS, { kind: 'listing' })
    .prefault({ completeness: 'not-recorded' })

/** The words that open a list of the known part only. */
export type Opening = 'including' | 'such-as' | 'closed'

/** What the words before a list say of it: "including" and "such as" name only a part. */
export const completenessAfter = (opening: Opening): Completeness =>
  opening === 'closed' ? 'complete' : 'possibly-incomplete'

/** The list after someone confirmed that nothing is missing. */
export const confirmComplete = <T>(listing: Listing<T>): Listing<T> => ({ ...listing, completeness: 'complete' })
