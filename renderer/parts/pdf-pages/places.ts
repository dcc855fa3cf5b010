/** A block on a page: x, y, width and height in points from the top left corner. */
export type BlockBox = { readonly block: string; readonly box: readonly [number, number, number, number] }

/** A page as it is laid out, with what stands on it. */
export type PageBox = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly blocks: readonly BlockBox[]
}

/** A page of a column, with the file that it is drawn from and its number there. */
export type DrawnPage<File> = PageBox & { readonly file: File; readonly inFile: number }

/** Newer pages in place of the pages `from` to `to` of a file, numbered from `from`. */
export type Ahead = { readonly from: number; readonly to: number; readonly layout: readonly PageBox[] }

/** The pages of a file, under those that are ahead of it; what follows them moves with them. */
export const underAhead = <File>(
  pages: readonly PageBox[],
  file: File,
  ahead: (Ahead & { readonly file: File }) | undefined,
): readonly DrawnPage<File>[] => {
  const own = pages.map((page) => ({ ...page, file, inFile: page.number }))
  if (ahead === undefined) return own
  const { from, to, layout } = ahead
  const moved = from + layout.length - 1 - to
  return [
    ...own.filter(({ number }) => number < from),
    ...layout.map((page, at) => ({ ...page, file: ahead.file, inFile: at + 1 })),
    ...own.filter(({ number }) => number > to).map((page) => ({ ...page, number: page.number + moved })),
  ]
}

/** Between two pages, with the strip above each. */
export const GAP = 44
const EDGE = 12

/** Where a page begins in a column of pages, in pixels. */
export const topOf = (pages: readonly PageBox[], number: number, scale: number): number => {
  let top = EDGE
  for (const page of pages) {
    if (page.number >= number) break
    top += page.height * scale + GAP
  }
  return top
}

/** Where a block begins in a column of pages; undefined for one that is on none. */
export const blockTop = (pages: readonly PageBox[], block: string, scale: number): number | undefined => {
  for (const page of pages) {
    const found = page.blocks.find((one) => one.block === block)
    if (found !== undefined) return topOf(pages, page.number, scale) + STRIP + found.box[1] * scale
  }
  return undefined
}

/** The strip above a page. */
export const STRIP = 24

/** The smallest block at a point of a page; it is the row of a table before the table. */
export const blockAt = ({ blocks }: PageBox, x: number, y: number): string | undefined =>
  blocks
    .filter(({ box: [left, top, width, height] }) => x >= left && x <= left + width && y >= top && y <= top + height)
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0]?.block

/** The block that is first in sight, and how far it is from the top of what is seen. */
export const firstInSight = (
  pages: readonly PageBox[],
  seenFrom: number,
  scale: number,
): { readonly block: string; readonly offset: number } | undefined => {
  for (const page of pages) {
    const top = topOf(pages, page.number, scale) + STRIP
    const found = page.blocks.find(({ box }) => top + (box[1] + box[3]) * scale > seenFrom)
    if (found !== undefined) return { block: found.block, offset: top + found.box[1] * scale - seenFrom }
  }
  return undefined
}

/** All blocks in reading order, each once. */
export const inOrder = (pages: readonly PageBox[]): readonly string[] => [
  ...new Set(pages.flatMap(({ blocks }) => blocks.map(({ block }) => block))),
]
