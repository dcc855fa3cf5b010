import { INKS, MM, themeOf, type DocumentModel, type Section, type Theme } from '#core/document'
import { lineItems, linesOf, styleOf, writeBlock, type Desk } from '#electron/output/pdf/blocks'
import {
  paginate,
  stripOf,
  tagUnder,
  type FilledPage,
  type Item,
  type PageShape,
  type PlacedFlow,
  type Strip,
  type Tag,
} from '#electron/output/pdf/flow'
import type { Fonts } from '#electron/output/pdf/type'
import { coverStrips } from './cover.ts'

/** A document set on pages: what stands where, the tags, and the page of each anchor. */
export type SetDocument = {
  readonly theme: Theme
  readonly pages: readonly FilledPage[]
  readonly root: Tag
  readonly pageOf: ReadonlyMap<string, number>
  readonly desk: Desk
}

/** Setting again with the pages found changes at most how wide a number is; more rounds than this never help. */
const MOST_ROUNDS = 4

/** Sets a document; again while a printed page number differs from the page that it names. */
export function setDocument(document: DocumentModel, fonts: Fonts): SetDocument {
  let known: ReadonlyMap<string, number> = new Map()
  for (let round = 1; ; round++) {
    const asked = new Map<string, number>()
    const set = setOnce(document, fonts, known, asked)
    const isRight = [...asked].every(([anchor, page]) => (set.pageOf.get(anchor) ?? 0) === page)
    if (isRight || round >= MOST_ROUNDS) return set
    known = set.pageOf
  }
}

function setOnce(
  document: DocumentModel,
  fonts: Fonts,
  known: ReadonlyMap<string, number>,
  asked: Map<string, number>,
): SetDocument {
  const theme = themeOf(document.profile, document.format)
  const root: Tag = { type: 'Document', kids: [] }
  const upright = shapeOf(theme, 'portrait')
  const landscape = shapeOf(theme, 'landscape')
  const desk: Desk = {
    theme,
    fonts,
    words: document.words,
    lang: document.lang,
    shape: upright,
    left: upright.left,
    width: upright.measure,
    parent: root,
    origin: { section: 'cover', provenance: [] },
    pageOf(anchor) {
      const page = known.get(anchor)
      asked.set(anchor, page ?? 0)
      return page
    },
    contents: document.sections.map(({ title, anchor }) => ({ title, anchor })),
  }
  const cover = document.cover === undefined ? [] : [coverFlow(document, document.cover, desk)]
  const sections = document.sections.flatMap((section, index) => {
    const shape = section.orientation === 'landscape' ? landscape : upright
    const isForced =
      section.start === 'page' || document.sections[index - 1]?.end === 'page' || (index === 0 && cover.length > 0)
    return sectionFlows(section, { ...desk, shape, left: shape.left, width: shape.measure }, isForced)
  })
  const pages = paginate([...cover, ...sections])
  return { theme, pages, root, pageOf: pagesOfAnchors(pages), desk }
}

/** Margins of a page lying on its side are those of the upright page, turned with it. */
function shapeOf(theme: Theme, orientation: Section['orientation']): PageShape {
  const { paper, margins } = theme
  const turned =
    orientation === 'portrait'
      ? { ...paper, ...margins }
      : {
          width: paper.height,
          height: paper.width,
          top: Math.max(margins.top, margins.right),
          bottom: Math.max(margins.bottom, margins.right),
          left: margins.left,
          right: margins.right,
        }
  return {
    width: turned.width * MM,
    height: turned.height * MM,
    left: turned.left * MM,
    top: turned.top * MM,
    measure: (turned.width - turned.left - turned.right) * MM,
    bottom: (turned.height - turned.bottom) * MM,
  }
}

function coverFlow(document: DocumentModel, cover: NonNullable<DocumentModel['cover']>, desk: Desk): PlacedFlow {
  const own = { ...desk, parent: tagUnder(desk.parent, 'Sect') }
  return {
    strips: coverStrips(document, cover, own),
    shape: desk.shape,
    origin: desk.origin,
    index: -1,
    breakBefore: true,
    changed: false,
  }
}

function sectionFlows(section: Section, desk: Desk, isForced: boolean): readonly PlacedFlow[] {
  const origin = { section: section.id, provenance: [] }
  const own = { ...desk, origin, parent: tagUnder(desk.parent, 'Sect') }
  const place = (strips: readonly Strip[], index: number, breakBefore: boolean, changed: boolean): PlacedFlow => ({
    strips,
    shape: desk.shape,
    origin,
    index,
    breakBefore,
    changed,
  })
  const blocks = section.blocks.map((block, index) =>
    place(writeBlock(block, own), index, false, block.changed === true),
  )
  return section.title === ''
    ? blocks.map((flow, index) => (index === 0 ? anchored(flow, section, isForced) : flow))
    : [place(titleStrips(section, own), -1, isForced, false), ...blocks]
}

const anchored = (flow: PlacedFlow, section: Section, breakBefore: boolean): PlacedFlow => ({
  ...flow,
  breakBefore,
  strips: flow.strips.map((strip, index) =>
    index === 0 ? { ...strip, anchors: [section.anchor, ...(strip.anchors ?? [])] } : strip,
  ),
})

const RULE_GAP = 5

/** A section's title with a navy rule below; it never stands alone at the foot of a page. */
function titleStrips(section: Section, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, 'sectionTitle')
  const lines = linesOf(desk, [{ kind: 'text', text: section.title }], style, desk.width)
  const y = lines.length * style.leading + RULE_GAP
  const rule: Item = { kind: 'rule', x: desk.left, y, toX: desk.left + desk.width, toY: y, width: 1, ink: INKS.navy }
  const tag: Tag = { type: 'H1', kids: [] }
  desk.parent.kids.unshift(tag)
  return [
    stripOf(y + 1, [rule, ...lineItems(desk, lines, style, tag)], {
      before: section.start === 'run-on' ? 20 : 0,
      after: style.after,
      keep: true,
      anchors: [section.anchor],
      outline: { title: section.title, level: 1 },
    }),
  ]
}

function pagesOfAnchors(pages: readonly FilledPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  pages.forEach((page, index) => {
    for (const { strip } of page.placed)
      for (const anchor of strip.anchors ?? []) if (!found.has(anchor)) found.set(anchor, index + 1)
  })
  return found
}
