import {
  bold,
  columns,
  drawFlags,
  drawingBlock,
  drawSeating,
  heading,
  item,
  line,
  list,
  paragraph,
  seatPeople,
  type Block,
  type Carried,
  type FlagBox,
  type ListItem,
  type Seated,
  type SeatPerson,
} from '#core/document'
import { liveOf, type MeetingSide, type Participation, type Visit } from '#core/domain'
import { separator } from '#core/language'
import { carried, nameOf, noteMarks, placeWords, wordsOf, type Print } from '../print.ts'
import { membersOf, type Member, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Seating, flags, cars (11): each plan drawn with its door or car, who sits where, and which edge of a flag is up. */
export const writeSeating: SectionWriter = (scope, print) => [
  ...scope.visit.plans.flatMap((plan) => planBlocks(plan, scope, print)),
  ...flagBlocks(scope, print),
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
    door:
      plan.door === undefined
        ? t('details.seating.door')
        : `${t('details.seating.door')}${separator('label', print.lang)}${wordsOf(print, plan.door)}`,
    driver: t('details.seating.driver'),
    host: t('details.seating.host'),
    guest: t('details.seating.guest'),
  }
  const alt = t('details.seating.alt', {
    plan: title,
    seats: seats
      .map(({ seat, person }) => t('details.seating.altSeat', { seat, name: person.short }))
      .join(separator('items', print.lang)),
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
    drawingBlock(drawSeating({ ...input, words, lang: print.lang }), alt, {
      ...lead,
      caption: line(t('details.seating.ruleSet', { ruleSet: wordsOf(print, plan.ruleSet) })),
    }),
    ...legends(plan.kind, seats, words, members, print, lead),
  ]
}

type Words = { readonly host: string; readonly guest: string }

/** Who sits where: a line for a car, the two sides beside each other for a table. */
function legends(
  kind: Plan['kind'],
  seats: readonly Seated[],
  words: Words,
  members: ReadonlyMap<string, Member>,
  print: Print,
  lead: Carried,
): readonly Block[] {
  if (kind !== 'car') {
    return [
      columns(
        legend(seats, 'guest', words.guest, members, print),
        legend(seats, 'host', words.host, members, print),
        lead,
      ),
    ]
  }
  const names = seats.flatMap(({ seat, person }) => {
    const member = members.get(person.id)
    return member === undefined ? [] : [`${seat}. ${nameOf(print, member.person, 'full')}`]
  })
  return [paragraph('small', names.join(' · '), lead)]
}

/** Who sits where on one side, by the numbers of the plan. */
function legend(
  seats: readonly Seated[],
  side: Seated['side'],
  title: string,
  members: ReadonlyMap<string, Member>,
  print: Print,
): readonly Block[] {
  const ofSide = seats.filter((seat) => seat.side === side)
  const lines = ofSide.flatMap(({ seat, person }) => {
    const member = members.get(person.id)
    if (member === undefined) return []
    const role = print.t(`kinds.role.${member.participation.role}`)
    const words = `${seat}. ${nameOf(print, member.person, 'full')}${separator('remark', print.lang)}${role}`
    return [paragraph('small', words, carried(print, member.participation, member.person))]
  })
  return lines.length === 0 ? [] : [paragraph('small', [bold(title)]), ...lines]
}

/** Each flag as a box with its country's name and upper edge, then in words with who confirmed it (P5). */
function flagBlocks(scope: Scope, print: Print): readonly Block[] {
  const { t } = print
  if (scope.visit.flags.length === 0 && scope.visit.anthem === undefined) return []
  const flags = scope.visit.flags.map((flag) => shownFlag(flag, scope, print))
  const lead = carried(print, scope.visit)
  const entries = flags.map((flag) => item(flag.words, flag.places))
  return [
    heading(2, t('details.seating.flags'), { keepWithNext: true }),
    ...(flags.length === 0
      ? []
      : [
          drawingBlock(
            drawFlags(flags, print.lang),
            flags.map(({ words }) => words).join(separator('clauses', print.lang)),
            {
              ...lead,
              keepWithNext: true,
            },
          ),
        ]),
    list('bullet', 'note', [...entries, ...anthemItems(scope, print)], lead),
  ]
}

type ShownFlag = FlagBox & { readonly words: string; readonly places: readonly string[] }

function shownFlag(flag: Visit['flags'][number], scope: Scope, print: Print): ShownFlag {
  const { t } = print
  const place = liveOf(scope.records, 'place').find((one) => one.code === flag.code)
  const country = place === undefined ? flag.code : placeWords(print, place)
  const edge =
    flag.upperEdge === undefined
      ? t('details.seating.edgeUnknown')
      : t('details.seating.edgeUp', { edge: wordsOf(print, flag.upperEdge) })
  const confirmed =
    flag.orientationConfirmedBy === undefined
      ? t('details.seating.notConfirmed')
      : t('details.seating.confirmed', { name: flag.orientationConfirmedBy })
  return {
    country,
    edge,
    orientation: flag.orientationConfirmedBy === undefined ? 'not-confirmed' : 'confirmed',
    words: t('details.seating.flag', { country, edge: `${edge}${separator('clauses', print.lang)}${confirmed}` }),
    places: place ? [place.id] : [],
  }
}

/** The anthems as one more line under the flags. */
function anthemItems(scope: Scope, print: Print): readonly ListItem[] {
  const { anthem } = scope.visit
  if (anthem === undefined) return []
  const words = `${print.t('details.seating.anthem')}${separator('label', print.lang)}${wordsOf(print, anthem.text)}`
  return [item(line(words, ...noteMarks(print, anthem)), [scope.visit.id])]
}
