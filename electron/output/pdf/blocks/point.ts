import { MM, type LangText, type PointBlock, type TypeStyle } from '#core/document'
import { beside, sliced, stacked, tagUnder, type Strip, type Tag } from '#electron/output/pdf/flow'
import { inset, styleOf, type Desk } from './desk.ts'
import { withFirst } from './list.ts'
import { stripsOfLines, textStrips } from './prose.ts'
import { lineItems, linesOf } from './text.ts'

const NUMBER = 9 * MM
const PAIRED_NUMBER = 6 * MM
/** Two languages stand in columns with this gutter (PACK 8.1). */
export const GUTTER = 5 * MM

/** A text to be spoken with its number, in one language or two side by side, and its smaller lines below. */
export function writePoint(block: PointBlock, desk: Desk): readonly Strip[] {
  const [first, second] = block.texts
  const single = styleOf(desk, block.role === 'point' ? 'point' : 'body')
  const number = block.role === 'point' ? `${block.number}.` : String(block.number)
  const hasSupport = block.support.length > 0
  const texts =
    second === undefined
      ? numbered(desk, number, first, closeTo(single, hasSupport), NUMBER)
      : pair(desk, number, first, second, closeTo(styleOf(desk, 'paired'), hasSupport))
  const support = styleOf(desk, 'support')
  const under = inset(desk, second === undefined ? NUMBER : PAIRED_NUMBER)
  const lines = block.support.flatMap((inlines) => textStrips(under, inlines, support, tagUnder(desk.parent, 'P')))
  return spaced(texts, lines, second === undefined ? single.after : styleOf(desk, 'paired').after)
}

/** Smaller lines stand close under the words that they belong to. */
const closeTo = (style: TypeStyle, hasSupport: boolean): TypeStyle => (hasSupport ? { ...style, after: 2 } : style)

const spaced = (texts: readonly Strip[], support: readonly Strip[], after: number): readonly Strip[] => {
  if (support.length === 0) return texts
  const kept = texts.map((strip, index) => (index === texts.length - 1 ? { ...strip, keep: true } : strip))
  return [...kept, ...support.map((strip, index) => (index === support.length - 1 ? { ...strip, after } : strip))]
}

function numbered(desk: Desk, number: string, text: LangText, style: TypeStyle, hang: number): readonly Strip[] {
  const list = tagUnder(tagUnder(desk.parent, 'L'), 'LI')
  const label = tagUnder(list, 'Lbl')
  const narrow = inset(desk, hang)
  const strips = langStrips(narrow, text, style, tagUnder(list, 'LBody'))
  const numberLines = linesOf(desk, [{ kind: 'text', text: number }], { ...style, weight: 'bold' }, hang * 2)
  return withFirst(strips, lineItems(narrow, numberLines, style, label, { x: desk.left }))
}

const langStrips = (desk: Desk, text: LangText, style: TypeStyle, tag: Tag): readonly Strip[] =>
  stripsOfLines(desk, linesOf(desk, text.inlines, style, desk.width, { lang: text.lang }), style, tag)

function pair(desk: Desk, number: string, left: LangText, right: LangText, style: TypeStyle): readonly Strip[] {
  const column = (desk.width - GUTTER) / 2
  const rightDesk = { ...desk, left: desk.left + column + GUTTER, width: column }
  const one = numbered({ ...desk, width: column }, number, left, style, PAIRED_NUMBER)
  const other = langStrips(inset(rightDesk, PAIRED_NUMBER), right, style, tagUnder(desk.parent, 'P'))
  const [whole] = beside([stacked(one)], [stacked(other)])
  if (whole === undefined) return []
  return whole.height > (desk.shape.bottom - desk.shape.top) / 2 ? sliced(whole) : [whole]
}
