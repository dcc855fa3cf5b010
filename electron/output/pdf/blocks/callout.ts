import { INKS, type CalloutBlock } from '#core/document'
import {
  grouped,
  stacked,
  stripOf,
  tagUnder,
  type BoxItem,
  type Group,
  type Item,
  type Part,
  type Strip,
} from '#electron/output/pdf/flow'
import { inset, styleOf, type Desk } from './desk.ts'
import { lineItems, linesOf } from './text.ts'

type Write = (desk: Desk, blocks: CalloutBlock['blocks']) => readonly Strip[]

/** A framed group (PACK 6.4); `write` sets the blocks inside. */
export function writeCallout(block: CalloutBlock, desk: Desk, write: Write): readonly Strip[] {
  const tag = tagUnder(desk.parent, 'Div')
  switch (block.tone) {
    case 'if-raised':
      return ifRaised(block, { ...desk, parent: tag }, write)
    case 'do-not-raise':
      return doNotRaise(block, { ...desk, parent: tag }, write)
    case 'note':
      return note(block, { ...desk, parent: tag }, write)
  }
}

const SIDE = 12
const TOP = 9
const BAR = 3
const AFTER = 10

function ifRaised(block: CalloutBlock, desk: Desk, write: Write): readonly Strip[] {
  const inner = inset(desk, SIDE + BAR, SIDE)
  const label = block.label === undefined ? [] : [labelStrip(inner, block.label, 'if-raised', desk)]
  const again =
    block.label === undefined
      ? gapStrip(TOP)
      : padded(continuedLabel(inner, `${block.label} ${desk.words.continued}`), TOP)
  const strips = closed([...label, ...write(inner, block.blocks)])
  const group: Group = { continuation: again, frame: (part) => barFrame(desk, part) }
  return spaceAround(grouped(paddedAround(strips, TOP), group))
}

const gapStrip = (height: number): Strip => stripOf(height, [])

/** The label of a callout at its head, a `?` before the words as its sign. */
function labelStrip(inner: Desk, label: string, tone: 'if-raised', outer: Desk): Strip {
  const style = styleOf(inner, 'calloutLabel')
  const ink = tone === 'if-raised' ? INKS.amber : INKS.black
  const lines = linesOf(inner, [{ kind: 'text', text: label }], style, inner.width, { ink })
  return stripOf(lines.length * style.leading, lineItems(inner, lines, style, tagUnder(outer.parent, 'P')), {
    after: style.after,
    keep: true,
  })
}

/** The label on a further page: repeated, so not in the reading order again. */
function continuedLabel(inner: Desk, label: string): Strip {
  const style = styleOf(inner, 'calloutLabel')
  const lines = linesOf(inner, [{ kind: 'text', text: label }], style, inner.width, { ink: INKS.amber })
  return stripOf(lines.length * style.leading, lineItems(inner, lines, style, undefined), { after: style.after })
}

function barFrame(desk: Desk, { top, bottom, isLast }: Part): readonly Item[] {
  const height = bottom - top + (isLast ? 0 : TOP / 2)
  return [
    {
      kind: 'box',
      x: desk.left,
      y: top,
      width: desk.width,
      height,
      fill: INKS.tint,
      stroke: INKS.hairline,
      strokeWidth: 0.5,
    },
    { kind: 'box', x: desk.left, y: top, width: BAR, height, fill: INKS.amber },
  ]
}

/** The whole callout as one strip. One too high for a page is left to break, so that nothing is lost. */
function doNotRaise(block: CalloutBlock, desk: Desk, write: Write): readonly Strip[] {
  const inner = inset(desk, SIDE, SIDE)
  const label = block.label === undefined ? [] : [reversedLabel(inner, block.label, desk)]
  const strips = paddedAround(closed([...label, ...write(inner, block.blocks)]), TOP)
  const whole = stacked(strips)
  const group: Group = { frame: (part) => [blackFrame(desk, part)] }
  const unbroken = whole.height <= desk.shape.bottom - desk.shape.top ? [whole] : strips
  return spaceAround(grouped(unbroken, group))
}

const LABEL_PADDING = 5

/** White on black. */
function reversedLabel(inner: Desk, label: string, outer: Desk): Strip {
  const style = styleOf(inner, 'calloutLabel')
  const lines = linesOf(inner, [{ kind: 'text', text: label }], style, inner.width - LABEL_PADDING * 2, {
    ink: INKS.white,
  })
  const height = lines.length * style.leading + 2
  const width = Math.max(...lines.map((line) => line.width)) + LABEL_PADDING * 2
  const box: BoxItem = { kind: 'box', x: inner.left, y: 0, width, height, fill: INKS.black }
  const words = lineItems(inner, lines, style, tagUnder(outer.parent, 'P'), { x: inner.left + LABEL_PADDING, y: 1 })
  return stripOf(height, [box, ...words], { after: style.after + 3, keep: true })
}

const FRAME = 1.5

const blackFrame = (desk: Desk, { top, bottom }: Part): BoxItem => ({
  kind: 'box',
  x: desk.left + FRAME / 2,
  y: top + FRAME / 2,
  width: desk.width - FRAME,
  height: bottom - top - FRAME,
  stroke: INKS.black,
  strokeWidth: FRAME,
})

const NOTE_PADDING = 5

function note(block: CalloutBlock, desk: Desk, write: Write): readonly Strip[] {
  const strips = paddedAround(closed(write(desk, block.blocks)), NOTE_PADDING)
  const rule = (y: number): Item => ({
    kind: 'rule',
    x: desk.left,
    y,
    toX: desk.left + desk.width,
    toY: y,
    width: 0.5,
    ink: INKS.black,
  })
  const group: Group = {
    frame: ({ top, bottom, isFirst, isLast }) => [...(isFirst ? [rule(top)] : []), ...(isLast ? [rule(bottom)] : [])],
  }
  return spaceAround(grouped(strips, group))
}

/** Space after the last block would add to the padding, so it is dropped. */
const closed = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 ? { before: 0 } : {}),
    ...(index === strips.length - 1 ? { after: 0 } : {}),
  }))

const padded = (strip: Strip, top: number): Strip => ({ ...stacked([stripOf(top, []), strip]), after: strip.after })

function paddedAround(strips: readonly Strip[], padding: number): readonly Strip[] {
  const [first, ...rest] = strips
  if (first === undefined) return [stripOf(padding * 2, [])]
  const top = { ...stacked([stripOf(padding, []), first]), ...flags(first), after: first.after }
  const all = [top, ...rest]
  const last = all.at(-1) ?? top
  return [...all.slice(0, -1), { ...last, height: last.height + padding }]
}

const flags = (strip: Strip): Partial<Strip> => ({
  ...(strip.keep === undefined ? {} : { keep: strip.keep }),
  ...(strip.groups === undefined ? {} : { groups: strip.groups }),
})

const spaceAround = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 ? { before: 4 } : {}),
    ...(index === strips.length - 1 ? { after: AFTER } : {}),
  }))
