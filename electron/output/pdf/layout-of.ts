import type { DocumentModel, Layout, LayoutBox, LayoutLine, LayoutPage, LayoutSection } from '#core/document'
import type { FilledPage, Item, LineItem, Tag } from '#electron/output/pdf/flow'

/** A page with its furniture, as it is painted. */
export type DressedPage = { readonly page: FilledPage; readonly running: readonly Item[] }

/** What stands where, for the checks that need pages (R05, R14, R17) and for clicks from a page to its block. */
export function layoutOf(document: DocumentModel, dressed: readonly DressedPage[], first: number): Layout {
  const pages = dressed.map((page, index) => layoutPage(page, first + index))
  return {
    pages,
    sections: sectionsOf(document, pages, dressed),
    outline: dressed.flatMap(({ page }, index) =>
      page.placed.flatMap(({ strip }) =>
        strip.outline === undefined ? [] : [{ ...strip.outline, page: first + index }],
      ),
    ),
    alts: dressed.flatMap(({ page }, index) => altsOf(page, first + index)),
    pictures: dressed.flatMap(({ page }, index) => picturesOf(page, first + index)),
    metadata: [document.title, ...(document.creator === '' ? [] : [document.creator])],
  }
}

function layoutPage({ page, running }: DressedPage, number: number): LayoutPage {
  const { shape } = page
  const lines: LayoutLine[] = []
  for (const item of running)
    if (item.kind === 'line') lines.push(layoutLine(item, 0, item.y < shape.height / 2 ? 'header' : 'footer'))
  for (const { strip, y } of page.placed) for (const item of strip.items) addLines(lines, item, y)
  return { number, width: shape.width, height: shape.height, lines, blocks: boxesOf(page) }
}

/** Adds the lines of an item; a drawing's labels at their place on the page. */
function addLines(lines: LayoutLine[], item: Item, down: number): void {
  if (item.kind === 'line') lines.push(layoutLine(item, down, item.origin.section))
  if (item.kind !== 'drawing') return
  for (const label of item.labels) {
    const placed = { ...label, x: item.x + label.x, y: item.y + label.y, origin: item.origin }
    lines.push(layoutLine(placed, down, item.origin.section))
  }
}

function layoutLine({ line, x, y, origin, row }: LineItem, down: number, section: string): LayoutLine {
  const placed = { text: line.text, x, y: y + down, width: line.width, section, provenance: origin.provenance }
  return row === undefined ? placed : { ...placed, row }
}

function boxesOf(page: FilledPage): readonly LayoutBox[] {
  const boxes = new Map<string, LayoutBox>()
  for (const { strip, y, flow } of page.placed) {
    if (flow.index < 0) continue
    const key = `${flow.origin.section} ${flow.index}`
    const known = boxes.get(key)
    const top = known?.y ?? y
    boxes.set(key, {
      section: flow.origin.section,
      index: flow.index,
      x: page.shape.left,
      y: top,
      width: page.shape.measure,
      height: y + strip.height - top,
    })
  }
  return [...boxes.values()]
}

function sectionsOf(
  document: DocumentModel,
  pages: readonly LayoutPage[],
  dressed: readonly DressedPage[],
): readonly LayoutSection[] {
  const counts = countsOf(pages)
  return document.sections.flatMap((section) => {
    const used = counts.get(section.id) ?? new Map<number, number>()
    const [firstPage] = used.keys()
    const lastPage = [...used.keys()].at(-1)
    if (firstPage === undefined || lastPage === undefined) return []
    const lines = [...used.values()].reduce((sum, count) => sum + count, 0)
    const linesOver = section.max === undefined ? 0 : linesBeyond(section.max.pages, section.id, dressed)
    return [{ id: section.id, firstPage, lastPage, lines, linesOver }]
  })
}

/** For each section how many of its lines stand on each page, in the order of the pages. */
function countsOf(pages: readonly LayoutPage[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const counts = new Map<string, Map<number, number>>()
  for (const page of pages) {
    for (const { section } of page.lines) {
      const ofSection = counts.get(section) ?? new Map<number, number>()
      counts.set(section, ofSection)
      ofSection.set(page.number, (ofSection.get(page.number) ?? 0) + 1)
    }
  }
  return counts
}

/** Lines beyond the height of so many pages: a section that starts in mid-page is measured by what it takes, not by pages. */
function linesBeyond(allowed: number, id: string, dressed: readonly DressedPage[]): number {
  let used = 0
  let over = 0
  for (const { page } of dressed) {
    const { shape } = page
    const placed = page.placed.filter(({ flow }) => flow.origin.section === id)
    if (placed.length === 0) continue
    const top = Math.min(...placed.map(({ y }) => y))
    const limit = allowed * (shape.bottom - shape.top) - used
    for (const { strip, y } of placed) {
      const lines = strip.items.filter((item) => item.kind === 'line').length
      if (y + strip.height - top > limit + HALF_POINT) over += lines
    }
    used += Math.max(...placed.map(({ strip, y }) => y + strip.height)) - top
  }
  return over
}

const HALF_POINT = 0.5

function altsOf(page: FilledPage, number: number): Layout['alts'] {
  const found = new Map<Tag, Layout['alts'][number]>()
  for (const { strip } of page.placed) {
    for (const item of strip.items) {
      const tag = item.kind === 'picture' || item.kind === 'drawing' || item.kind === 'line' ? item.tag : undefined
      if (tag?.alt === undefined || (item.kind !== 'picture' && item.kind !== 'drawing' && item.kind !== 'line'))
        continue
      if (!found.has(tag)) found.set(tag, { text: tag.alt, page: number, provenance: item.origin.provenance })
    }
  }
  return [...found.values()]
}

const picturesOf = (page: FilledPage, number: number): Layout['pictures'] =>
  page.placed.flatMap(({ strip }) =>
    strip.items.flatMap((item) =>
      item.kind === 'picture'
        ? [
            {
              sha256: item.sha256,
              page: number,
              dpi: Math.round(item.widthPx / (item.width / 72)),
              provenance: item.origin.provenance,
            },
          ]
        : [],
    ),
  )
