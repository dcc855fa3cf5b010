import { addDays, type Day } from '#core/base'
import { findRecord, findRecords, heldOn, isPending, type Participation, type Post } from '#core/domain'
import { found, record, type Check } from './finding.ts'
import type { CheckInput } from './input.ts'
import { ageFrom, firstDayOf, printedOf, sectionOf } from './printed.ts'

/** What R03 says of one participation on a day. */
export const capacityHeldFindings = (input: CheckInput, one: Participation, day: Day): ReturnType<Check> =>
  findRecords(input.records, one.capacity)
    .filter((tenure) => heldOn(tenure, day) !== 'held')
    .map((tenure) =>
      found(
        'R03',
        'B',
        [one.person, tenure.id],
        { person: record(one.person), post: record(tenure.post), date: { kind: 'day', day } },
        sectionOf(input, one.id),
      ),
    )

/** R24: a printed label drops a rank word of its post. */
export const r24: Check = (input) => {
  const posts = new Map<string, Post>()
  for (const tenure of printedOf(input, 'tenure')) {
    const post = findRecord(input.records, tenure.post)
    if (post !== undefined) posts.set(post.id, post)
  }
  for (const post of printedOf(input, 'post')) posts.set(post.id, post)
  return [...posts.values()].flatMap((post) => {
    const labels = post.label[input.lang]
    const label = labels?.[input.houseStyle] ?? Object.values(labels ?? {})[0]
    if (label === undefined) return []
    const lower = label.toLocaleLowerCase(input.lang)
    return (post.rankWords[input.lang] ?? [])
      .filter((word) => !lower.includes(word.toLocaleLowerCase(input.lang)))
      .map((word) => found('R24', 'A', [post.id], { label, word }, sectionOf(input, post.id)))
  })
}

/** R37: the owner of a pending commitment no longer holds the post. */
export const r37: Check = (input) =>
  printedOf(input, 'commitment').flatMap((commitment) => {
    const owner =
      isPending(commitment) && commitment.owner !== undefined ? findRecord(input.records, commitment.owner) : undefined
    if (owner?.to === undefined || heldOn(owner, input.today) !== 'not-held') return []
    return [
      found(
        'R37',
        'A',
        [commitment.id],
        { commitment: record(commitment.id), person: record(owner.person), date: { kind: 'date', date: owner.to } },
        sectionOf(input, commitment.id),
      ),
    ]
  })

/** R38: a printed tenure was not checked within 30 days before the visit. */
export const r38: Check = (input) => {
  const first = firstDayOf(input) ?? input.today
  return printedOf(input, 'tenure').flatMap((tenure) => {
    const checked = ageFrom(input.records, tenure)
    return heldOn(tenure, first) === 'not-held' || checked >= addDays(first, -input.template.limits.tenureDays)
      ? []
      : [
          found(
            'R38',
            'A',
            [tenure.id],
            { person: record(tenure.person), post: record(tenure.post), date: { kind: 'day', day: checked } },
            sectionOf(input, tenure.id),
          ),
        ]
  })
}
