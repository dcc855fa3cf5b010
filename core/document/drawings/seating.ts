import type { Drawing, Mark, Spot } from '../drawing.ts'
import { widthOf } from './letters.ts'
import {
  FACING,
  PLAN_WIDTH,
  seatsOfPlan,
  U_SHAPE,
  type Seated,
  type SeatingKind,
  type SeatingSides,
  type Seats,
} from './seats.ts'

/** A plan to draw, with the words that stand on it. */
export type SeatingInput = SeatingSides & {
  readonly kind: SeatingKind
  readonly words: { readonly door: string; readonly driver: string; readonly host: string; readonly guest: string }
  readonly lang: string
}

const MIDDLE = PLAN_WIDTH / 2

/** The plan drawn, with its door or its car, and the number and short name of everyone. */
export const drawSeating = (input: SeatingInput): Drawing => {
  const plan = seatsOfPlan(input.kind, input)
  const { marks, height } = surroundings(input, plan)
  return {
    width: PLAN_WIDTH,
    height,
    marks: [...marks, ...plan.seats.flatMap((one) => seatMarks(one, plan.size, input.lang))],
  }
}

type Surroundings = { readonly marks: readonly Mark[]; readonly height: number }

function surroundings(input: SeatingInput, { bottom, seats }: Seats): Surroundings {
  switch (input.kind) {
    case 'car':
      return { marks: carMarks(input), height: CAR.top + CAR.height + 1 }
    case 'u-shape':
      return withDoor(input, Math.max(bottom, U_SHAPE.arms) + 4, uTable(bottom), {
        guest: { x: 14, y: U_SHAPE.heads - 2 },
        host: { x: PLAN_WIDTH - 14, y: U_SHAPE.heads - 2 },
      })
    case 'facing-rows':
    case 'table': {
      const top = Math.max(FACING.top, ...seats.filter(isGuest).map(({ at }) => at.y)) + 4.5 + FACING.beside
      return withDoor(input, bottom + 4.5, [longTable(input.kind, top)], {
        guest: { x: MIDDLE, y: top + 1.2 },
        host: { x: MIDDLE, y: top + FACING.table - 5.4 },
      })
    }
  }
}

const isGuest = ({ side }: Seated): boolean => side === 'guest'

const DOOR = 14

/** The wall with the door that is faced, and the names of both sides. */
function withDoor(
  { words, lang }: SeatingInput,
  y: number,
  table: readonly Mark[],
  sides: Readonly<Record<'guest' | 'host', Spot>>,
): Surroundings {
  const wall = (from: number, to: number): Mark => ({
    kind: 'line',
    from: { x: from, y },
    to: { x: to, y },
    stroke: { ink: 'black', width: 1 },
  })
  const jamb = (x: number): Mark => ({
    kind: 'line',
    from: { x, y: y - 1.5 },
    to: { x, y: y + 1.5 },
    stroke: { ink: 'black', width: 1 },
  })
  const marks = [
    ...table,
    wall(0, MIDDLE - DOOR),
    wall(MIDDLE + DOOR, PLAN_WIDTH),
    jamb(MIDDLE - DOOR),
    jamb(MIDDLE + DOOR),
    label(words.door, { x: MIDDLE, y: y - 2 }, lang, 2 * DOOR - 2),
    label(words.guest, sides.guest, lang, 28),
    label(words.host, sides.host, lang, 28),
  ]
  return { marks, height: y + 4 }
}

const longTable = (kind: SeatingKind, y: number): Mark => ({
  kind: 'rect',
  at: { x: 14, y },
  width: PLAN_WIDTH - 28,
  height: FACING.table,
  stroke: { ink: 'hairline', width: 0.8 },
  radius: kind === 'table' ? FACING.table / 2 : 0.8,
})

const ARC_STEPS = 12

/** The table in the shape of a U, open towards the door. */
function uTable(bottom: number): readonly Mark[] {
  const { half, top, width } = U_SHAPE.table
  const end = Math.max(bottom, U_SHAPE.arms + 8)
  const arc = (radius: number, crown: number): readonly Spot[] =>
    Array.from({ length: ARC_STEPS + 1 }, (_, index) => {
      const angle = Math.PI * (1 - index / ARC_STEPS)
      return { x: MIDDLE + radius * Math.cos(angle), y: crown + radius * ARCH * (1 - Math.sin(angle)) }
    })
  const outer = arc(half, top)
  const inner = arc(half - width, top + width)
  return [
    {
      kind: 'polygon',
      points: [
        { x: MIDDLE - half, y: end },
        ...outer,
        { x: MIDDLE + half, y: end },
        { x: MIDDLE + half - width, y: end },
        ...inner.toReversed(),
        { x: MIDDLE - half + width, y: end },
      ],
      fill: 'white',
      stroke: { ink: 'hairline', width: 0.8 },
    },
  ]
}

/** How much lower than a half circle the curve of the U is. */
const ARCH = 0.4

const NAME = { size: 8.5, leading: 10.5 }
const LINE = (NAME.leading * 25.4) / 72

/** A seat: its number above, the name below where it fits; the legend names everyone. */
function seatMarks({ seat, person, side, at }: Seated, size: Seats['size'], lang: string): readonly Mark[] {
  const isHead = person.role === 'head'
  const hasName =
    size.height >= 2 * LINE && widthOf(person.short, NAME.size, isHead ? 'bold' : 'regular') <= size.width - 0.6
  const lines = hasName ? [String(seat), person.short] : [String(seat)]
  const top = at.y - (lines.length * LINE) / 2
  return [
    {
      kind: 'rect',
      at: { x: at.x - size.width / 2, y: at.y - size.height / 2 },
      width: size.width,
      height: size.height,
      radius: 1,
      fill: side === 'guest' ? 'tint' : 'white',
      stroke: {
        ink: 'black',
        width: isHead ? 1.4 : 0.5,
        ...(person.role === 'interpreter' ? { dash: 'dashed' as const } : {}),
      },
    },
    ...lines.map((text, index): Mark => ({
      kind: 'label',
      at: { x: at.x, y: top + index * LINE },
      text,
      lang,
      ...NAME,
      ...(isHead ? { weight: 'bold' as const } : {}),
      ink: 'black',
      align: 'middle',
      width: size.width,
    })),
  ]
}

const label = (text: string, at: Spot, lang: string, width: number): Mark => ({
  kind: 'label',
  at,
  text,
  lang,
  size: 9,
  leading: 12,
  ink: 'black',
  align: 'middle',
  width,
})

const CAR = { top: 1, height: 31, width: 76 }

/** A car seen from above, driving up the page, its driver front left. */
const carMarks = ({ words, lang }: SeatingInput): readonly Mark[] => [
  {
    kind: 'rect',
    at: { x: MIDDLE - CAR.width / 2, y: CAR.top },
    width: CAR.width,
    height: CAR.height,
    radius: 6,
    stroke: { ink: 'black', width: 1 },
  },
  {
    kind: 'line',
    from: { x: MIDDLE - 30, y: 5.5 },
    to: { x: MIDDLE + 30, y: 5.5 },
    stroke: { ink: 'hairline', width: 0.8 },
  },
  {
    kind: 'rect',
    at: { x: MIDDLE - 32, y: 8 },
    width: 28,
    height: 9,
    radius: 1,
    stroke: { ink: 'hairline', width: 0.5 },
  },
  label(words.driver, { x: MIDDLE - 18, y: 10.4 }, lang, 28),
]
