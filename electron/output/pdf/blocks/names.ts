import { INKS, MM, type BiographyBlock, type Inlines, type NameplateBlock, type ElementId } from '#core/document'
import { stacked, stripOf, tagUnder, type Strip, type Tag } from '#electron/output/pdf/flow'
import { inset, styleOf, type Desk } from './desk.ts'
import { portraitItems } from './portrait.ts'
import { fittedLines, lineItems, linesOf } from './text.ts'
import { textStrips } from './prose.ts'

/** A name in its own script, romanised below, then its lines. */
export function writeNameplate(block: NameplateBlock, desk: Desk): readonly Strip[] {
  const card = styleOf(desk, 'cardText')
  const side = block.side === undefined ? [] : [lineStrip(desk, block.side, 'cardLabel', tagUnder(desk.parent, 'P'))]
  const names = nameStrips(block, desk, 'nameOwn', 'nameRomanised')
  const lines = block.lines.flatMap((inlines) =>
    textStrips(desk, inlines, { ...card, after: 0 }, tagUnder(desk.parent, 'P')),
  )
  const whole = stacked([...side, ...names, ...lines])
  return [{ ...whole, after: 8 }]
}

const lineStrip = (desk: Desk, words: string, element: ElementId, tag: Tag): Strip => {
  const style = styleOf(desk, element)
  const lines = linesOf(desk, [{ kind: 'text', text: words }], style, desk.width, { ink: INKS.navy })
  return stripOf(lines.length * style.leading, lineItems(desk, lines, style, tag), { after: 2 })
}

type Named = Pick<NameplateBlock, 'own' | 'romanised'>

/** A name alone in Latin letters stands once, in the heavier form. */
function nameStrips(named: Named, desk: Desk, own: ElementId, romanised: ElementId): readonly Strip[] {
  const ownText = named.own === undefined ? [] : [nameStrip(desk, named.own.text, named.own.lang, own)]
  if (named.romanised === undefined) return ownText
  return named.own === undefined
    ? [nameStrip(desk, named.romanised, desk.lang, own)]
    : [...ownText, nameStrip(desk, named.romanised, desk.lang, romanised)]
}

function nameStrip(desk: Desk, name: string, lang: string, element: ElementId): Strip {
  const { lines, style } = fittedLines(desk, [{ kind: 'text', text: name }], styleOf(desk, element), desk.width, {
    lang,
  })
  return stripOf(lines.length * style.leading, lineItems(desk, lines, style, tagUnder(desk.parent, 'P')), {
    after: style.after,
  })
}

const PHOTO = { width: 30 * MM, height: 40 * MM }
const GUTTER = 6 * MM
const CREDIT_GAP = 2
const BETWEEN = 16

/** A person's note with the portrait at the left; it stays on one page unless it is higher than one. */
export function writeBiography(block: BiographyBlock, desk: Desk): readonly Strip[] {
  const part = tagUnder(desk.parent, 'Div')
  const own = { ...desk, parent: part }
  const text = inset(own, PHOTO.width + GUTTER)
  const names = nameStrips(block, text, 'bioOwn', 'bioRomanised')
  const photo = portraitItems(block.portrait, own, { x: desk.left, y: 3, ...PHOTO }, 'bioOwn')
  const credit = block.credit === undefined ? [] : creditItems(block.credit, own)
  const style = styleOf(desk, 'bioText')
  const capacity = block.capacity.map((inlines) => capacityStrip(text, inlines))
  const items = block.items.flatMap((field) => {
    const [first = [], ...rest] = field.lines
    const label: Inlines = [{ kind: 'text', text: `${field.label} `, weight: 'bold' }]
    const fieldDesk = {
      ...text,
      origin: { ...text.origin, provenance: [...text.origin.provenance, ...field.provenance] },
    }
    return [[...label, ...first], ...rest].flatMap((inlines) =>
      textStrips(fieldDesk, inlines, style, tagUnder(part, 'P')),
    )
  })
  const strips = [...names, ...capacity, ...items]
  const beside = stacked(strips)
  const photoHeight = 3 + PHOTO.height + (credit.length === 0 ? 0 : CREDIT_GAP + styleOf(desk, 'sourceNote').leading)
  if (beside.height <= desk.shape.bottom - desk.shape.top)
    return [
      {
        ...beside,
        height: Math.max(beside.height, photoHeight),
        items: [...photo, ...credit, ...beside.items],
        after: BETWEEN,
      },
    ]
  return strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 ? { items: [...photo, ...credit, ...strip.items] } : {}),
    keep: index < 3,
  }))
}

function capacityStrip(desk: Desk, inlines: Inlines): Strip {
  const style = styleOf(desk, 'bioText')
  const lines = linesOf(desk, inlines, style, desk.width, { weight: 'bold' })
  return stripOf(lines.length * style.leading, lineItems(desk, lines, style, tagUnder(desk.parent, 'P')), { after: 2 })
}

const creditItems = (credit: string, desk: Desk): ReturnType<typeof lineItems> => {
  const style = styleOf(desk, 'sourceNote')
  const lines = linesOf(desk, [{ kind: 'text', text: credit }], { ...style, size: 8.5 }, PHOTO.width, {
    ink: INKS.grey,
  })
  return lineItems(desk, lines, style, tagUnder(desk.parent, 'P'), { y: 3 + PHOTO.height + CREDIT_GAP })
}
