import { INKS, MM, type Cover, type DocumentModel, type Field, type Inlines } from '#core/document'
import {
  fittedLines,
  lineItems,
  linesOf,
  styleOf,
  textStrips,
  writeContents,
  writeContentsInColumns,
  writeFields,
  type Desk,
} from '#electron/output/pdf/blocks'
import { gap, stripOf, tagUnder, type Item, type Strip } from '#electron/output/pdf/flow'

const HEADING_FROM = 90 * MM
const A4_HEIGHT = 297 * MM
const RULE = { width: 40 * MM, stroke: 1.2 }
/** A list of more sections than this stands in two columns, so that the cover stays one page. */
const LONG_LIST = 9

/** The first page (PACK 6.3). */
export function coverStrips(document: DocumentModel, cover: Cover, desk: Desk): readonly Strip[] {
  const top = topStrip(document, cover, desk)
  const body = [...titleStrips(cover, desk), ...fieldStrips(cover.fields, desk), ...noteStrips(cover, desk)]
  const contents = contentsStrips(document, cover, desk)
  const hash = hashStrips(cover, desk)
  const wanted = (HEADING_FROM * desk.shape.height) / A4_HEIGHT - desk.shape.top - top.height
  const room = desk.shape.bottom - desk.shape.top - heightOf([top, ...body, ...contents, ...hash])
  return [top, gap(Math.max(0, Math.min(wanted, room))), ...body, ...contents, ...hash]
}

const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip) => sum + strip.before + strip.height + strip.after, 0)

/** Brief number and date at the left; the copy and who holds it at the right. The marking as real text stands first. */
function topStrip(document: DocumentModel, cover: Cover, desk: Desk): Strip {
  const style = styleOf(desk, 'coverText')
  const { copy } = document
  const right = copy.kind === 'numbered' && copy.holder !== undefined ? [copy.word, copy.holder] : [copy.word]
  const column = (texts: readonly string[], align: 'start' | 'end', weightFirst: 'bold' | 'regular'): readonly Item[] =>
    texts
      .filter((text) => text !== '')
      .flatMap((text, index) => {
        const weight = index === 0 ? weightFirst : 'regular'
        const lines = linesOf(desk, [{ kind: 'text', text }], style, desk.width / 2 - 8, { weight })
        const y = index * style.leading
        return lineItems(desk, lines.slice(0, 1), style, tagUnder(desk.parent, 'P'), { y, align })
      })
  const items = [...column([cover.briefNumber, cover.date], 'start', 'bold'), ...column(right, 'end', 'bold')]
  const words =
    document.banner.frame === 'none' && document.banner.label === ''
      ? []
      : markingWords(document, desk, style.leading * 2)
  return stripOf(style.leading * 2 + (words.length === 0 ? 0 : style.leading), [...items, ...words])
}

/** The marking is real text once on the cover; the frames at its edges are furniture. */
function markingWords(document: DocumentModel, desk: Desk, y: number): readonly Item[] {
  const style = styleOf(desk, 'coverText')
  const lines = linesOf(desk, [{ kind: 'text', text: document.banner.label }], style, desk.width / 2, {
    ink: INKS.grey,
  })
  return lineItems(desk, lines.slice(0, 1), style, tagUnder(desk.parent, 'P'), { y })
}

function titleStrips(cover: Cover, desk: Desk): readonly Strip[] {
  const heading = styleOf(desk, 'coverHeading')
  const headingLines = linesOf(desk, [{ kind: 'text', text: cover.heading }], heading, desk.width, { ink: INKS.grey })
  const title = fittedLines(desk, [{ kind: 'text', text: cover.title }], styleOf(desk, 'coverTitle'), desk.width)
  const rule: Item = {
    kind: 'rule',
    x: desk.left,
    y: 4,
    toX: desk.left + RULE.width,
    toY: 4,
    width: RULE.stroke,
    ink: INKS.navy,
  }
  return [
    stripOf(headingLines.length * heading.leading, lineItems(desk, headingLines, heading, tagUnder(desk.parent, 'P')), {
      after: heading.after,
    }),
    stripOf(
      title.lines.length * title.style.leading,
      lineItems(desk, title.lines, title.style, tagUnder(desk.parent, 'P')),
      { after: title.style.after },
    ),
    stripOf(8, [rule], { after: 14 }),
  ]
}

/** Labels in one column, values in the other, which takes the names and posts of the heads in few lines. */
const fieldStrips = (items: readonly Field[], desk: Desk): readonly Strip[] =>
  writeFields({ kind: 'fields', style: 'small', items, provenance: [] }, desk)

function noteStrips(cover: Cover, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, 'coverText')
  const warning: readonly Inlines[] =
    cover.warning === undefined ? [] : [[{ kind: 'text', text: cover.warning, weight: 'bold' }]]
  const strips = [...cover.notes, ...warning].flatMap((inlines) =>
    textStrips(desk, inlines, style, tagUnder(desk.parent, 'P')),
  )
  return strips.map((strip, index) => (index === 0 ? { ...strip, before: 6 } : strip))
}

function contentsStrips(document: DocumentModel, cover: Cover, desk: Desk): readonly Strip[] {
  if (!cover.contents || desk.contents.length === 0) return []
  const style = { ...styleOf(desk, 'runIn'), before: 12, after: 4 }
  const lines = linesOf(desk, [{ kind: 'text', text: document.words.contents }], style, desk.width)
  const heading = stripOf(lines.length * style.leading, lineItems(desk, lines, style, tagUnder(desk.parent, 'P')), {
    before: style.before,
    after: style.after,
    keep: true,
  })
  return [heading, ...(desk.contents.length > LONG_LIST ? writeContentsInColumns(desk) : writeContents(desk))]
}

function hashStrips(cover: Cover, desk: Desk): readonly Strip[] {
  if (cover.hash === undefined) return []
  const style = styleOf(desk, 'sourceNote')
  const words: Inlines = [{ kind: 'text', text: `${cover.hash.label} ${cover.hash.value}`.trim() }]
  return textStrips(desk, words, { ...style, before: 10 }, tagUnder(desk.parent, 'P'), { ink: INKS.grey })
}
