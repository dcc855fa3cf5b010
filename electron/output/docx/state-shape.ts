import { assertNever } from '#core/base'
import { CHIPS, INKS, type ChipShape, type ChipState } from '#core/document'
import type { Shape } from './shape.ts'
import { hex } from './units.ts'

/** A state's shape as paths of DrawingML on a field of 1000 × 1000, in a square of so many EMU. */
export const stateShape = (state: ChipState, x: number, y: number, size: number): Shape => {
  const { shape, ink } = CHIPS[state]
  return {
    x,
    y,
    width: size,
    height: size,
    geometry: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${pathsOf(shape)}</a:pathLst></a:custGeom>`,
    fill: hex(INKS[ink]),
    line: { width: Math.round(size / 7), colour: hex(INKS[ink]) },
  }
}

const RADIUS = 430
const MIDDLE = 500

type Paint = 'filled' | 'outline' | 'fill-only'

const path = (paint: Paint, steps: string): string => {
  const how = { filled: '', outline: ' fill="none"', 'fill-only': ' stroke="0"' }[paint]
  return `<a:path w="1000" h="1000"${how}>${steps}</a:path>`
}

const point = (x: number, y: number): string => `<a:pt x="${Math.round(x)}" y="${Math.round(y)}"/>`
const from = (x: number, y: number): string => `<a:moveTo>${point(x, y)}</a:moveTo>`
const to = (x: number, y: number): string => `<a:lnTo>${point(x, y)}</a:lnTo>`
const arc = (radius: number, start: number, sweep: number): string =>
  `<a:arcTo wR="${radius}" hR="${radius}" stAng="${start * 60_000}" swAng="${sweep * 60_000}"/>`
const CLOSE = '<a:close/>'

const disc = (x: number, y: number, radius: number): string => from(x + radius, y) + arc(radius, 0, 360) + CLOSE
const DISC = disc(MIDDLE, MIDDLE, RADIUS)
const TOP = MIDDLE - RADIUS
const END = MIDDLE + RADIUS
const DIAGONAL = RADIUS * 0.7

const pathsOf = (shape: ChipShape): string => {
  switch (shape) {
    case 'filled-disc':
      return path('filled', DISC)
    case 'open-disc':
      return path('outline', DISC)
    case 'half-disc':
      return path('outline', DISC) + path('fill-only', from(MIDDLE, TOP) + arc(RADIUS, 270, 180) + CLOSE)
    case 'quarter-clock':
      return (
        path('outline', DISC) + path('fill-only', from(MIDDLE, MIDDLE) + to(MIDDLE, TOP) + arc(RADIUS, 270, 90) + CLOSE)
      )
    case 'triangle':
      return path(
        'filled',
        from(TOP, MIDDLE + RADIUS * 0.85) + to(END, MIDDLE + RADIUS * 0.85) + to(MIDDLE, TOP) + CLOSE,
      )
    case 'cross':
      return path('outline', from(TOP, TOP) + to(END, END) + from(TOP, END) + to(END, TOP))
    case 'barred-disc':
      return path(
        'outline',
        DISC + from(MIDDLE - DIAGONAL, MIDDLE - DIAGONAL) + to(MIDDLE + DIAGONAL, MIDDLE + DIAGONAL),
      )
    case 'question':
      return question()
    default:
      return assertNever(shape)
  }
}

const at = (x: number, y: number): string => point(MIDDLE + RADIUS * x, MIDDLE + RADIUS * y)
const curve = (...points: readonly string[]): string => `<a:cubicBezTo>${points.join('')}</a:cubicBezTo>`

const question = (): string =>
  path(
    'outline',
    `<a:moveTo>${at(-0.6, -0.45)}</a:moveTo>` +
      curve(at(-0.6, -1.2), at(0.65, -1.2), at(0.65, -0.45)) +
      curve(at(0.65, 0), at(0, 0), at(0, 0.5)),
  ) + path('filled', disc(MIDDLE, MIDDLE + RADIUS * 0.95, RADIUS * 0.14))
