import { INKS, type Block, type CalloutBlock } from '#core/document'
import { narrowed, type Desk } from './desk.ts'
import { cellXml, gridXml, rowXml, spaceAfter, type Edges } from './grid.ts'
import { moreOf, rawParagraph } from './paragraph.ts'
import { wordRuns, type RunLook } from './runs.ts'
import { hex } from './units.ts'

type Write = (blocks: readonly Block[], desk: Desk) => string
type Tone = CalloutBlock['tone']

const GREY = { width: 0.5, colour: hex(INKS.hairline) }
const BLACK = { width: 1.5, colour: '000000' }
const RULE = { width: 0.5, colour: '000000' }
const AFTER = 10

const EDGES: Readonly<Record<Tone, Edges>> = {
  'if-raised': { top: GREY, left: { width: 3, colour: hex(INKS.amber) }, bottom: GREY, right: GREY },
  'do-not-raise': { top: BLACK, left: BLACK, bottom: BLACK, right: BLACK },
  note: { top: RULE, bottom: RULE },
}
const PADDING: Readonly<Record<Tone, readonly [number, number]>> = {
  'if-raised': [9, 12],
  'do-not-raise': [9, 12],
  note: [5, 0],
}
const STYLES = { 'if-raised': 'Ifraised', 'do-not-raise': 'Donotraise', note: 'Note' } as const

/** A framed group: a table of one cell with drawn borders; Do not raise never breaks (PACK 6.4, 7). */
export const calloutXml = (block: CalloutBlock, desk: Desk, write: Write): string => {
  const { tone } = block
  const padding = PADDING[tone]
  const inner = narrowed(desk, desk.width - padding[1] * 2)
  const label =
    block.label === undefined
      ? ''
      : rawParagraph(STYLES[tone], wordRuns(block.label, desk, labelLook(tone)), desk, {
          ...moreOf(block),
          keepNext: true,
        })
  const blocks = tone === 'do-not-raise' ? block.blocks.map(kept) : block.blocks
  const content = label + write(blocks, inner)
  const cell = cellXml(desk.width, content, tone === 'if-raised' ? { fill: hex(INKS.tint) } : {})
  const rows = rowXml(cell, { kind: tone === 'do-not-raise' ? 'whole' : 'breaking' })
  return gridXml({ columns: [desk.width], padding, edges: EDGES[tone], rows }) + spaceAfter(AFTER)
}

const kept = (block: Block, index: number, all: readonly Block[]): Block =>
  index === all.length - 1 ? block : { ...block, keepWithNext: true }

const labelLook = (tone: Tone): RunLook => {
  switch (tone) {
    case 'if-raised':
      return { colour: hex(INKS.amber) }
    case 'do-not-raise':
      return { colour: 'FFFFFF', shading: '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>' }
    case 'note':
      return {}
  }
}
