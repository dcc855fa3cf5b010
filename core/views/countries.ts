import { type Id } from '#core/base'
import { findRecord, type Organization, type Partner, type Person, type Place, type Records } from '#core/domain'
import { partnerOf } from './where.ts'

/** The country in which a place lies; itself when it is one. */
export const countryOfPlace = (records: Records, place: Place | undefined): Place | undefined => {
  const passed = new Set<string>()
  let at = place
  while (at !== undefined && at.kind !== 'country' && at.parent !== undefined && !passed.has(at.id)) {
    passed.add(at.id)
    at = findRecord(records, at.parent)
  }
  return at?.kind === 'country' ? at : undefined
}

/** The country of a body: that of its place, else of the body above it. */
export const countryOfBody = (records: Records, body: Organization | undefined): Place | undefined => {
  const passed = new Set<string>()
  let at = body
  while (at !== undefined && at.place === undefined && at.parent !== undefined && !passed.has(at.id)) {
    passed.add(at.id)
    at = findRecord(records, at.parent)
  }
  return at?.place === undefined ? undefined : countryOfPlace(records, findRecord(records, at.place))
}

/** The country of a place or a body. */
export const countryOf = (records: Records, id: Id<'place' | 'organization'> | undefined): Place | undefined => {
  const found = id && findRecord(records, id)
  if (found === undefined) return undefined
  return found.type === 'place' ? countryOfPlace(records, found) : countryOfBody(records, found)
}

/** The country of a partner's subject. */
export const countryOfPartner = (records: Records, partner: Partner | undefined): Place | undefined =>
  countryOf(records, partner?.subject)

/** The partner in whose dossier a person stands. */
export const partnerOfPerson = (records: Records, person: Person): Partner | undefined => {
  const id = partnerOf(records, person)
  return id && findRecord(records, id)
}
