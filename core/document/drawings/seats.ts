import type { Spot } from '../drawing.ts'

/** Somebody to be seated: heads first, then by order; interpreters sit beside or behind their head. */
export type SeatPerson = {
  readonly id: string
  readonly short: string
  readonly role: 'head' | 'member' | 'interpreter'
}

export type SeatingKind = 'u-shape' | 'facing-rows' | 'table' | 'car'

/** The host's side and the guest's, each in order of precedence, those who come. */
export type SeatingSides = { readonly host: readonly SeatPerson[]; readonly guest: readonly SeatPerson[] }

/** A seat by its number on the plan, who sits there, and where its middle is, mm. */
export type Seated = {
  readonly seat: number
  readonly person: SeatPerson
  readonly side: 'host' | 'guest'
  readonly at: Spot
}

/** A plan's seats, the size of each, and the height down to which they reach. */
export type Seats = {
  readonly seats: readonly Seated[]
  readonly size: { readonly width: number; readonly height: number }
  readonly bottom: number
}

/** Width of every plan, mm. */
export const PLAN_WIDTH = 152
const MIDDLE = PLAN_WIDTH / 2
const SEAT = { width: 24, height: 9 }
const GAP = 1.5

/**
 * Puts people on seats (PACK 6.4): the guest's head on the host's right, both facing the door; facing rows with heads in
 * the centre; in a car the guest rear right, the host rear left, the interpreter beside the driver. Numbers run with precedence.
 */
export const seatPeople = ({ kind, host, guest }: { readonly kind: SeatingKind } & SeatingSides): readonly Seated[] =>
  seatsOfPlan(kind, { host, guest }).seats

/** The same, with the size of the seats. */
export const seatsOfPlan = (kind: SeatingKind, sides: SeatingSides): Seats => {
  switch (kind) {
    case 'car':
      return carSeats(sides)
    case 'u-shape':
      return uShapeSeats(sides)
    case 'facing-rows':
    case 'table':
      return facingSeats(sides)
  }
}

type Unnumbered = Omit<Seated, 'seat'>

const isAtTable = (person: SeatPerson): boolean => person.role !== 'interpreter'
const interpreterOf = (people: readonly SeatPerson[]): SeatPerson | undefined =>
  people.find((person) => !isAtTable(person))

const numbered = (seats: readonly Unnumbered[]): readonly Seated[] =>
  seats.map((one, index) => ({ ...one, seat: index + 1 }))

/** The car drives up the page, so its right is the right of the page. */
function carSeats({ host, guest }: SeatingSides): Seats {
  const [right, left, rear, front] = [MIDDLE + 18, MIDDLE - 18, 24.5, 12.5]
  const [ours, theirs] = [interpreterOf(host), interpreterOf(guest)]
  const sit = (person: SeatPerson | undefined, side: Seated['side'], at: Spot): readonly Unnumbered[] =>
    person === undefined ? [] : [{ person, side, at }]
  const seats = [
    ...sit(guest.find(isAtTable), 'guest', { x: right, y: rear }),
    ...sit(host.find(isAtTable), 'host', { x: left, y: rear }),
    ...sit(ours ?? theirs, ours === undefined ? 'guest' : 'host', { x: right, y: front }),
  ]
  return { seats: numbered(seats), size: { ...SEAT, width: 28 }, bottom: rear + SEAT.height / 2 }
}

/** Where a U-shape stands: the interpreters, the heads, the first of each arm and the table between, mm. */
export const U_SHAPE = {
  interpreters: 5,
  heads: 17,
  arms: 33,
  head: 13,
  table: { half: 24, top: 23, width: 6 },
} as const
const ARM_ROWS = 10
const ARM_STEP = 11
const LONGEST_ARM = 120

/**
 * Heads on the curve face the door below; seen from the host the guest is on the right, so on the left of the page. Their
 * interpreters sit behind them, the others down the arms; who finds no place there sits in a second line outside.
 */
function uShapeSeats({ host, guest }: SeatingSides): Seats {
  const most = Math.max(...[host, guest].map((people) => people.filter(isAtTable).length - 1))
  const rows = Math.max(ARM_ROWS, Math.ceil(most / 2))
  const step = Math.min(ARM_STEP, LONGEST_ARM / rows)
  const arm = (people: readonly SeatPerson[], side: Seated['side'], direction: -1 | 1): readonly Unnumbered[] => {
    const [head, ...rest] = people.filter(isAtTable)
    const interpreter = interpreterOf(people)
    const x = MIDDLE + direction * U_SHAPE.head
    const first = U_SHAPE.table.half + 2 + SEAT.width / 2
    return [
      ...(head === undefined ? [] : [{ person: head, side, at: { x, y: U_SHAPE.heads } }]),
      ...(interpreter === undefined ? [] : [{ person: interpreter, side, at: { x, y: U_SHAPE.interpreters } }]),
      ...rest.map((person, index) => ({
        person,
        side,
        at: {
          x: MIDDLE + direction * (first + Math.floor(index / rows) * (SEAT.width + GAP)),
          y: U_SHAPE.arms + (index % rows) * step,
        },
      })),
    ]
  }
  const seats = numbered([...arm(guest, 'guest', -1), ...arm(host, 'host', 1)])
  const height = Math.min(SEAT.height, step - GAP)
  return { seats, size: { ...SEAT, height }, bottom: lowest(seats) + height / 2 }
}

/** Where facing rows stand: from the top, a step apart, the table with the names of both sides between, mm. */
export const FACING = { top: 1, step: 10.5, table: 12, beside: 2 } as const
const ROW_SEATS = 9

/** Two rows face each other, the guest's facing the door; heads in the centre, the others outwards by order, then behind. */
function facingSeats({ host, guest }: SeatingSides): Seats {
  const [ours, theirs] = [besideHead(host), besideHead(guest)]
  const widest = Math.max(...[ours, theirs].map((people) => Math.min(people.length, ROW_SEATS)))
  const step = Math.min(SEAT.width + GAP, PLAN_WIDTH / widened(widest))
  const guestRows = Math.max(1, Math.ceil(theirs.length / ROW_SEATS))
  const nearGuest = FACING.top + (guestRows - 1) * FACING.step + SEAT.height / 2
  const nearHost = nearGuest + SEAT.height + FACING.table + 2 * FACING.beside
  const row = (people: readonly SeatPerson[], side: Seated['side'], y: number, away: -1 | 1): readonly Unnumbered[] =>
    people.map((person, index) => ({
      person,
      side,
      at: {
        x: MIDDLE + away * outward(index % ROW_SEATS) * step,
        y: y + away * Math.floor(index / ROW_SEATS) * FACING.step,
      },
    }))
  const seats = numbered([...row(theirs, 'guest', nearGuest, -1), ...row(ours, 'host', nearHost, 1)])
  return {
    seats,
    size: { ...SEAT, width: step - GAP },
    bottom: Math.max(nearHost, lowest(seats)) + SEAT.height / 2,
  }
}

/** The interpreter sits at the left hand of the head. */
function besideHead(people: readonly SeatPerson[]): readonly SeatPerson[] {
  const [head, ...rest] = people.filter(isAtTable)
  const interpreter = interpreterOf(people)
  return [head, interpreter, ...rest].filter((person) => person !== undefined)
}

/** The seats that a row takes when it is filled from the centre to both sides: always an odd number. */
const widened = (count: number): number => (count % 2 === 0 ? count + 1 : count)

/** 0, -1, 1, -2, 2 …: places from the centre outwards. */
const outward = (index: number): number => (index % 2 === 1 ? -((index + 1) / 2) : index / 2)

const lowest = (seats: readonly Seated[]): number => Math.max(0, ...seats.map(({ at }) => at.y))
