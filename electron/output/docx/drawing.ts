import { assertNever } from '#core/base'
import { INKS, MM, type Drawing, type DrawingBlock, type Ink, type Mark } from '#core/document'
import { nextDrawing, type Desk } from './desk.ts'
import { moreOf, paragraphXml, rawParagraph } from './paragraph.ts'
import { wordRuns } from './runs.ts'
import { inlineGroup, preset, shapeXml, type Shape } from './shape.ts'
import { stateShape } from './state-shape.ts'
import { emu, halfPoints, hex, twips } from './units.ts'

const AFTER = 10
const LARGEST = 0.9

/** A drawing as a group of drawn shapes, scaled down when it is wider than the column; its caption below. */
export const drawingXml = (block: DrawingBlock, desk: Desk): string => {
  const { drawing } = block
  const pageHeight = (desk.theme.paper.height - desk.theme.margins.top - desk.theme.margins.bottom) * MM
  const scale = Math.min(1, desk.width / (drawing.width * MM), (pageHeight * LARGEST) / (drawing.height * MM))
  const id = nextDrawing(desk)
  const place = {
    id,
    alt: block.alt,
    width: mm(drawing.width, scale),
    height: mm(drawing.height, scale),
  }
  const group = inlineGroup(place, shapesXml(drawing, scale, desk))
  const hasCaption = block.caption !== undefined
  const figure = rawParagraph('BodyText', `<w:r>${group}</w:r>`, desk, {
    ...moreOf(block),
    ...(hasCaption ? { keepNext: true } : {}),
    after: hasCaption ? 0 : AFTER,
    firstLine: 0,
  })
  return block.caption === undefined ? figure : figure + paragraphXml('Caption', block.caption, desk)
}

const mm = (length: number, scale: number): number => emu(length * MM * scale)

const shapesXml = (drawing: Drawing, scale: number, desk: Desk): string =>
  drawing.marks.map((mark) => shapeXml(shapeOf(mark, drawing, scale, desk), nextDrawing(desk))).join('')

type Stroke = Extract<Mark, { kind: 'line' }>['stroke']
type Styled = { readonly fill?: Ink; readonly stroke?: Stroke }

const shapeOf = (mark: Mark, drawing: Drawing, scale: number, desk: Desk): Shape => {
  const length = (value: number): number => mm(value, scale)
  switch (mark.kind) {
    case 'line':
      return {
        x: length(Math.min(mark.from.x, mark.to.x)),
        y: length(Math.min(mark.from.y, mark.to.y)),
        width: length(Math.abs(mark.to.x - mark.from.x)),
        height: length(Math.abs(mark.to.y - mark.from.y)),
        geometry: preset('line'),
        line: lineOf(mark.stroke, scale),
        ...((mark.to.x - mark.from.x) * (mark.to.y - mark.from.y) < 0 ? { flip: true } : {}),
      }
    case 'rect':
      return {
        x: length(mark.at.x),
        y: length(mark.at.y),
        width: length(mark.width),
        height: length(mark.height),
        geometry: mark.radius === undefined ? preset('rect') : rounded(mark.radius, mark.width, mark.height),
        ...styled(mark, scale),
      }
    case 'circle':
      return {
        x: length(mark.centre.x - mark.radius),
        y: length(mark.centre.y - mark.radius),
        width: length(mark.radius * 2),
        height: length(mark.radius * 2),
        geometry: preset('ellipse'),
        ...styled(mark, scale),
      }
    case 'polygon':
      return { ...polygon(mark.points, length), ...styled(mark, scale) }
    case 'shape':
      return stateShape(
        mark.state,
        length(mark.centre.x - mark.size / 2),
        length(mark.centre.y - mark.size / 2),
        length(mark.size),
      )
    case 'label':
      return labelShape(mark, drawing, scale, desk)
    default:
      return assertNever(mark)
  }
}

const styled = ({ fill, stroke }: Styled, scale: number): Pick<Shape, 'fill' | 'line'> => ({
  ...(fill === undefined ? {} : { fill: hex(INKS[fill]) }),
  ...(stroke === undefined ? {} : { line: lineOf(stroke, scale) }),
})

const DASHES = { dashed: 'dash', dotted: 'sysDot' } as const

const lineOf = (stroke: Stroke, scale: number): NonNullable<Shape['line']> => ({
  width: emu(stroke.width * scale),
  colour: hex(INKS[stroke.ink]),
  ...(stroke.dash === undefined ? {} : { dash: DASHES[stroke.dash] }),
})

const rounded = (radius: number, width: number, height: number): string => {
  const part = Math.round((Math.min(radius, width / 2, height / 2) / Math.min(width, height)) * 100_000)
  return preset('roundRect', `<a:gd name="adj" fmla="val ${part}"/>`)
}

const polygon = (
  points: readonly { readonly x: number; readonly y: number }[],
  length: (value: number) => number,
): Pick<Shape, 'x' | 'y' | 'width' | 'height' | 'geometry'> => {
  const xs = points.map((spot) => length(spot.x))
  const ys = points.map((spot) => length(spot.y))
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y]
  const steps = points
    .map((spot, index) => {
      const pt = `<a:pt x="${length(spot.x) - x}" y="${length(spot.y) - y}"/>`
      return index === 0 ? `<a:moveTo>${pt}</a:moveTo>` : `<a:lnTo>${pt}</a:lnTo>`
    })
    .join('')
  return {
    x,
    y,
    width,
    height,
    geometry: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${Math.max(1, width)}" h="${Math.max(1, height)}">${steps}<a:close/></a:path></a:pathLst></a:custGeom>`,
  }
}

type Label = Extract<Mark, { kind: 'label' }>
const LABEL_LINES = 4

/** A label is a text box within the drawing with a paragraph of its own size; it is text for whoever reads, searches or copies. */
const labelShape = (mark: Label, drawing: Drawing, scale: number, desk: Desk): Shape => {
  const shift = { start: 0, middle: mark.width / 2, end: mark.width }[mark.align]
  const size = halfPoints(mark.size * scale)
  const leading = twips(mark.leading * scale)
  const room = drawing.height - mark.at.y
  const align = { start: 'left', middle: 'center', end: 'right' }[mark.align]
  const runs = wordRuns(mark.text, desk, {
    colour: hex(INKS[mark.ink]),
    size: size / 2,
    ...(mark.weight === undefined ? {} : { weight: 'bold' }),
    ...(mark.lang === undefined ? {} : { lang: mark.lang }),
  })
  return {
    x: mm(mark.at.x - shift, scale),
    y: mm(mark.at.y, scale),
    width: mm(mark.width, scale),
    height: Math.max(emu(mark.leading * scale), Math.min(emu(mark.leading * scale * LABEL_LINES), mm(room, scale))),
    geometry: preset('rect'),
    text: `<w:p><w:pPr><w:pStyle w:val="${desk.styleId('Tabletext')}"/><w:spacing w:before="0" w:after="0" w:line="${leading}" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`,
  }
}
