import type { Mark } from '../drawing.ts'
import { cutTo, widthOf } from './letters.ts'

/** A label that belongs to a place on the axis, mm; theirs stand above, ours below. */
export type AxisLabel = { readonly side: 'ours' | 'theirs'; readonly text: string; readonly x: number }

/** Where the labels go: the axis from the top and the width, mm. */
export type LabelField = { readonly axis: number; readonly width: number; readonly lang: string }

const MOST_LABELS = 9
const SIZE = 9
const LEADING = 12
const HEIGHT = (LEADING * 25.4) / 72
/** From the axis to the near edge of each row of labels, mm, the nearest first. */
const ROWS = [4, 8.4, 12.8] as const
const SHAPE_END = 3.8
/** Widths that a label may take, mm: the longer is tried first. */
const WIDTHS = [50, 30] as const
const GAP = 1

/** A label in its row; its leader runs from the axis to the row at `x`. */
type Put = AxisLabel & { readonly row: number; readonly left: number; readonly room: number }

/**
 * Nine labels at most, the newest kept; each in the nearest row of its side where it meets no other label and no leader,
 * cut short where only that makes it fit. One that finds no place stands in the table alone.
 */
export function labelMarks(labels: readonly AxisLabel[], field: LabelField): readonly Mark[] {
  const newest = labels.slice(-MOST_LABELS)
  const put = SIDES.flatMap((side) =>
    placed(
      newest.filter((one) => one.side === side),
      field.width,
    ),
  )
  return [...put.flatMap((one) => leaderOf(one, field.axis)), ...put.flatMap((one) => wordsOf(one, field))]
}

const SIDES = ['theirs', 'ours'] as const

/** The first arrangement that leaves as few labels out as can be found within the budget. */
function placed(labels: readonly AxisLabel[], width: number): readonly Put[] {
  const choices = labels.map((one) => places(one, width))
  const fewest = Array.from({ length: labels.length + 1 }, (_, left) => left)
  for (const left of fewest) {
    const found = arrangement(choices, left)
    if (found !== undefined) return found
  }
  return []
}

const BUDGET = 1000

/** A place for each label that meets no other, at most so many left out; nothing when the budget is spent. */
function arrangement(choices: readonly (readonly Put[])[], leftOut: number): readonly Put[] | undefined {
  let spent = 0
  const put: Put[] = []
  const search = (at: number, left: number): boolean => {
    spent += 1
    const places = choices[at]
    if (places === undefined) return true
    if (spent > BUDGET) return false
    for (const place of places) {
      if (put.some((other) => meet(place, other))) continue
      put.push(place)
      if (search(at + 1, left)) return true
      put.pop()
    }
    return left > 0 && search(at + 1, left - 1)
  }
  return search(0, leftOut) ? put : undefined
}

/** Every place for a label, the best first. */
const places = (one: AxisLabel, width: number): readonly Put[] =>
  WIDTHS.flatMap((most) => {
    const text = cutTo(one.text, SIZE, most)
    const room = widthOf(text, SIZE)
    return ROWS.flatMap((_, row) =>
      [one.x - room / 2, one.x - 1, one.x - room + 1].map((wanted) => ({
        ...one,
        text,
        room,
        row,
        left: Math.min(Math.max(0, wanted), Math.max(0, width - room)),
      })),
    )
  })

const meet = (a: Put, b: Put): boolean => (a.row === b.row && overlap(a, b)) || crosses(a, b) || crosses(b, a)

const overlap = (a: Put, b: Put): boolean => a.left < b.left + b.room + GAP && b.left < a.left + a.room + GAP

/** Whether the leader of one runs through the words of the other. */
const crosses = (leader: Put, words: Put): boolean =>
  leader.row > words.row && leader.x > words.left - GAP / 2 && leader.x < words.left + words.room + GAP / 2

const fromAxis = ({ side }: Put, axis: number, distance: number): number =>
  side === 'theirs' ? axis - distance : axis + distance

const leaderOf = (one: Put, axis: number): readonly Mark[] =>
  one.row === 0
    ? []
    : [
        {
          kind: 'line',
          from: { x: one.x, y: fromAxis(one, axis, SHAPE_END) },
          to: { x: one.x, y: fromAxis(one, axis, ROWS[one.row] ?? SHAPE_END) },
          stroke: { ink: 'hairline', width: 0.4 },
        },
      ]

/** The words on white, so that no line of the drawing runs through them. */
const wordsOf = (one: Put, { axis, width, lang }: LabelField): readonly Mark[] => {
  const near = fromAxis(one, axis, ROWS[one.row] ?? SHAPE_END)
  const y = one.side === 'theirs' ? near - HEIGHT : near
  return [
    { kind: 'rect', at: { x: one.left, y }, width: one.room, height: HEIGHT, fill: 'white' },
    {
      kind: 'label',
      at: { x: one.left, y },
      text: one.text,
      lang,
      size: SIZE,
      leading: LEADING,
      ink: 'black',
      align: 'start',
      width: Math.min(one.room + SLACK, width - one.left),
    },
  ]
}

/** What a label may take beyond its estimate before it would wrap, mm. */
const SLACK = 4
