import { z } from 'zod'
import { defineRecord, type Refusal } from './define-record.ts'
import { Note, Side } from './evidence.ts'
import { day, idOf, line, listOf, prose } from './field.ts'
import { LocalText } from './local-text.ts'

type Place = {
  readonly visit?: string | undefined
  readonly meeting?: string | undefined
  readonly order?: number | undefined
  readonly orderReason?: string | undefined
  readonly capacity: readonly string[]
  readonly personalCapacity: boolean
}

function participationNeeds(one: Place): readonly Refusal[] {
  return [
    ...((one.visit === undefined) === (one.meeting === undefined)
      ? [{ path: ['visit'], expected: 'a visit or a meeting, one of the two' }]
      : []),
    ...(one.order !== undefined && one.orderReason === undefined
      ? [{ path: ['orderReason'], expected: 'a reason, since the order is set by hand' }]
      : []),
    ...(one.personalCapacity && one.capacity.length > 0
      ? [{ path: ['capacity'], expected: 'no tenure, since the capacity is personal' }]
      : []),
  ]
}

/** A person taking part in a visit or a meeting, in a capacity; `order` is set by hand only. */
export const Participation = defineRecord(
  'participation',
  {
    visit: idOf('visit').optional(),
    meeting: idOf('meeting').optional(),
    person: idOf('person'),
    side: Side,
    order: z.int().positive().optional(),
    orderReason: prose.optional(),
    capacity: listOf(idOf('tenure')),
    personalCapacity: z.boolean().default(false),
    role: z.enum(['head', 'member', 'note-taker', 'interpreter', 'spouse', 'security', 'press', 'staff']),
    presence: z.enum(['present', 'absent', 'expected', 'unknown']),
    seat: line.optional(),
    car: line.optional(),
    room: line.optional(),
    dress: LocalText.optional(),
    badge: line.optional(),
    nameConfirmed: z.strictObject({ by: line, on: day }).optional(),
    remark: Note.optional(),
  },
  participationNeeds,
)
export type Participation = z.infer<typeof Participation.schema>
