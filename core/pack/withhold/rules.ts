import type {
  AnyRecord,
  Audience,
  Gift,
  Note,
  Participation,
  Person,
  ProgrammeItem,
  TalkingPoint,
  Visit,
  WithheldCode,
} from '#core/domain'
import type { PackRequest } from '../request.ts'

/** Why an audience may not have a record at all, its level apart; undefined when it may. */
export function refusalOf(record: AnyRecord, { audience, topicWords }: PackRequest): WithheldCode | undefined {
  if (isInside(audience)) return undefined
  switch (record.type) {
    case 'talking-point':
      if (record.use === 'avoid') return topicWords === undefined ? 'do-not-raise' : undefined
      return record.tier === 'usable' ? undefined : 'not-for-disclosure'
    case 'programme-item':
      return audience === 'shareable' && !record.shareable ? 'audience-rule' : undefined
    case 'figure':
      return audience === 'shareable' && record.quotable !== 'yes' ? 'not-quotable' : undefined
    case 'attachment':
      return audience === 'shareable' ? (record.rights === undefined ? 'audience-rule' : 'rights') : undefined
    default:
      return undefined
  }
}

/** Principal and staff see every field of what their ceiling lets through. */
const isInside = (audience: Audience): boolean => audience === 'principal' || audience === 'staff'

/** A record without the fields that an audience may not have, and why each kind of field went. */
export type Stripped = { readonly record: AnyRecord; readonly codes: readonly WithheldCode[] }

/** Takes from a record the fields that an audience may not have (PACK 2). */
export function stripped(record: AnyRecord, { audience }: PackRequest): Stripped {
  if (isInside(audience)) return { record, codes: [] }
  switch (record.type) {
    case 'person':
      return stripPerson(record, audience)
    case 'participation':
      return stripParticipation(record, audience)
    case 'talking-point':
      return stripPoint(record)
    case 'visit':
      return stripVisit(record, audience)
    case 'programme-item':
      return stripItem(record, audience)
    case 'gift':
      return stripGift(record)
    case 'meeting': {
      const delegations = record.delegations.map(({ composition, ...rest }) =>
        composition === undefined || isUsable(composition) ? { ...rest, ...(composition && { composition }) } : rest,
      )
      return {
        record: { ...record, outcomes: [], delegations },
        codes: record.outcomes.length > 0 ? ['audience-rule'] : [],
      }
    }
    case 'commitment': {
      const { lineToTake, nextStep, ...rest } = record
      return { record: rest, codes: lineToTake || nextStep ? ['audience-rule'] : [] }
    }
    case 'topic': {
      const { house, ...rest } = record
      const next = {
        ...rest,
        background: record.background.filter(isUsable),
        positions: record.positions.filter(isUsable),
        ...(house && isUsable(house) && { house }),
      }
      const wasCut =
        next.background.length < record.background.length ||
        next.positions.length < record.positions.length ||
        (house !== undefined && !isUsable(house))
      return { record: next, codes: wasCut ? ['not-for-disclosure'] : [] }
    }
    case 'partner': {
      const profile = record.profile.filter(isUsable)
      const { focalPoint, ...rest } = record
      return {
        record: { ...rest, profile, ...(audience !== 'shareable' && focalPoint && { focalPoint }) },
        codes: profile.length < record.profile.length ? ['not-for-disclosure'] : [],
      }
    }
    case 'project': {
      const { nextStep, ...rest } = record
      return keepNote(record, rest, 'nextStep', nextStep)
    }
    case 'honour': {
      const { gloss, ...rest } = record
      return keepNote(record, rest, 'gloss', gloss)
    }
    case 'term': {
      const { handling, ...rest } = record
      return keepNote(record, rest, 'handling', handling)
    }
    default:
      return { record, codes: [] }
  }
}

const isUsable = (note: Note): boolean => note.tier === 'usable'

/** The record as it is when its note may be seen, or without the note. */
const keepNote = (whole: AnyRecord, rest: AnyRecord, _field: string, note: Note | undefined): Stripped =>
  note === undefined || isUsable(note) ? { record: whole, codes: [] } : { record: rest, codes: ['not-for-disclosure'] }

function stripPerson(person: Person, audience: Audience): Stripped {
  const { birth, diet, access, faithNeeds, portrait, ...rest } = person
  const career = audience === 'security' ? [] : person.career.filter(isUsable)
  const needs = audience === 'security' ? { ...(diet && { diet }), ...(access && { access }) } : {}
  const codes: (WithheldCode | false)[] = [
    (birth !== undefined || faithNeeds !== undefined || ((diet ?? access) !== undefined && audience !== 'security')) &&
      'personal-data',
    person.interests.length + person.awards.length > 0 && 'audience-rule',
    (person.cautions.length > 0 || person.career.some((note) => !isUsable(note))) && 'not-for-disclosure',
  ]
  return {
    record: {
      ...rest,
      career,
      interests: [],
      cautions: [],
      awards: [],
      ...needs,
      ...(audience !== 'shareable' && portrait !== undefined && { portrait }),
    },
    codes: codes.filter((code) => code !== false),
  }
}

function stripParticipation(participation: Participation, audience: Audience): Stripped {
  const { remark, ...rest } = participation
  const codes: readonly WithheldCode[] = remark === undefined ? [] : ['audience-rule']
  if (audience !== 'shareable') return { record: rest, codes }
  const { seat: _s, car: _c, room: _r, dress: _d, badge: _b, nameConfirmed, ...open } = rest
  return { record: { ...open, ...(nameConfirmed && { nameConfirmed }) }, codes }
}

function stripPoint(point: TalkingPoint): Stripped {
  const { purpose: _purpose, ...rest } = point
  const plain = { ...rest, support: [], records: [] }
  const codes: readonly WithheldCode[] = point.support.length > 0 ? ['audience-rule'] : []
  switch (plain.use) {
    case 'raise':
      return { record: plain, codes }
    case 'if-raised': {
      const { fallback, doNotSay, ...open } = plain
      return { record: open, codes: fallback || doNotSay ? ['audience-rule'] : codes }
    }
    case 'avoid':
      return {
        record: { ...plain, reason: { text: {}, tier: 'usable', sources: [] }, decidedBy: '-' },
        codes: ['do-not-raise'],
      }
  }
}

function stripVisit(visit: Visit, audience: Audience): Stripped {
  const { whyNow, informedBy: _i, certainty: _c, level, anthem, ...rest } = visit
  const isInterpreter = audience === 'interpreter'
  const isSeated = audience !== 'shareable'
  const agreed = visit.pressLines.filter((line) => !line.agreeWithVisitor || line.agreedOn !== undefined)
  const pressLines = audience === 'security' ? [] : isInterpreter ? visit.pressLines : agreed
  const wasCut = visit.objectives.length > 0 || whyNow !== undefined || pressLines.length < visit.pressLines.length
  return {
    record: {
      ...rest,
      ...(level && { level }),
      objectives: [],
      pressLines,
      speeches: isInterpreter ? visit.speeches : [],
      plans: isSeated ? visit.plans : [],
      flags: isSeated ? visit.flags : [],
      ...(isSeated && anthem && isUsable(anthem) && { anthem }),
    },
    codes: wasCut ? ['audience-rule'] : [],
  }
}

function stripItem(item: ProgrammeItem, audience: Audience): Stripped {
  if (audience !== 'shareable') return { record: item, codes: [] }
  const { transport, contact, interpreter: _i, dress: _d, ...open } = item
  return { record: open, codes: transport || contact ? ['audience-rule'] : [] }
}

function stripGift(gift: Gift): Stripped {
  const { valueClass, registerNumber: _r, ...rest } = gift
  return { record: rest, codes: valueClass === undefined ? [] : ['audience-rule'] }
}
