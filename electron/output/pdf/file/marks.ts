import { assertNever } from '#core/base'
import { INKS, MM, type Mark } from '#core/document'
import type { BoxItem, RuleItem } from '#electron/output/pdf/flow'
import { circlePath, fillInk, roundedPath, shapeOperators, strokeInk } from './shapes.ts'
import { plainNumber as n } from './structure.ts'

type Stroke = Extract<Mark, { kind: 'line' }>['stroke']
type Painted = { readonly fill?: keyof typeof INKS; readonly stroke?: Stroke }

const DASHES = { dashed: '[3 2] 0 d', dotted: '[0.5 2] 0 d' } as const

/** A mark of a drawing, from the drawing's top left corner; y grows downwards in the model and upwards on the page. */
export function drawMark(mark: Exclude<Mark, { kind: 'label' }>): string {
  switch (mark.kind) {
    case 'line':
      return `q ${strokeOf(mark.stroke)} ${spot(mark.from.x, mark.from.y)} m ${spot(mark.to.x, mark.to.y)} l S Q`
    case 'rect': {
      const [x, y, width, height] = [mark.at.x * MM, -(mark.at.y + mark.height) * MM, mark.width * MM, mark.height * MM]
      const path =
        mark.radius === undefined
          ? `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`
          : roundedPath(x, y, width, height, mark.radius * MM)
      return painted(path, mark)
    }
    case 'circle':
      return painted(circlePath(mark.centre.x * MM, -mark.centre.y * MM, mark.radius * MM), mark)
    case 'polygon':
      return painted(
        `${mark.points.map((point, index) => `${spot(point.x, point.y)} ${index === 0 ? 'm' : 'l'}`).join(' ')} h`,
        mark,
      )
    case 'shape':
      return shapeOperators(mark.state, mark.centre.x * MM, -mark.centre.y * MM, mark.size * MM)
    default:
      return assertNever(mark)
  }
}

const spot = (x: number, y: number): string => `${n(x * MM)} ${n(-y * MM)}`

const strokeOf = ({ ink, width, dash }: Stroke): string =>
  `${strokeInk(INKS[ink])} ${n(width)} w${dash === undefined ? '' : ` ${DASHES[dash]}`}`

function painted(path: string, { fill, stroke }: Painted): string {
  if (fill === undefined && stroke === undefined) return ''
  const inks = [
    ...(fill === undefined ? [] : [fillInk(INKS[fill])]),
    ...(stroke === undefined ? [] : [strokeOf(stroke)]),
  ]
  const operator = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B'
  return `q ${inks.join(' ')} ${path} ${operator} Q`
}

const dashOf = (dash: readonly number[] | undefined): string =>
  dash === undefined ? '' : `[${dash.map(n).join(' ')}] 0 d `

/** A rule with its ink and width, on a page of a height. */
export const ruleOperators = (item: RuleItem, height: number): string =>
  `q ${strokeInk(item.ink)} ${n(item.width)} w ${dashOf(item.dash)}${rulePath(item, height)} Q`

/** The stroke of a rule in the ink and width that are set. */
export const rulePath = (item: RuleItem, height: number): string =>
  `${n(item.x)} ${n(height - item.y)} m ${n(item.toX)} ${n(height - item.toY)} l S`

/** A box on a page of a height. */
export function boxOperators(item: BoxItem, height: number): string {
  const rectangle = `${n(item.x)} ${n(height - item.y - item.height)} ${n(item.width)} ${n(item.height)} re`
  const fill = item.fill === undefined ? '' : `${fillInk(item.fill)} `
  const stroke = item.stroke === undefined ? '' : `${strokeInk(item.stroke)} ${n(item.strokeWidth ?? 1)} w `
  const operator = item.fill === undefined ? 'S' : item.stroke === undefined ? 'f' : 'B'
  return `q ${fill}${stroke}${dashOf(item.dash)}${rectangle} ${operator} Q`
}
