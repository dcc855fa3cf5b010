import type { Drawing, Mark, Spot } from '../drawing.ts'

/** Somebody to be seated: heads first, then by order; interpreters sit behind their head. */
export type SeatPerson = {
  readonly id: string
  readonly short: string
  readonly role: 'head' | 'member' | 'interpreter'
}

export type SeatingKind = 'u-shape' | 'facing-rows' | 'table' | 'car'

/** A plan's people: the host's side and the guest's, each in order of precedence, those who come. */
export type SeatingInput = {
  readonly kind: SeatingKind
  readonly host: readonly SeatPerson[]
  readonly guest: readonly SeatPerson[]
  readonly words: { readonly door: string; readonly driver: string; readonly host: string; readonly guest: string }
  readonly lang: string
}

/** A seat by its number on the plan, who sits there, and where. */
export type Seated = {
  readonly seat: number
  readonly person: SeatPerson
  readonly side: 'host' | 'guest'
  readonly at: Spot
}

const WIDTH = 152
const CAR_HEIGHT = 38
const SEAT = { width: 26, height: 8 }

/**
 * Puts people on seats (PACK 6.4): the guest's head on the host's right, both facing the door; facing rows with heads in
 * the centre; in a car the guest rear right, the host rear left, the interpreter beside the driver. Numbers run with precedence.
 */
export const seatPeople = ({ kind, host, guest }: Pick<SeatingInput, 'kind' | 'host' | 'guest'>): readonly Seated[] => {
  switch (kind) {
    case 'car':
      return carSeats(host, guest)
    case 'u-shape':
      return uShapeSeats(host, guest)
    case 'facing-rows':
    case 'table':
      return facingSeats(host, guest)
  }
}

const isSeated = (person: SeatPerson): boolean => person.role !== 'interpreter'
const interpreters = (people: readonly SeatPerson[]): readonly SeatPerson[] =>
  people.filter((person) => !isSeated(person))

/** Numbers for seats in the order given: first the guest's side, then the host's. */
const numbered = (seats: readonly Omit<Seated, 'seat'>[]): readonly Seated[] =>
  seats.map((one, index) => ({ ...one, seat: index + 1 }))

const carSeats = (host: readonly SeatPerson[], guest: readonly SeatPerson[]): readonly Seated[] => {
  const rear = (person: SeatPerson | undefined, side: 'host' | 'guest', x: number): readonly Omit<Seated, 'seat'>[] =>
    person === undefined ? [] : [{ person, side, at: { x, y: 27 } }]
  const [ours] = interpreters(host)
  const [theirs] = interpreters(guest)
  const front = ours ?? theirs
  // The car drives upwards: its right is the right of the page.
  return numbered([
    ...rear(guest.find(isSeated), 'guest', WIDTH / 2 + 18),
    ...rear(host.find(isSeated), 'host', WIDTH / 2 - 18),
    ...(front === undefined
      ? []
      : [
          {
            person: front,
            side: front === ours ? ('host' as const) : ('guest' as const),
            at: { x: WIDTH / 2 + 18, y: 14 },
          },
        ]),
  ])
}

const STEP = 10

/** Principals on the curve at the top face the door below; from the host's seat the guest sits to the right, on the left of the page. */
const uShapeSeats = (host: readonly SeatPerson[], guest: readonly SeatPerson[]): readonly Seated[] => {
  const arm = (
    people: readonly SeatPerson[],
    side: 'host' | 'guest',
    direction: -1 | 1,
  ): readonly Omit<Seated, 'seat'>[] => {
    const [head, ...rest] = people.filter(isSeated)
    const centre = WIDTH / 2 + direction * 17
    return [
      ...(head === undefined ? [] : [{ person: head, side, at: { x: centre, y: 16 } }]),
      ...rest.map((person, index) => ({ person, side, at: { x: WIDTH / 2 + direction * 58, y: 20 + index * STEP } })),
      ...interpreters(people)
        .slice(0, 1)
        .map((person) => ({ person, side, at: { x: centre, y: 5 } })),
    ]
  }
  return numbered([...arm(guest, 'guest', -1), ...arm(host, 'host', 1)])
}

/** Two rows face each other, the guest's on the side that faces the door; heads in the centre, the rest outwards by order. */
const facingSeats = (host: readonly SeatPerson[], guest: readonly SeatPerson[]): readonly Seated[] => {
  const row = (
    people: readonly SeatPerson[],
    side: 'host' | 'guest',
    y: number,
    direction: -1 | 1,
  ): readonly Omit<Seated, 'seat'>[] => {
    const seated = people.filter(isSeated)
    const [interpreter] = interpreters(people)
    // The interpreter sits at the head's left; the others outwards, right and left in turn.
    const withInterpreter =
      interpreter === undefined ? seated : [...seated.slice(0, 1), interpreter, ...seated.slice(1)]
    return withInterpreter.map((person, index) => ({
      person,
      side,
      at: { x: WIDTH / 2 + direction * outward(index) * (SEAT.width + 2), y },
    }))
  }
  return numbered([...row(guest, 'guest', 10, -1), ...row(host, 'host', 38, 1)])
}

/** 0, -1, 1, -2, 2 …: places from the centre outwards. */
const outward = (index: number): number => (index % 2 === 1 ? -((index + 1) / 2) : index / 2)

/** The plan drawn, with its door or its car, and the number and short name of everyone. */
export const drawSeating = (input: SeatingInput): Drawing => {
  const seated = fitted(seatPeople(input))
  const lowest = Math.max(0, ...seated.map(({ at }) => at.y))
  const height = input.kind === 'car' ? CAR_HEIGHT : lowest + 24
  return {
    width: WIDTH,
    height,
    marks: [
      ...(input.kind === 'car' ? carMarks(input) : roomMarks(input, lowest, height)),
      ...seated.flatMap((one) => seatMarks(one, input.lang, seated)),
    ],
  }
}

/** A long row is pressed together until it fits the measure. */
const fitted = (seated: readonly Seated[]): readonly Seated[] => {
  const reach = Math.max(0, ...seated.map(({ at }) => Math.abs(at.x - WIDTH / 2)))
  const most = WIDTH / 2 - SEAT.width / 2
  const factor = reach > most ? most / reach : 1
  return seated.map((one) => ({ ...one, at: { ...one.at, x: WIDTH / 2 + (one.at.x - WIDTH / 2) * factor } }))
}

const seatMarks = ({ seat, person, side, at }: Seated, lang: string, all: readonly Seated[]): readonly Mark[] => {
  const gaps = all
    .filter((other) => other.at.y === at.y && other.at.x !== at.x)
    .map((other) => Math.abs(other.at.x - at.x))
  const width = Math.min(SEAT.width, ...gaps.map((gap) => gap - 1))
  const strong = person.role === 'head'
  return [
    {
      kind: 'rect',
      at: { x: at.x - width / 2, y: at.y - SEAT.height / 2 },
      width,
      height: SEAT.height,
      radius: 1,
      fill: side === 'guest' ? 'tint' : 'white',
      stroke: {
        ink: 'black',
        width: strong ? 1.2 : 0.5,
        ...(person.role === 'interpreter' ? { dash: 'dashed' as const } : {}),
      },
    },
    {
      kind: 'label',
      at: { x: at.x, y: at.y - 2.1 },
      text: seatLabel(seat, person.short, width),
      lang,
      size: 8.5,
      leading: 11,
      ...(strong ? { weight: 'bold' as const } : {}),
      ink: 'black',
      align: 'middle',
      width,
    },
  ]
}

/** Number and name where they fit in one line of the seat, else the number; the legend names everyone. */
const seatLabel = (seat: number, short: string, width: number): string => {
  const text = `${seat} ${short}`
  const room = [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 3 : 1.8), 0)
  return room <= width ? text : String(seat)
}

const label = (text: string, at: Spot, lang: string, width = 40): Mark => ({
  kind: 'label',
  at,
  text,
  lang,
  size: 9,
  leading: 12,
  ink: 'grey',
  align: 'middle',
  width,
})

/** The table between the sides and the door below. */
const roomMarks = ({ kind, words, lang }: SeatingInput, lowest: number, height: number): readonly Mark[] => {
  const doorY = height - 8
  const tableMark: readonly Mark[] =
    kind === 'u-shape'
      ? []
      : [
          {
            kind: 'rect',
            at: { x: 14, y: 17 },
            width: WIDTH - 28,
            height: Math.max(8, lowest - 31),
            stroke: { ink: 'hairline', width: 0.8 },
            radius: kind === 'table' ? 4 : 0,
          },
        ]
  return [
    ...tableMark,
    {
      kind: 'line',
      from: { x: WIDTH / 2 - 12, y: doorY },
      to: { x: WIDTH / 2 + 12, y: doorY },
      stroke: { ink: 'black', width: 2 },
    },
    label(words.door, { x: WIDTH / 2, y: doorY + 1.2 }, lang),
    label(words.guest, { x: 14, y: doorY - 2 }, lang, 28),
    label(words.host, { x: WIDTH - 14, y: doorY - 2 }, lang, 28),
  ]
}

/** A car seen from above, driving upwards, with its driver front left. */
const carMarks = ({ words, lang }: SeatingInput): readonly Mark[] => [
  {
    kind: 'rect',
    at: { x: WIDTH / 2 - 36, y: 2 },
    width: 72,
    height: CAR_HEIGHT - 4,
    radius: 6,
    stroke: { ink: 'black', width: 1 },
  },
  {
    kind: 'line',
    from: { x: WIDTH / 2 - 30, y: 8 },
    to: { x: WIDTH / 2 + 30, y: 8 },
    stroke: { ink: 'hairline', width: 0.8 },
  },
  {
    kind: 'rect',
    at: { x: WIDTH / 2 - 31, y: 10 },
    width: SEAT.width,
    height: SEAT.height,
    radius: 1,
    stroke: { ink: 'hairline', width: 0.5 },
  },
  label(words.driver, { x: WIDTH / 2 - 18, y: 11.9 }, lang, SEAT.width),
]
