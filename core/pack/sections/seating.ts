import {
  column,
  drawingBlock,
  drawSeating,
  heading,
  item,
  list,
  paragraph,
  row,
  seatPeople,
  table,
  type Block,
  type SeatPerson,
} from '#core/document'
import { liveOf, type MeetingSide, type Participation, type Visit } from '#core/domain'
import { carried, nameOf, noteMarks, placeWords, wordsOf, type Print } from '../print.ts'
import { membersOf, type Member, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Seating, flags, cars (11): each plan drawn with its door or car, who sits where, and which edge of a flag is up. */
export const writeSeating: SectionWriter = (scope, print) => [
  ...scope.visit.plans.flatMap((plan) => planBlocks(plan, scope, print)),
  ...flagBlocks(scope, print),
  ...anthemBlocks(scope, print),
]

type Plan = Visit['plans'][number]

/** Roles that sit at the table; the others have their own places. */
const SEATED: ReadonlySet<Participation['role']> = new Set(['head', 'member', 'note-taker', 'interpreter'])

/** A side's people as a plan seats them: who leads is the head, the absent are not there. */
const peopleOf = (scope: Scope, side: MeetingSide, print: Print): readonly SeatPerson[] =>
  membersOf(scope, scope[side].members)
    .filter((member) => SEATED.has(member.participation.role))
    .map((member, index) => ({
      id: member.participation.id,
      short: nameOf(print, member.person, 'short'),
      role: member.participation.role === 'interpreter' ? 'interpreter' : index === 0 ? 'head' : 'member',
    }))

/** A plan of this visit with its two sides by who hosts. */
export function seatsOf(plan: Plan, scope: Scope, print: Print) {
  const guestSide: MeetingSide = scope.host === 'ours' ? 'theirs' : 'ours'
  const input = { kind: plan.kind, host: peopleOf(scope, scope.host, print), guest: peopleOf(scope, guestSide, print) }
  return { input, seats: seatPeople(input) }
}

function planBlocks(plan: Plan, scope: Scope, print: Print): readonly Block[] {
  const { t } = print
  const { input, seats } = seatsOf(plan, scope, print)
  const title = t(`details.seating.plan.${plan.kind}`)
  if (seats.length === 0) return []
  const words = {
    door: plan.door ?? t('details.seating.door'),
    driver: t('details.seating.driver'),
    host: t('details.seating.host'),
    guest: t('details.seating.guest'),
  }
  const alt = t('details.seating.alt', {
    plan: title,
    seats: seats.map(({ seat, person }) => t('details.seating.altSeat', { seat, name: person.short })).join(', '),
  })
  const lead = carried(print, scope.visit)
  const members = new Map(
    [...membersOf(scope, scope.ours.members), ...membersOf(scope, scope.theirs.members)].map((member) => [
      member.participation.id as string,
      member,
    ]),
  )
  return [
    heading(2, title, { keepWithNext: true }),
    drawingBlock(drawSeating({ ...input, words, lang: print.lang }), alt, lead),
    table(
      title,
      [
        column(t('details.seating.seat'), 14, 'end'),
        column(t('details.seating.name'), 70),
        column(t('details.seating.side'), 28),
        column(t('details.seating.role'), 40),
      ],
      seats.flatMap(({ seat, person, side }) => {
        const member = members.get(person.id)
        return member === undefined ? [] : [seatRow(seat, member, words[side], print)]
      }),
      t('sections.seating.empty'),
      lead,
    ),
    paragraph('small', t('details.seating.ruleSet', { ruleSet: plan.ruleSet }), lead),
  ]
}

const seatRow = (seat: number, member: Member, side: string, print: Print) =>
  row(
    [String(seat), nameOf(print, member.person, 'full'), side, print.t(`kinds.role.${member.participation.role}`)],
    carried(print, member.participation, member.person),
  )

function flagBlocks(scope: Scope, print: Print): readonly Block[] {
  const { t } = print
  const { flags } = scope.visit
  if (flags.length === 0) return []
  const entries = flags.map((flag) => {
    const place = liveOf(scope.records, 'place').find((one) => one.code === flag.code)
    const country = place === undefined ? flag.code : placeWords(print, place)
    const edge =
      flag.upperEdge === undefined
        ? t('details.seating.edgeUnknown')
        : t('details.seating.edgeUp', { edge: flag.upperEdge })
    const confirmed =
      flag.orientationConfirmedBy === undefined
        ? t('details.seating.notConfirmed')
        : t('details.seating.confirmed', { name: flag.orientationConfirmedBy })
    return item(t('details.seating.flag', { country, edge: `${edge}; ${confirmed}` }), place ? [place.id] : [])
  })
  return [
    heading(2, t('details.seating.flags'), { keepWithNext: true }),
    list('bullet', 'body', entries, carried(print, scope.visit)),
  ]
}

function anthemBlocks(scope: Scope, print: Print): readonly Block[] {
  const { anthem } = scope.visit
  if (anthem === undefined) return []
  return [
    heading(2, print.t('details.seating.anthem'), { keepWithNext: true }),
    paragraph(
      'body',
      [{ kind: 'text', text: wordsOf(print, anthem.text) }, ...noteMarks(print, anthem)],
      carried(print, scope.visit),
    ),
  ]
}
