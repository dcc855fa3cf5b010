import type { Audience } from '#core/domain'
import { shareOf, type SectionId } from '#core/template'
import type { ScopeList, Withheld } from './scope.ts'

/** The lists that a whole section prints from. */
const WHOLE: Readonly<Record<SectionId, readonly ScopeList[]>> = {
  cover: [],
  card: ['participations', 'points', 'ifRaised', 'doNotRaise', 'commitments', 'meetings', 'programme'],
  points: ['points', 'participations'],
  'if-raised': ['ifRaised'],
  'do-not-raise': ['doNotRaise'],
  commitments: ['commitments', 'said'],
  'last-meetings': ['meetings', 'statements', 'topics', 'figures'],
  'their-side': ['participations'],
  'our-side': ['participations'],
  biographies: ['participations', 'meetings', 'statements', 'topics', 'honours'],
  programme: ['programme', 'participations'],
  seating: ['participations', 'programme'],
  background: ['topics', 'relations', 'honours'],
  restricted: ['topics'],
  agreements: ['agreements', 'projects'],
  figures: ['figures', 'topics'],
  gifts: ['gifts'],
  timeline: ['meetings', 'visits', 'agreements', 'commitments', 'statements'],
  'press-line': ['captions'],
  interpreter: ['programme', 'participations', 'terms', 'figures', 'statements', 'topics', 'points', 'meetings'],
  sources: [],
  'change-note': [],
  'hand-over': ['participations', 'meetings', 'statements', 'commitments', 'said', 'doNotRaise', 'topics', 'honours'],
  'place-cards': ['participations'],
  'programme-card': ['programme', 'participations'],
}

/** Where an audience's part of a section prints from fewer lists (PACK 2). */
const PART: Readonly<Partial<Record<SectionId, Readonly<Partial<Record<Audience, readonly ScopeList[]>>>>>> = {
  card: { interpreter: ['participations', 'programme'] },
  'last-meetings': { interpreter: ['meetings', 'statements', 'topics'] },
  biographies: { interpreter: ['participations'], shareable: ['participations'] },
  'press-line': { shareable: [] },
}

/** The lists that an audience's share of a section prints from. */
export function listsFor(section: SectionId, audience: Audience): readonly ScopeList[] {
  const part = shareOf(section, audience) === 'whole' ? undefined : PART[section]?.[audience]
  return part ?? WHOLE[section]
}

/** The section in which a record of each list has its place: where a release copy says that it was withheld. */
export const SECTION_OF_LIST: Readonly<Record<ScopeList, SectionId>> = {
  participations: 'their-side',
  points: 'points',
  ifRaised: 'if-raised',
  doNotRaise: 'do-not-raise',
  commitments: 'commitments',
  said: 'commitments',
  statements: 'interpreter',
  meetings: 'last-meetings',
  visits: 'timeline',
  programme: 'programme',
  topics: 'background',
  relations: 'background',
  agreements: 'agreements',
  projects: 'agreements',
  figures: 'figures',
  gifts: 'gifts',
  honours: 'background',
  terms: 'interpreter',
  captions: 'press-line',
}

/** The section in which a withheld record would have stood, where there is one. */
export const sectionOfWithheld = ({ list, reason }: Withheld): SectionId | undefined =>
  list === undefined ? (reason === 'not-for-disclosure' ? 'restricted' : undefined) : SECTION_OF_LIST[list]
