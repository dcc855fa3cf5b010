import type { Id } from '#core/base'
import { findRecord, type Person, type Records } from '#core/domain'
import type { Hit, PersonHit } from '#core/search'
import { detailOf } from './detail.ts'
import { partnerOfPerson } from './countries.ts'
import { lookAt, nameLinesOf, postOf, recordOf, type ViewGround } from './look.ts'
import { tenuresToday } from './person-row.ts'
import { whereOf } from './where.ts'

/** What was found, in print, in the order found; a record that is gone since is left out. */
export const hitRows = (records: Records, ground: ViewGround, ids: readonly string[]): readonly Hit[] => {
  const look = lookAt(records, ground)
  return ids.flatMap((id) => {
    const record = recordOf(records, id)
    if (record === undefined) return []
    const detail =
      record.type === 'person'
        ? tenuresToday(look, record)
            .map((tenure) => postOf(look, tenure))
            .join(' · ')
        : detailOf(look, record)
    return [{ id: record.id, type: record.type, title: look.title(record.id), detail, where: whereOf(records, record) }]
  })
}

/** People for a picker, in the order found, each with the posts held today; two of one name both say so. */
export const personHits = (records: Records, ground: ViewGround, ids: readonly string[]): readonly PersonHit[] => {
  const look = lookAt(records, ground)
  const people = ids.flatMap((id) => findRecord(records, id as Id<'person'>) ?? [])
  const printed = (person: Person): readonly string[] => {
    const { own, romanised } = nameLinesOf(look, person)
    return [look.title(person.id), own, romanised].filter((name) => name !== null)
  }
  const counts = Map.groupBy(
    people.flatMap((person) => [...new Set(printed(person))]),
    (name) => name,
  )
  return people.map((person) => {
    const tenures = tenuresToday(look, person)
    const partner = partnerOfPerson(records, person)
    return {
      id: person.id,
      title: look.title(person.id),
      ...nameLinesOf(look, person),
      posts: tenures.map((tenure) => postOf(look, tenure)),
      postTenures: tenures.map(({ id }) => id),
      partner: partner === undefined ? null : look.title(partner.id),
      side: person.side,
      sharesName: printed(person).some((name) => (counts.get(name)?.length ?? 0) > 1),
    }
  })
}
