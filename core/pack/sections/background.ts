import { field, fields, heading, line, list, type Block, type Field } from '#core/document'
import {
  findRecord,
  findRecords,
  type Organization,
  type Place,
  type Relation,
  type Tier,
  type Topic,
} from '#core/domain'
import { separator } from '#core/language'
import { bodyName, carried, dateWords, marksOf, placeWords, wordsOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import { noteItems, ofTier } from './notes.ts'
import type { SectionWriter } from './writer.ts'

/** Background that may be used (12): the partner, the status of the relation, then usable notes by topic. */
export const writeBackground: SectionWriter = (scope, print) => [
  ...partnerBlocks(scope, print),
  ...topicBlocks(findRecords(scope.records, scope.lists.topics), 'usable', print),
]

function partnerBlocks(scope: Scope, print: Print): readonly Block[] {
  const { partner } = scope
  const subject = partner && findRecord(scope.records, partner.subject)
  if (partner === undefined || subject === undefined) return []
  const { t } = print
  const relations = findRecords(scope.records, scope.lists.relations)
  const above = hierarchyOf(scope, subject)
  const facts: readonly Field[] = [
    field(
      t('details.background.officialName'),
      [line(subjectName(print, subject), ...marksOf(print, subject))],
      [subject.id],
    ),
    ...(above.length === 0
      ? []
      : [
          field(
            t('details.background.hierarchy'),
            [above.map((place) => placeWords(print, place)).join(' → ')],
            above.map((place) => place.id),
          ),
        ]),
    ...relations.map((relation) => field(t('details.background.status'), [statusLine(relation, print)], [relation.id])),
  ]
  const profile = noteItems(print, ofTier(partner.profile, 'usable'), partner)
  return [
    fields('body', facts, carried(print, partner, subject, ...relations)),
    ...(profile.length === 0
      ? []
      : [
          heading(2, t('details.background.profile'), { keepWithNext: true }),
          list('bullet', 'body', profile, carried(print, partner)),
        ]),
  ]
}

const subjectName = (print: Print, subject: Place | Organization): string =>
  subject.type === 'place' ? placeWords(print, subject) : bodyName(print, subject)

/** The places that hold a place, the nearest first. */
function hierarchyOf(scope: Scope, subject: Place | Organization): readonly Place[] {
  const above: Place[] = []
  let at = subject.type === 'place' ? subject.parent : subject.place
  while (at !== undefined && above.length < 10) {
    const place = findRecord(scope.records, at)
    if (place === undefined || above.includes(place)) break
    above.push(place)
    at = place.parent
  }
  return above
}

function statusLine(relation: Relation, print: Print) {
  const status = wordsOf(print, relation.statusTerm)
  const words =
    relation.since === undefined
      ? status
      : print.t('details.background.since', { status, date: dateWords(print, relation.since, 'full', 'governed') })
  return line(words, ...marksOf(print, relation))
}

/** The notes of a tier by topic: house wording, background, and each side's position. */
export function topicBlocks(topics: readonly Topic[], tier: Tier, print: Print): readonly Block[] {
  return topics.flatMap((topic) => {
    const { t } = print
    const house = topic.house === undefined ? [] : noteItems(print, ofTier([topic.house], tier), topic)
    const background = noteItems(print, ofTier(topic.background, tier), topic)
    const positions = ofTier(topic.positions, tier).map((position) => {
      const [entry] = noteItems(print, [position], topic)
      return {
        ...entry,
        inlines: [
          ...line(`${t(`details.background.position.${position.side}`)}${separator('label', print.lang)}`),
          ...(entry?.inlines ?? []),
        ],
        provenance: [topic.id],
      }
    })
    const houseItems = house.map((entry) => ({
      ...entry,
      inlines: [...line(`${t('details.background.house')}${separator('label', print.lang)}`), ...entry.inlines],
    }))
    const items = [...background, ...positions, ...houseItems]
    if (items.length === 0) return []
    return [
      heading(2, wordsOf(print, topic.label), { ...carried(print, topic), keepWithNext: true }),
      list('bullet', 'body', items, carried(print, topic)),
    ]
  })
}
