import { MM, type ListBlock, type ListItem, type TypeStyle } from '#core/document'
import { inCompany, tagUnder, type Item, type Strip, type Tag } from '#electron/output/pdf/flow'
import { inset, resting, styleOf, type Desk } from './desk.ts'
import { lineItems, linesOf } from './text.ts'
import { stripsOfLines } from './prose.ts'

const ELEMENTS = { body: 'body', card: 'cardText', note: 'note' } as const
const HANG = 6 * MM

/** A list; its bullets and numbers hang left of the text. */
export function writeList(block: ListBlock, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, ELEMENTS[block.style])
  const spaced = { ...style, after: Math.min(style.after, 4) }
  const list = tagUnder(desk.parent, 'L')
  const start = block.start ?? 1
  const items = block.items.map((item, index) =>
    itemStrips(desk, item, block.numbering === 'bullet' ? '•' : `${start + index}.`, spaced, list),
  )
  const strips = inCompany(items, desk.shape)
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, after: style.after } : strip))
}

function itemStrips(desk: Desk, item: ListItem, label: string, style: TypeStyle, list: Tag): readonly Strip[] {
  const entry = tagUnder(list, 'LI')
  const labelTag = tagUnder(entry, 'Lbl')
  const body = tagUnder(entry, 'LBody')
  const narrow = inset({ ...desk, origin: resting(desk.origin, item.provenance) }, HANG)
  const strips = stripsOfLines(narrow, linesOf(narrow, item.inlines, style, narrow.width), style, body)
  const mark = lineItems(narrow, linesOf(desk, [{ kind: 'text', text: label }], style, HANG * 2), style, labelTag, {
    x: desk.left,
  })
  return withFirst(strips, mark)
}

/** Items set at the top of the first strip, before its own. */
export const withFirst = (strips: readonly Strip[], items: readonly Item[]): readonly Strip[] =>
  strips.map((strip, index) => (index === 0 ? { ...strip, items: [...items, ...strip.items] } : strip))
