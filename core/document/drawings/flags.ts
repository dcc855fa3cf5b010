import type { Drawing, Mark } from '../drawing.ts'
import { PLAN_WIDTH } from './seats.ts'

/** A flag to be shown: its country's name, and what is known of its upper edge. */
export type FlagBox = {
  readonly country: string
  readonly edge: string
  readonly orientation: 'confirmed' | 'not-confirmed'
}

const BOX = { width: 34, height: 16 }
const STEP = { x: (PLAN_WIDTH - BOX.width) / 3, y: 19 }
const IN_A_ROW = 4
/** Room above the first box for its thick upper edge, mm. */
const TOP = 0.6

/**
 * Flags as boxes with the country's name and which edge is up, never a picture of a flag: those that differ by a turn look
 * alike in grey. A box whose orientation nobody confirmed is dashed.
 */
export const drawFlags = (flags: readonly FlagBox[], lang: string): Drawing => ({
  width: PLAN_WIDTH,
  height: Math.ceil(flags.length / IN_A_ROW) * STEP.y,
  marks: flags.flatMap((flag, index) =>
    flagMarks(flag, (index % IN_A_ROW) * STEP.x, Math.floor(index / IN_A_ROW) * STEP.y + TOP, lang),
  ),
})

function flagMarks({ country, edge, orientation }: FlagBox, x: number, y: number, lang: string): readonly Mark[] {
  const middle = x + BOX.width / 2
  return [
    {
      kind: 'rect',
      at: { x, y },
      ...BOX,
      fill: 'white',
      stroke: { ink: 'black', width: 0.8, ...(orientation === 'not-confirmed' ? { dash: 'dashed' as const } : {}) },
    },
    {
      kind: 'line',
      from: { x, y },
      to: { x: x + BOX.width, y },
      stroke: { ink: 'black', width: 2.4 },
    },
    {
      kind: 'label',
      at: { x: middle, y: y + 0.9 },
      text: edge,
      lang,
      size: 8.5,
      leading: 10.5,
      ink: 'black',
      align: 'middle',
      width: BOX.width - 1,
    },
    {
      kind: 'label',
      at: { x: middle, y: y + 5.6 },
      text: country,
      lang,
      size: 9,
      leading: 12,
      weight: 'bold',
      ink: 'black',
      align: 'middle',
      width: BOX.width - 4,
    },
  ]
}
