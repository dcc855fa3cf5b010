import { INKS, type Inlines } from '#core/document'
import { beside, stacked, stripOf, tagUnder, type Strip, type Tag } from '#electron/output/pdf/flow'
import { styleOf, type Desk } from './desk.ts'
import { GUTTER } from './point.ts'
import { lineItems, linesOf } from './text.ts'

/** Room for a page number at the right, points. */
const NUMBER = 26

type Entry = Desk['contents'][number]

/** The list of the sections, each with its page; both lead there. */
export function writeContents(desk: Desk): readonly Strip[] {
  const list = tagUnder(desk.parent, 'TOC')
  const strips = desk.contents.map((entry) => entryStrip(entry, desk, list))
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, after: 10 } : strip))
}

/** The list in two columns, read down the left one first, where one column would be long. */
export function writeContentsInColumns(desk: Desk): readonly Strip[] {
  const list = tagUnder(desk.parent, 'TOC')
  const width = (desk.width - GUTTER) / 2
  const half = Math.ceil(desk.contents.length / 2)
  const side = (entries: readonly Entry[], left: number): readonly Strip[] =>
    entries.length === 0 ? [] : [stacked(entries.map((entry) => entryStrip(entry, { ...desk, left, width }, list)))]
  return beside(
    side(desk.contents.slice(0, half), desk.left),
    side(desk.contents.slice(half), desk.left + width + GUTTER),
  )
}

function entryStrip(entry: Entry, desk: Desk, list: Tag): Strip {
  const style = styleOf(desk, 'contents')
  const tag = tagUnder(list, 'TOCI')
  const words: Inlines = [{ kind: 'text', text: entry.title }]
  const lines = linesOf(desk, words, style, desk.width - NUMBER).map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, span: { ...run.span, link: entry.anchor } })),
  }))
  const number = linesOf(desk, [{ kind: 'page-of', target: entry.anchor }], style, NUMBER)
  const y = (lines.length - 1) * style.leading
  const text = lineItems(desk, lines, style, tag)
  const page = lineItems(desk, number, style, tag, { y, align: 'end' })
  const dots = leader(desk, lines.at(-1)?.width ?? 0, number[0]?.width ?? 0, y + style.leading - 4)
  return stripOf(lines.length * style.leading, [...dots, ...text, ...page], { after: style.after })
}

const leader = (desk: Desk, textWidth: number, numberWidth: number, y: number): Strip['items'] => {
  const x = desk.left + textWidth + 6
  const toX = desk.left + desk.width - numberWidth - 6
  return toX - x < 12 ? [] : [{ kind: 'rule', x, y, toX, toY: y, width: 0.5, ink: INKS.hairline, dash: [0.5, 3] }]
}
