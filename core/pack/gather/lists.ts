import { compareDated, compareText, datesOverlap, earliestDay, spanOf, type Id, type PartialDate } from '#core/base'
import {
  findRecord,
  liveOf,
  recordsWith,
  type AnyRecord,
  type Agreement,
  type Attachment,
  type Figure,
  type MeetingSide,
  type Meeting,
  type Project,
  type Records,
  type TalkingPoint,
  type Topic,
  type Visit,
} from '#core/domain'
import type { DelegationScope, Ledger, ScopeLists } from '../scope.ts'
import { gatherProgramme } from './programme.ts'

/** The ordered lists of a pack, each by the rule of its section (PACK 3). */
export function listsOf(
  records: Records,
  visit: Visit,
  ledger: Ledger,
  sides: Readonly<Record<MeetingSide, DelegationScope>>,
): ScopeLists {
  const points = recordsWith(records, 'talking-point', 'visit', visit.id).toSorted(
    (a, b) => a.order - b.order || compareText(a.id, b.id),
  )
  const meetings = earlierMeetings(records, visit)
  const topics = topicsOf(records, visit, points)
  const dossier = <T extends AnyRecord>(some: readonly T[]): readonly T[] =>
    some.filter((record) => record.home === visit.partner || record.home === visit.id)
  return {
    participations: [sides.ours, sides.theirs].flatMap((side) =>
      [...side.members, ...side.absent].map((place) => place.participation),
    ),
    points: idsOf(points.filter((point) => point.use === 'raise')),
    ifRaised: idsOf(byLikelihood(points)),
    doNotRaise: idsOf(points.filter((point) => point.use === 'avoid')),
    commitments: [ledger.oursOverdue, ledger.oursOpen, ledger.theirsOverdue, ledger.theirsOpen, ledger.ended].flat(),
    said: ledger.said,
    statements: meetings.flatMap((meeting) => idsOf(recordsWith(records, 'statement', 'meeting', meeting.id))),
    meetings: idsOf(meetings),
    visits: idsOf(
      byDate(
        recordsWith(records, 'visit', 'partner', visit.partner).filter((other) => other.id !== visit.id),
        (other) => other.window,
        'ascending',
      ),
    ),
    programme: idsOf(gatherProgramme(records, visit)),
    topics: idsOf(topics),
    relations: idsOf(byDate(relationsOf(records, visit), (relation) => relation.since, 'ascending')),
    agreements: idsOf(inForceFirst(dossier(liveOf(records, 'agreement')))),
    projects: idsOf(besideReciprocal(dossier(liveOf(records, 'project')))),
    figures: idsOf(byTopic(dossier(liveOf(records, 'figure')), topics)),
    gifts: idsOf(byDate(dossier(liveOf(records, 'gift')), (gift) => gift.date, 'descending')),
    honours: idsOf(byDate(dossier(liveOf(records, 'honour')), (honour) => honour.date, 'descending')),
    terms: idsOf(liveOf(records, 'term').toSorted((a, b) => compareText(a.concept, b.concept))),
    captions: idsOf(captioned(dossier(liveOf(records, 'attachment')), visit)),
  }
}

const idsOf = <T extends { readonly id: unknown }>(some: readonly T[]): readonly T['id'][] => some.map((one) => one.id)

const LIKELIHOODS = ['certain', 'likely', 'possible'] as const

const byLikelihood = (points: readonly TalkingPoint[]): readonly TalkingPoint[] =>
  LIKELIHOODS.flatMap((likelihood) =>
    points.filter((point) => point.use === 'if-raised' && point.likelihood === likelihood),
  )

/** Meetings with the partner before the visit, newest first; those we only heard of are left out. */
function earlierMeetings(records: Records, visit: Visit): readonly Meeting[] {
  const start = earliestDay(visit.window)
  const isEarlier = (meeting: Meeting): boolean => {
    const from = earliestDay(meeting.date)
    return meeting.visit !== visit.id && (start === undefined || from === undefined || from < start)
  }
  const meetings = recordsWith(records, 'meeting', 'partner', visit.partner)
  return byDate(
    meetings.filter((meeting) => !meeting.thirdParty && isEarlier(meeting)),
    (one) => one.date,
    'descending',
  )
}

function byDate<T extends AnyRecord>(
  some: readonly T[],
  dateOf: (one: T) => PartialDate | undefined,
  direction: 'ascending' | 'descending',
): readonly T[] {
  return some.toSorted((a, b) => compareDated({ id: a.id, date: dateOf(a) }, { id: b.id, date: dateOf(b) }, direction))
}

/** The topics of the points in their order, then the partner's other topics that are live. */
function topicsOf(records: Records, visit: Visit, points: readonly TalkingPoint[]): readonly Topic[] {
  const ofPoints = points.flatMap((point) => (point.topic && findRecord(records, point.topic)) ?? [])
  const others = recordsWith(records, 'topic', 'home', visit.partner).filter((topic) => topic.status === 'live')
  return [...new Set([...ofPoints, ...others])]
}

/** Relations that name the partner, its subject, or a place around it. */
function relationsOf(records: Records, visit: Visit) {
  const partner = findRecord(records, visit.partner)
  if (partner === undefined) return []
  const around: Id[] = [partner.id, partner.subject]
  return liveOf(records, 'relation').filter(
    (relation) => relation.home === partner.id || around.some((id) => relation.a === id || relation.b === id),
  )
}

/** Photos for which somebody wrote our caption, by date; those of other days are not of this visit. */
const captioned = (attachments: readonly Attachment[], { window }: Visit): readonly Attachment[] =>
  byDate(
    attachments.filter(
      ({ kind, ownCaption, takenOn }) =>
        kind === 'photo' && ownCaption !== undefined && (takenOn === undefined || datesOverlap(takenOn, window)),
    ),
    (one) => one.takenOn,
    'ascending',
  )

const inForceFirst = (agreements: readonly Agreement[]): readonly Agreement[] => {
  const sorted = byDate(agreements, (one) => one.inForce ?? one.signed, 'ascending')
  const inForce = (one: Agreement): boolean => one.state === 'in-force'
  return [...sorted.filter(inForce), ...sorted.filter((one) => !inForce(one))]
}

/** Projects by id, each with its reciprocal next to it. */
function besideReciprocal(projects: readonly Project[]): readonly Project[] {
  const paired = projects.flatMap((project) => [
    project,
    ...projects.filter((other) => other.reciprocalOf === project.id || other.id === project.reciprocalOf),
  ])
  return [...new Set(paired)]
}

/** Figures by topic, those without one last; figures of one subject and measure stand together. */
function byTopic(figures: readonly Figure[], topics: readonly Topic[]): readonly Figure[] {
  const at = (figure: Figure): number => {
    const index = topics.findIndex((topic) => topic.id === figure.topic)
    return index === -1 ? topics.length : index
  }
  const first = new Map<string, Figure>()
  for (const figure of figures) {
    const key = `${figure.subject} ${figure.measure}`
    if (!first.has(key)) first.set(key, figure)
  }
  const lead = (figure: Figure): Figure => first.get(`${figure.subject} ${figure.measure}`) ?? figure
  return figures.toSorted(
    (a, b) =>
      at(lead(a)) - at(lead(b)) ||
      compareText(lead(a).id, lead(b).id) ||
      compareText(startOf(a), startOf(b)) ||
      compareText(a.id, b.id),
  )
}

const startOf = (figure: Figure): string => (figure.asOf && spanOf(figure.asOf)?.from) ?? ''
