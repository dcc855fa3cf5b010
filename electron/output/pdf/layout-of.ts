import type { DocumentModel, Layout, LayoutBox, LayoutLine, LayoutPage, LayoutSection } from '#core/document'
import type { FilledPage, Item, LineItem, Tag } from '#electron/output/pdf/flow'

/** A page with its furniture, as it is painted. */
export type DressedPage = { readonly page: FilledPage; readonly running: readonly Item[] }

/** What stands where, for the checks that need pages (R05, R14, R17) and for clicks from a page to its block. */
export function layoutOf(document: DocumentModel, dressed: readonly DressedPage[]): Layout {
  const pages = dressed.map(layoutPage)
  return {
    pages,
    sections: sectionsOf(document, pages),
    outline: dressed.flatMap(({ page }, index) =>
      page.placed.flatMap(({ strip }) => (strip.outline === undefined ? [] : [{ ...strip.outline, page: index + 1 }])),
    ),
    alts: dressed.flatMap(({ page }, index) => altsOf(page, index + 1)),
    pictures: dressed.flatMap(({ page }, index) => picturesOf(page, index + 1)),
    metadata: [document.title, ...(document.creator === '' ? [] : [document.creator])],
  }
}

function layoutPage({ page, running }: DressedPage, index: number): LayoutPage {
  const { shape } = page
  const middle = shape.height / 2
  const furniture = running.flatMap((item) =>
    item.kind === 'line' ? [layoutLine(item, 0, item.y < middle ? 'header' : 'footer')] : [],
  )
  const lines = page.placed.flatMap(({ strip, y }) =>
    strip.items.flatMap((item) => linesIn(item).map((line) => layoutLine(line, y, line.origin.section))),
  )
  return {
    number: index + 1,
    width: shape.width,
    height: shape.height,
    lines: [...furniture, ...lines],
    blocks: boxesOf(page),
  }
}

/** The lines of an item; a drawing's labels at their place on the page. */
function linesIn(item: Item): readonly LineItem[] {
  if (item.kind === 'line') return [item]
  return item.kind === 'drawing'
    ? item.labels.map((label) => ({ ...label, x: item.x + label.x, y: item.y + label.y, origin: item.origin }))
    : []
}

const layoutLine = (item: LineItem, down: number, section: string): LayoutLine => ({
  text: item.line.text,
  x: item.x,
  y: item.y + down,
  width: item.line.width,
  section,
  provenance: item.origin.provenance,
  ...(item.row === undefined ? {} : { row: item.row }),
})

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

function sectionsOf(document: DocumentModel, pages: readonly LayoutPage[]): readonly LayoutSection[] {
  const counts = countsOf(pages)
  return document.sections.flatMap((section) => {
    const used = counts.get(section.id) ?? new Map<number, number>()
    const [firstPage] = used.keys()
    const lastPage = [...used.keys()].at(-1)
    if (firstPage === undefined || lastPage === undefined) return []
    const lines = [...used.values()].reduce((sum, count) => sum + count, 0)
    const linesOver = section.max === undefined ? 0 : linesBeyond(section.max.pages, used, firstPage, pages, section.id)
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

/** Lines beyond so many pages from the first. Half a page is half the height of the paper, from the section's top. */
function linesBeyond(
  allowed: number,
  counts: ReadonlyMap<number, number>,
  first: number,
  pages: readonly LayoutPage[],
  id: string,
): number {
  const whole = Math.floor(allowed)
  const part = allowed - whole
  const last = first + Math.ceil(allowed) - 1
  const after = [...counts].reduce((sum, [page, count]) => (page > last ? sum + count : sum), 0)
  const page = pages[last - 1]
  if (part === 0 || page === undefined) return after
  const lines = page.lines.filter((line) => line.section === id)
  const limit = Math.min(...lines.map((line) => line.y)) + page.height * part
  return after + lines.filter((line) => line.y >= limit).length
}

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
