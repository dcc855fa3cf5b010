import {
  CARD_LEADINGS,
  INKS,
  MM,
  themeOf,
  withCardLeading,
  type DocumentModel,
  type PagesAmong,
  type Section,
  type Theme,
} from '#core/document'
import { lineItems, linesOf, styleOf, writeBlock, type Desk } from '#electron/output/pdf/blocks'
import {
  addKid,
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

/** A document set on pages: what stands where, and the tags. */
export type SetDocument = {
  readonly pages: readonly FilledPage[]
  readonly root: Tag
  readonly desk: Desk
  /** The leading with which the card keeps to its page, points. */
  readonly cardLeading: number
}

/** Setting again with the pages found changes at most how wide a number is; more rounds than this never help. */
const MOST_ROUNDS = 4

/**
 * Sets a document; parts that print page numbers again, while one differs from the page that it names. Pages among others take
 * the pages of what is not in this document from those.
 */
export function setDocument(document: DocumentModel, fonts: Fonts, among?: PagesAmong): SetDocument {
  const desk = deskOf(document, fonts, among)
  const elsewhere = among?.contents.map(({ anchor, page }) => [anchor, page] as const) ?? []
  const root: Tag = { type: 'Document', kids: [] }
  const units = unitsOf(document, desk)
  const hasCard = units.some(({ flow }) => isOfCard(flow))
  let cardLeading: number = CARD_LEADINGS[0]
  let pageOf: ReadonlyMap<string, number> = new Map(elsewhere)
  for (let round = 1; ; round++) {
    for (const unit of units) if (round === 1 || unit.asked.size > 0) setUnit(unit, pageOf)
    let pages = paginate(units.map((unit) => unit.flow))
    if (hasCard && pagesOfCard(pages) > 1) {
      ;({ pages, cardLeading } = fittedCard(units, pageOf))
    }
    pageOf = new Map([...elsewhere, ...pagesOfAnchors(pages, among?.first ?? 1)])
    const isRight = units.every((unit) => [...unit.asked].every(([anchor, page]) => (pageOf.get(anchor) ?? 0) === page))
    if (!isRight && round < MOST_ROUNDS) continue
    for (const [sect, parts] of Map.groupBy(units, (unit) => unit.sect)) {
      sect.kids = parts.flatMap((part) => part.tag.kids)
      addKid(root, sect)
    }
    return { pages: pages.length > 0 ? pages : [emptyPage(desk)], root, desk, cardLeading }
  }
}

/** A file has a page, even of a document without a word. */
const emptyPage = (desk: Desk): FilledPage => ({ shape: desk.shape, placed: [], frames: [] })

/** A part of the document that is set by itself: the cover, a title, a block. */
type Unit = {
  readonly write: (desk: Desk) => readonly Strip[]
  desk: Desk
  readonly sect: Tag
  /** The page numbers that it printed. */
  readonly asked: Map<string, number>
  tag: Tag
  flow: PlacedFlow
}

function setUnit(unit: Unit, known: ReadonlyMap<string, number>): void {
  unit.asked.clear()
  unit.tag = { type: 'Sect', kids: [] }
  const pageOf = (anchor: string): number => {
    const page = known.get(anchor) ?? 0
    unit.asked.set(anchor, page)
    return page
  }
  unit.flow = { ...unit.flow, strips: unit.write({ ...unit.desk, parent: unit.tag, pageOf }) }
}

const isOfCard = (flow: PlacedFlow): boolean => flow.origin.section === 'card'

const pagesOfCard = (pages: readonly FilledPage[]): number =>
  pages.filter((page) => page.placed.some(({ flow }) => isOfCard(flow))).length

/** Sets the card as closely as one page needs; one that no leading brings to a page keeps its own (and R14 says so). */
function fittedCard(
  units: readonly Unit[],
  known: ReadonlyMap<string, number>,
): { readonly pages: readonly FilledPage[]; readonly cardLeading: number } {
  const set = (leading: number): readonly FilledPage[] => {
    for (const unit of units.filter(({ flow }) => isOfCard(flow))) {
      unit.desk = { ...unit.desk, theme: withCardLeading(unit.desk.theme, leading) }
      setUnit(unit, known)
    }
    return paginate(units.map((unit) => unit.flow))
  }
  for (const cardLeading of CARD_LEADINGS) {
    const pages = set(cardLeading)
    if (pagesOfCard(pages) === 1) return { pages, cardLeading }
  }
  const [own] = CARD_LEADINGS
  return { pages: set(own), cardLeading: own }
}

type Place = { readonly index: number; readonly breakBefore: boolean }

const unitOf = (desk: Desk, sect: Tag, { index, breakBefore }: Place, write: Unit['write']): Unit => ({
  write,
  desk,
  sect,
  asked: new Map(),
  tag: sect,
  flow: { strips: [], shape: desk.shape, origin: desk.origin, index, breakBefore },
})

function deskOf(document: DocumentModel, fonts: Fonts, among: PagesAmong | undefined): Desk {
  const theme = themeOf(document.profile, document.format)
  const shape = shapeOf(theme, 'portrait')
  return {
    theme,
    fonts,
    words: document.words,
    lang: document.lang,
    shape,
    left: shape.left,
    width: shape.measure,
    parent: { type: 'Document', kids: [] },
    origin: { section: 'cover', provenance: [] },
    pageOf: () => undefined,
    contents: (among?.contents ?? document.sections).flatMap(({ title, anchor }) =>
      title === '' ? [] : [{ title, anchor }],
    ),
  }
}

function unitsOf(document: DocumentModel, desk: Desk): readonly Unit[] {
  const { cover } = document
  const landscape = shapeOf(desk.theme, 'landscape')
  const coverUnits =
    cover === undefined
      ? []
      : [
          unitOf(desk, { type: 'Sect', kids: [] }, { index: -1, breakBefore: true }, (own) =>
            coverStrips(document, cover, own),
          ),
        ]
  const sections = document.sections.flatMap((section, index) => {
    const shape = section.orientation === 'landscape' ? landscape : desk.shape
    const breakBefore = section.start === 'page' || document.sections[index - 1]?.end === 'page' || index === 0
    return sectionUnits(section, { ...desk, shape, left: shape.left, width: shape.measure }, breakBefore)
  })
  return [...coverUnits, ...sections]
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

function sectionUnits(section: Section, desk: Desk, breakBefore: boolean): readonly Unit[] {
  const own = { ...desk, origin: { section: section.id, provenance: [] } }
  const sect: Tag = { type: 'Sect', kids: [] }
  const hasTitle = section.title !== ''
  const blocks = section.blocks.map((block, index) => {
    const isFirst = index === 0 && !hasTitle
    return unitOf(own, sect, { index, breakBefore: isFirst && breakBefore }, (atBlock) =>
      isFirst ? anchored(writeBlock(block, atBlock), section) : writeBlock(block, atBlock),
    )
  })
  return hasTitle
    ? [unitOf(own, sect, { index: -1, breakBefore }, (atTitle) => titleStrips(section, atTitle)), ...blocks]
    : blocks
}

/** A section without a title is found by its first block. */
const anchored = (strips: readonly Strip[], section: Section): readonly Strip[] =>
  strips.map((strip, index) =>
    index === 0 ? { ...strip, anchors: [section.anchor, ...(strip.anchors ?? [])] } : strip,
  )

const RULE_GAP = 5

/** A section's title with a navy rule below; it never stands alone at the foot of a page. */
function titleStrips(section: Section, desk: Desk): readonly Strip[] {
  const style = styleOf(desk, 'sectionTitle')
  const lines = linesOf(desk, [{ kind: 'text', text: section.title }], style, desk.width)
  const y = lines.length * style.leading + RULE_GAP
  const rule: Item = { kind: 'rule', x: desk.left, y, toX: desk.left + desk.width, toY: y, width: 1, ink: INKS.navy }
  const tag = tagUnder(desk.parent, 'H1')
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

function pagesOfAnchors(pages: readonly FilledPage[], first: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  pages.forEach((page, index) => {
    for (const { strip } of page.placed)
      for (const anchor of strip.anchors ?? []) if (!found.has(anchor)) found.set(anchor, first + index)
  })
  return found
}
