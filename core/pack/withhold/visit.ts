import type { Visit } from '#core/domain'

/** A visit above the audience's ceiling: its days and place in the calendar go, and every text with them. */
export const bareVisit = (visit: Visit): Visit => {
  const { id, type, home, createdAt, createdBy, updatedAt, updatedBy, partner, direction, preparedByUs, zone } = visit
  return {
    id,
    type,
    home,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
    partner,
    direction,
    preparedByUs,
    zone,
    sources: [],
    confidence: 'stated',
    conflictsWith: [],
    title: {},
    thirdParty: false,
    kindBySide: {},
    window: visit.window,
    state: visit.state,
    languages: [],
    interpreting: 'unknown',
    objectives: [],
    orderBy: visit.orderBy,
    pressLines: [],
    speeches: [],
    plans: [],
    flags: [],
    ...(visit.code !== undefined && { code: visit.code }),
  }
}
