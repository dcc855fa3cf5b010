import { assertNever } from '#core/base'
import { CHIPS, INKS, type ChipShape, type ChipState } from '#core/document'
import { plainNumber } from './structure.ts'

/** Numbers of a content stream. */
const n = plainNumber
const PAIR = (...values: readonly number[]): string => values.map(n).join(' ')

/** A colour for filling and for strokes. */
export const fillInk = (ink: string): string => `${rgb(ink)} rg`
export const strokeInk = (ink: string): string => `${rgb(ink)} RG`

const inks = new Map<string, string>()
function rgb(ink: string): string {
  const known = inks.get(ink)
  if (known !== undefined) return known
  const made = [1, 3, 5]
    .map((at) => String(Math.round((parseInt(ink.slice(at, at + 2), 16) / 255) * 1000) / 1000))
    .join(' ')
  inks.set(ink, made)
  return made
}

/** How far the handles of a quarter circle reach. */
const HANDLE = 0.5523

/** The path of a circle. */
export function circlePath(x: number, y: number, radius: number): string {
  const h = radius * HANDLE
  return [
    `${PAIR(x + radius, y)} m`,
    `${PAIR(x + radius, y + h, x + h, y + radius, x, y + radius)} c`,
    `${PAIR(x - h, y + radius, x - radius, y + h, x - radius, y)} c`,
    `${PAIR(x - radius, y - h, x - h, y - radius, x, y - radius)} c`,
    `${PAIR(x + h, y - radius, x + radius, y - h, x + radius, y)} c h`,
  ].join(' ')
}

/** The path of a box with rounded corners. */
export function roundedPath(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const h = r * (1 - HANDLE)
  const right = x + width
  const top = y + height
  return [
    `${PAIR(x + r, y)} m ${PAIR(right - r, y)} l ${PAIR(right - h, y, right, y + h, right, y + r)} c`,
    `${PAIR(right, top - r)} l ${PAIR(right, top - h, right - h, top, right - r, top)} c`,
    `${PAIR(x + r, top)} l ${PAIR(x + h, top, x, top - h, x, top - r)} c`,
    `${PAIR(x, y + r)} l ${PAIR(x, y + h, x + h, y, x + r, y)} c h`,
  ].join(' ')
}

const segments = (...points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${PAIR(x, y)} ${index === 0 ? 'm' : 'l'}`).join(' ')

/** A state's shape around a centre, in the state's ink; y grows upwards. */
export function shapeOperators(state: ChipState, x: number, y: number, size: number): string {
  const { shape, ink } = CHIPS[state]
  return `q ${fillInk(INKS[ink])} ${strokeInk(INKS[ink])} ${n(size / 7)} w ${outline(shape, x, y, size / 2 - size / 14)} Q`
}

function outline(shape: ChipShape, x: number, y: number, r: number): string {
  switch (shape) {
    case 'filled-disc':
      return `${circlePath(x, y, r)} B`
    case 'open-disc':
      return `${circlePath(x, y, r)} S`
    case 'half-disc':
      return `${circlePath(x, y, r)} S ${halfPath(x, y, r)} f`
    case 'quarter-clock':
      return `${circlePath(x, y, r)} S ${quarterPath(x, y, r)} f`
    case 'triangle':
      return `${segments([x - r, y - r * 0.85], [x + r, y - r * 0.85], [x, y + r])} h B`
    case 'cross':
      return `${segments([x - r, y - r], [x + r, y + r])} ${segments([x - r, y + r], [x + r, y - r])} S`
    case 'barred-disc':
      return `${circlePath(x, y, r)} ${segments([x - r * 0.7, y + r * 0.7], [x + r * 0.7, y - r * 0.7])} S`
    case 'question':
      return `${questionPath(x, y, r)} S ${circlePath(x, y - r * 0.95, r * 0.14)} B`
    default:
      return assertNever(shape)
  }
}

const halfPath = (x: number, y: number, r: number): string => {
  const h = r * HANDLE
  return `${PAIR(x, y + r)} m ${PAIR(x + h, y + r, x + r, y + h, x + r, y)} c ${PAIR(x + r, y - h, x + h, y - r, x, y - r)} c h`
}

const quarterPath = (x: number, y: number, r: number): string => {
  const h = r * HANDLE
  return `${PAIR(x, y)} m ${PAIR(x, y + r)} l ${PAIR(x + h, y + r, x + r, y + h, x + r, y)} c h`
}

const questionPath = (x: number, y: number, r: number): string =>
  [
    `${PAIR(x - r * 0.6, y + r * 0.45)} m`,
    `${PAIR(x - r * 0.6, y + r * 1.2, x + r * 0.65, y + r * 1.2, x + r * 0.65, y + r * 0.45)} c`,
    `${PAIR(x + r * 0.65, y, x, y, x, y - r * 0.5)} c`,
  ].join(' ')
