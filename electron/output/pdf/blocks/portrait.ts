import { INKS, type ElementId, type Portrait } from '#core/document'
import { tagUnder, type Box, type Item } from '#electron/output/pdf/flow'
import { styleOf, type Desk } from './desk.ts'
import { lineItems, linesOf } from './text.ts'

const FRAME = 0.4

/** A picture in its frame, or an empty frame with initials where none can be shown. */
export function portraitItems(portrait: Portrait, desk: Desk, box: Box, initials: ElementId): readonly Item[] {
  const frame: Item = {
    kind: 'box',
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    stroke: INKS.hairline,
    strokeWidth: FRAME,
  }
  if (portrait.kind === 'placeholder') return [frame, ...initialsOf(portrait, desk, box, initials)]
  const { sha256, widthPx, alt } = portrait.picture
  const tag = tagUnder(desk.parent, 'Figure', { alt })
  return [
    frame,
    {
      kind: 'picture',
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      sha256,
      widthPx,
      tag,
      origin: desk.origin,
    },
  ]
}

function initialsOf(
  portrait: Extract<Portrait, { kind: 'placeholder' }>,
  desk: Desk,
  box: Box,
  element: ElementId,
): readonly Item[] {
  const style = styleOf(desk, element)
  const tag = tagUnder(desk.parent, 'Figure', { alt: portrait.alt })
  const lines = linesOf(desk, [{ kind: 'text', text: portrait.initials }], style, box.width, { ink: INKS.grey })
  const y = box.y + (box.height - lines.length * style.leading) / 2
  return lineItems(desk, lines, style, tag, { x: box.x, width: box.width, y, align: 'middle' })
}
