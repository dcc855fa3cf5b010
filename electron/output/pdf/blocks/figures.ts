import {
  INKS,
  MM,
  type DrawingBlock,
  type Inlines,
  type PictureBlock,
  type PlaceCardBlock,
  type TypeStyle,
} from '#core/document'
import {
  stripOf,
  tagUnder,
  type Item,
  type LineItem,
  type RuleItem,
  type Strip,
  type Tag,
} from '#electron/output/pdf/flow'
import { styleOf, type Desk } from './desk.ts'
import { portraitItems } from './portrait.ts'
import { fittedLines, lineItems, linesOf } from './text.ts'

/** The part of a page's height that a drawing may take, so that its caption finds room. */
const LARGEST = 0.9

/** A drawing of marks and labels, scaled down when it is wider than the column or too high for a page. */
export function writeDrawing(block: DrawingBlock, desk: Desk): readonly Strip[] {
  const field = desk.shape.bottom - desk.shape.top
  const scale = Math.min(1, desk.width / (block.drawing.width * MM), (field * LARGEST) / (block.drawing.height * MM))
  const tag = tagUnder(desk.parent, 'Figure', { alt: block.alt })
  const labels = block.drawing.marks.flatMap((mark) => (mark.kind === 'label' ? labelItems(mark, desk, tag) : []))
  const width = block.drawing.width * MM * scale
  const height = block.drawing.height * MM * scale
  const { drawing } = block
  const item: Item = { kind: 'drawing', x: desk.left, y: 0, width, height, drawing, labels, tag, origin: desk.origin }
  return captioned(stripOf(height, [item], { after: 10 }), block.caption, desk)
}

type Label = Extract<DrawingBlock['drawing']['marks'][number], { kind: 'label' }>

/** The lines of a label, relative to the drawing's corner. */
function labelItems(mark: Label, desk: Desk, tag: Tag): readonly LineItem[] {
  const style: TypeStyle = {
    family: 'sans',
    weight: mark.weight ?? 'regular',
    size: mark.size,
    leading: mark.leading,
    before: 0,
    after: 0,
  }
  const width = mark.width * MM
  const lines = linesOf(desk, [{ kind: 'text', text: mark.text }], style, width, {
    ink: INKS[mark.ink],
    ...(mark.lang === undefined ? {} : { lang: mark.lang }),
  })
  const from = { start: 0, middle: width / 2, end: width }[mark.align]
  return lineItems(desk, lines, style, tag, { x: mark.at.x * MM - from, y: mark.at.y * MM, width, align: mark.align })
}

/** A picture at its printed size. */
export function writePicture(block: PictureBlock, desk: Desk): readonly Strip[] {
  const scale = Math.min(1, desk.width / (block.width * MM))
  const box = { x: desk.left, y: 0, width: block.width * MM * scale, height: block.height * MM * scale }
  const strip = stripOf(box.height, portraitItems(block.portrait, desk, box, 'bioOwn'), { after: 10 })
  return captioned(strip, block.caption, desk)
}

/** A caption stands with its figure. */
function captioned(figure: Strip, caption: Inlines | undefined, desk: Desk): readonly Strip[] {
  if (caption === undefined) return [figure]
  const style = styleOf(desk, 'caption')
  const lines = linesOf(desk, caption, style, desk.width)
  const y = figure.height + style.before
  const items = lineItems(desk, lines, style, tagUnder(desk.parent, 'Caption'), { y })
  return [stripOf(y + lines.length * style.leading, [...figure.items, ...items], { after: style.after })]
}

const CARD = { height: 58 * MM, mark: 4 * MM, gap: 4 * MM }

/** A card to cut out: cutting marks at its corners, the name in its middle, the marking as its first line. */
export function writePlaceCard(block: PlaceCardBlock, desk: Desk): readonly Strip[] {
  const tag = tagUnder(desk.parent, 'Div')
  const inner = { ...desk, parent: tag, left: desk.left + 20, width: desk.width - 40 }
  const marking = styleOf(desk, 'running')
  const markingLines = linesOf(inner, [{ kind: 'text', text: block.markingLabel }], marking, inner.width, {
    ink: INKS.grey,
  })
  const { lang, text } = block.name
  const name = fittedLines(inner, [{ kind: 'text', text }], styleOf(desk, 'placeCard'), inner.width, { lang })
  const line = styleOf(desk, 'placeCardLine')
  const below = block.line === undefined ? [] : linesOf(inner, block.line, line, inner.width)
  const height = name.lines.length * name.style.leading + (below.length === 0 ? 0 : 6 + below.length * line.leading)
  const y = (CARD.height - height) / 2
  const items = [
    ...cuttingMarks(desk),
    ...lineItems(inner, markingLines, marking, tagUnder(tag, 'P'), { y: 8 }),
    ...lineItems(inner, name.lines, name.style, tagUnder(tag, 'P'), { y, align: 'middle' }),
    ...(below.length === 0
      ? []
      : lineItems(inner, below, line, tagUnder(tag, 'P'), {
          y: y + name.lines.length * name.style.leading + 6,
          align: 'middle',
        })),
  ]
  return [stripOf(CARD.height, items, { after: CARD.gap })]
}

function cuttingMarks(desk: Desk): readonly RuleItem[] {
  const line = (x: number, y: number, toX: number, toY: number): RuleItem => ({
    kind: 'rule',
    x,
    y,
    toX,
    toY,
    width: 0.4,
    ink: INKS.hairline,
  })
  const right = desk.left + desk.width
  return [0, CARD.height].flatMap((y) => {
    const inward = y === 0 ? CARD.mark : -CARD.mark
    return [
      line(desk.left, y, desk.left + CARD.mark, y),
      line(right - CARD.mark, y, right, y),
      line(desk.left, y, desk.left, y + inward),
      line(right, y, right, y + inward),
    ]
  })
}
