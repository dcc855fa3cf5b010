import { INKS, MM, type Field, type FieldsBlock } from '#core/document'
import { stacked, tagUnder, type Strip } from '#electron/output/pdf/flow'
import { inset, resting, styleOf, type Desk } from './desk.ts'
import { stripsOfLines } from './prose.ts'
import { baselineOf, lineItems, linesOf } from './text.ts'
import { withFirst } from './list.ts'

/** Long enough for the longest word of a label in Russian. */
const LABEL = 36 * MM

const ELEMENTS = {
  card: { label: 'cardLabel', text: 'cardText' },
  body: { label: 'runIn', text: 'body' },
  small: { label: 'tableStrong', text: 'tableText' },
} as const

/** Labels with their values beside them. */
export const writeFields = (block: FieldsBlock, desk: Desk): readonly Strip[] =>
  block.items.flatMap((field, index) => {
    const strips = fieldStrips(field, desk, block.style)
    const isLast = index === block.items.length - 1
    return strips.map((strip, place) => (isLast && place === strips.length - 1 ? { ...strip, after: 8 } : strip))
  })

function fieldStrips(field: Field, desk: Desk, style: FieldsBlock['style']): readonly Strip[] {
  const labelStyle = { ...styleOf(desk, ELEMENTS[style].label), before: 0 }
  const textStyle = styleOf(desk, ELEMENTS[style].text)
  const tag = tagUnder(desk.parent, 'P')
  const beside = inset({ ...desk, origin: resting(desk.origin, field.provenance) }, LABEL)
  const label = linesOf(desk, [{ kind: 'text', text: field.label }], labelStyle, LABEL - 8, { ink: INKS.black })
  const lines = field.lines.flatMap((inlines) => linesOf(beside, inlines, textStyle, beside.width))
  const strips = stripsOfLines(beside, lines, { ...textStyle, before: 0, after: 3 }, tag)
  const height = label.length * labelStyle.leading
  const y = Math.max(0, baselineOf(desk, textStyle) - baselineOf(desk, labelStyle))
  const first = withFirst(strips, lineItems(desk, label, labelStyle, tag, { y }))
  const whole = stacked(first)
  return whole.height < height + y ? [{ ...whole, height: height + y, after: 3 }] : first
}
