import { type Id } from '#core/base'
import { findRecord, levelOf, liveOf, recordsWith, type AnyRecord, type Partner, type Records } from '#core/domain'
import { commitmentRows, ledgerCounts } from './commitments.ts'
import { agreementRow, figureRow, giftRow, projectRow, sourceRow } from './facts.ts'
import { followedRows } from './followed.ts'
import { lastMetPartner } from './last-met.ts'
import {
  dated,
  datedOrNull,
  linked,
  linkedOrNull,
  lookAt,
  noteRow,
  wordsOf,
  type Look,
  type ViewGround,
} from './look.ts'
import { personRow, tablesOf } from './person-row.ts'
import { commitmentsOf } from './said.ts'
import type { DossierView } from './shapes/dossier.ts'
import { timelineOf } from './timeline.ts'
import { visitRows } from './visits.ts'
import { meetingRows, newestFirst } from './words.ts'

/** Everything held about one partner, in the order that a principal asks; null where there is no such partner. */
export const dossierView = (
  records: Records,
  ground: ViewGround,
  { partner: id }: { readonly partner: string },
): DossierView | null => {
  const partner = findRecord(records, id as Id<'partner'>)
  return partner?.type === 'partner' ? dossierOf(lookAt(records, ground), partner) : null
}

const dossierOf = (look: Look, partner: Partner): DossierView => {
  const { records } = look
  const visits = visitRows(look, partner.id)
  const homes = new Set<string>([partner.id, ...visits.map((visit) => visit.id)])
  const held = <T extends AnyRecord>(some: readonly T[]): readonly T[] => some.filter(({ home }) => homes.has(home))
  const commitments = commitmentsOf(records, partner.id)
  const followed = followedRows(look, partner.id)
  const figures = held(liveOf(records, 'figure')).map((figure) => figureRow(look, figure))
  const agreements = newestFirst(held(liveOf(records, 'agreement')), (one) => one.inForce ?? one.signed)
  const tables = tablesOf(look)
  return {
    id: partner.id,
    title: look.title(partner.id),
    level: partner.level,
    subject: linked(look, partner.subject),
    within: linkedOrNull(look, partner.within),
    focalPoint: linkedOrNull(look, partner.focalPoint),
    marking: levelOf(partner, look.office),
    profile: partner.profile.map((note) => noteRow(look, note)),
    relations: relationsOf(look, partner),
    glance: {
      lastMet: lastMetOf(look, partner),
      agreementsInForce: agreements.filter(({ state }) => state === 'in-force').map((one) => linked(look, one.id)),
      ledger: ledgerCounts(look, commitments, followed),
      doNotRaise: visits
        .flatMap(({ id }) => recordsWith(records, 'talking-point', 'visit', id as Id<'visit'>))
        .filter(({ use }) => use === 'avoid').length,
      figures,
      nextVisit:
        visits.find(({ daysToGo, state }) => daysToGo !== null && state !== 'done' && state !== 'cancelled') ?? null,
    },
    ...timelineOf(look, partner),
    people: recordsWith(records, 'person', 'home', partner.id).map((person) => personRow(look, person, tables)),
    visits,
    meetings: meetingRows(look, recordsWith(records, 'meeting', 'partner', partner.id)),
    commitments: commitmentRows(look, commitments),
    followed,
    figures,
    agreements: agreements.map((agreement) => agreementRow(look, agreement)),
    projects: held(liveOf(records, 'project')).map((project) => projectRow(look, project)),
    gifts: newestFirst(held(liveOf(records, 'gift')), ({ date }) => date).map((gift) => giftRow(look, gift)),
    sources: newestFirst(held(liveOf(records, 'source')), ({ publishedAt }) => publishedAt).map((source) =>
      sourceRow(look, source),
    ),
    topics: held(liveOf(records, 'topic')).map(({ id, status }) => ({ ...linked(look, id), status })),
  }
}

const lastMetOf = (look: Look, partner: Partner): DossierView['glance']['lastMet'] => {
  const meeting = lastMetPartner(look.records, partner.id, look.today)
  if (meeting === undefined) return null
  const { text } = dated(look, meeting.date)
  return {
    meeting: { id: meeting.id, title: wordsOf(look, meeting.title) },
    date: dated(look, meeting.date),
    text: look.t('sections.last-meetings.lastMet', { name: look.title(partner.id), date: text }),
  }
}

/** Relations that live in the dossier, or that name the partner or its subject. */
const relationsOf = (look: Look, partner: Partner): DossierView['relations'] => {
  const { records } = look
  const found = [
    ...recordsWith(records, 'relation', 'home', partner.id),
    ...[partner.id, partner.subject].flatMap((id) => [
      ...recordsWith(records, 'relation', 'a', id),
      ...recordsWith(records, 'relation', 'b', id),
    ]),
  ]
  return [...new Set(found)].map((relation) => ({
    ...linked(look, relation.id),
    since: datedOrNull(look, relation.since),
    until: datedOrNull(look, relation.until),
  }))
}
