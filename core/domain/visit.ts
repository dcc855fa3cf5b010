import { z } from 'zod'
import { PartialDate } from '#core/base'
import { defineRecord, type Refusal } from './define-record.ts'
import { Interpreting, MeetingSide, Note } from './evidence.ts'
import { day, idOf, instant, lang, line, listOf, localTime, sha256, zone } from './field.ts'
import { LocalText } from './local-text.ts'

/** The kind of a visit as one side sees it (Decree 18/2022). */
export const VisitKind = z.enum(['state', 'official', 'working', 'internal', 'personal', 'transit', 'other'])
export type VisitKind = z.infer<typeof VisitKind>

/** Where a visit stands. */
export const VisitState = z.enum(['mooted', 'planned', 'confirmed', 'done', 'postponed', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

/** How a printed list of one side runs. */
export const ListOrder = z.enum(['precedence', 'alphabetical'])
export type ListOrder = z.infer<typeof ListOrder>

/** What one side wants from the visit. */
export const Objective = z.strictObject({ side: MeetingSide, text: LocalText })
export type Objective = z.infer<typeof Objective>

/** Who confirmed the order of precedence, when, and the digest of what was confirmed. */
export const OrderConfirmation = z.strictObject({ by: line, at: instant, digest: sha256 })
export type OrderConfirmation = z.infer<typeof OrderConfirmation>

/** What may be said to the press, and whether the visitor agrees. */
export const PressLine = z.strictObject({
  text: LocalText,
  attributableTo: line,
  agreeWithVisitor: z.boolean(),
  agreedOn: day.optional(),
})
export type PressLine = z.infer<typeof PressLine>

/** A prepared speech and who gives it. */
export const Speech = z.strictObject({ by: idOf('participation'), text: LocalText })
export type Speech = z.infer<typeof Speech>

/** A table or a car to be seated by a set of rules. */
export const Plan = z.strictObject({
  kind: z.enum(['u-shape', 'facing-rows', 'table', 'car']),
  door: LocalText.optional(),
  ruleSet: LocalText,
})
export type Plan = z.infer<typeof Plan>

/** A flag to be shown, by country code, and which edge is up. */
export const ShownFlag = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { error: 'an ISO 3166 code, such as VN' }),
  upperEdge: LocalText.optional(),
  orientationConfirmedBy: line.optional(),
})
export type ShownFlag = z.infer<typeof ShownFlag>

function tooManyObjectives(visit: { readonly objectives: readonly Objective[] }): readonly Refusal[] {
  return MeetingSide.options.flatMap((side) => {
    const places = [...visit.objectives.keys()].filter((at) => visit.objectives[at]?.side === side)
    return places.slice(3).map((at) => ({ path: ['objectives', at], expected: `three objectives of ${side} at most` }))
  })
}

type Prepared = {
  readonly id: string
  readonly home: string
  readonly preparedByUs: boolean
  readonly code?: string | undefined
}

function preparedNeeds(visit: Prepared): readonly Refusal[] {
  if (!visit.preparedByUs) {
    return visit.home === visit.id ? [{ path: ['home'], expected: 'its partner: we do not prepare this visit' }] : []
  }
  return [
    ...(visit.code === undefined ? [{ path: ['code'], expected: 'a code for its brief numbers: we prepare it' }] : []),
    ...(visit.home === visit.id ? [] : [{ path: ['home'], expected: 'its own id: we prepare this visit' }]),
  ]
}

/** A journey or a hosting; one that we prepare is the home of its programme, points and packs. */
export const Visit = defineRecord(
  'visit',
  {
    title: LocalText,
    partner: idOf('partner'),
    direction: z.enum(['in', 'out']),
    preparedByUs: z.boolean(),
    thirdParty: z.boolean().default(false),
    place: idOf('place').optional(),
    kindBySide: z.strictObject({ ours: VisitKind.optional(), theirs: VisitKind.optional() }).default({}),
    window: PartialDate,
    inviter: idOf('person', 'organization').optional(),
    level: LocalText.optional(),
    leadAgency: idOf('organization').optional(),
    state: VisitState,
    certainty: line.optional(),
    informedBy: idOf('person').optional(),
    zone,
    languages: listOf(lang),
    interpreting: Interpreting.default('unknown'),
    interpreterDue: localTime.optional(),
    packLevel: line.optional(),
    objectives: listOf(Objective),
    whyNow: Note.optional(),
    code: z
      .string()
      .regex(/^[A-Z]{2,6}$/, { error: '2 to 6 capital letters' })
      .optional(),
    orderBy: z
      .strictObject({ ours: ListOrder.default('precedence'), theirs: ListOrder.default('precedence') })
      .prefault({}),
    orderConfirmed: OrderConfirmation.optional(),
    pressLines: listOf(PressLine),
    speeches: listOf(Speech),
    plans: listOf(Plan),
    flags: listOf(ShownFlag),
    anthem: Note.optional(),
    outcome: idOf('visit').optional(),
  },
  tooManyObjectives,
  preparedNeeds,
)
export type Visit = z.infer<typeof Visit.schema>
