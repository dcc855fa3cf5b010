import type { Item, Origin } from './item.ts'
import { lowered } from './item.ts'

/** A page before it is filled: its size and the field for text, points. */
export type PageShape = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly measure: number
  readonly bottom: number
}

/** A slice of a block that no page end divides. The flow of a document is a list of them. */
export type Strip = {
  readonly height: number
  /** Space above and below; none above at the top of a page. */
  readonly before: number
  readonly after: number
  readonly items: readonly Item[]
  /** Stands on the page of the strip after it. */
  readonly keep?: boolean
  /** What it is a part of, outermost first: a table whose head repeats, a callout whose frame goes on. */
  readonly groups?: readonly Group[]
  /** Names that lead here. */
  readonly anchors?: readonly string[]
  readonly outline?: { readonly title: string; readonly level: number }
  readonly changed?: boolean
}

/** A stretch of strips that a page end may divide but that shows its unity on each page. */
export type Group = {
  /** Stands at the top of each further page. */
  readonly continuation?: Strip
  /** The frame around the part that stands on one page. */
  readonly frame?: (part: Part) => readonly Item[]
}

/** The part of a group on one page: from its top to its bottom, and whether it is the first or last part. */
export type Part = {
  readonly top: number
  readonly bottom: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** A strip of lines and rules only. */
export const stripOf = (height: number, items: readonly Item[], more: Partial<Strip> = {}): Strip => ({
  before: 0,
  after: 0,
  ...more,
  height,
  items,
})

/** An empty strip of a height. */
export const gap = (height: number): Strip => stripOf(height, [])

/** Strips as one that no page end divides. Space above the first and below the last stays outside. */
export function stacked(strips: readonly Strip[]): Strip {
  const items: Item[] = []
  const anchors: string[] = []
  let y = 0
  strips.forEach((strip, index) => {
    if (index > 0) y += strip.before
    for (const item of strip.items) items.push(lowered(item, y))
    if (strip.anchors !== undefined) anchors.push(...strip.anchors)
    y += strip.height
    if (index < strips.length - 1) y += strip.after
  })
  const outline = strips.find((strip) => strip.outline !== undefined)?.outline
  return {
    height: y,
    before: strips[0]?.before ?? 0,
    after: strips.at(-1)?.after ?? 0,
    items,
    ...(anchors.length === 0 ? {} : { anchors }),
    ...(outline === undefined ? {} : { outline }),
  }
}

/** Two flows side by side, strip beside strip, aligned at their tops. */
export function beside(left: readonly Strip[], right: readonly Strip[]): readonly Strip[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => joined(left[index], right[index]))
}

function joined(left: Strip | undefined, right: Strip | undefined): Strip {
  if (left === undefined) return right ?? gap(0)
  if (right === undefined) return left
  const before = Math.max(left.before, right.before)
  return {
    ...left,
    before,
    height: Math.max(left.height, right.height),
    after: Math.max(left.after, right.after),
    items: [...left.items, ...right.items],
    anchors: [...(left.anchors ?? []), ...(right.anchors ?? [])],
    keep: left.keep === true || right.keep === true,
  }
}

/** A strip cut wherever no line or picture stands across the cut. Its bond to the strip after it stays on its last part. */
export function sliced(strip: Strip): readonly Strip[] {
  const items = strip.items.toSorted((a, b) => a.y - b.y)
  const parts: Item[][] = []
  const tops: number[] = []
  let bottom = -Infinity
  for (const item of items) {
    const last = parts.at(-1)
    if (last !== undefined && item.y < bottom - OVERLAP) last.push(item)
    else {
      tops.push(parts.length === 0 ? 0 : item.y)
      parts.push([item])
    }
    bottom = Math.max(bottom, bottomOf(item))
  }
  return parts.map((part, index) => {
    const top = tops[index] ?? 0
    const isLast = index === parts.length - 1
    return {
      height: (tops[index + 1] ?? strip.height) - top,
      before: index === 0 ? strip.before : 0,
      after: isLast ? strip.after : 0,
      items: part.map((item) => lowered(item, -top)),
      keep: index === 0 || (isLast && strip.keep === true),
      ...(index === 0 && strip.anchors !== undefined ? { anchors: strip.anchors } : {}),
      ...(strip.changed === true ? { changed: true } : {}),
    }
  })
}

const OVERLAP = 0.5

const bottomOf = (item: Item): number =>
  item.kind === 'line' ? item.y + item.leading : item.kind === 'rule' ? item.toY : item.y + item.height

/**
 * The items of a list or the rows of a table as one flow: the last goes to the next page with the one before it, never by
 * itself, unless the two would leave more than half of a field empty. Strips that are kept together count as one part.
 */
export function inCompany(parts: readonly (readonly Strip[])[], { top, bottom }: PageShape): readonly Strip[] {
  const strips = parts.flat()
  const [last, before, third = -1] = lastEnds(parts, strips.length)
  if (last === undefined || before === undefined) return strips
  let height = 0
  for (const strip of strips.slice(third + 1)) height += strip.before + strip.height + strip.after
  if (height > (bottom - top) / 2) return strips
  for (const [index, strip] of strips.slice(third + 1, before + 1).entries()) {
    strips[third + 1 + index] = { ...strip, keep: true }
  }
  return strips
}

/** Where the last three parts end that the next one may leave, last first: indices of their last strips. */
function lastEnds(parts: readonly (readonly Strip[])[], count: number): readonly number[] {
  const ends: number[] = []
  let end = count
  for (let at = parts.length - 1; at >= 0 && ends.length < 3; at -= 1) {
    const part = parts[at] ?? []
    if (part.length > 0 && part.at(-1)?.keep !== true) ends.push(end - 1)
    end -= part.length
  }
  return ends
}

/** Strips as parts of a group. */
export const grouped = (strips: readonly Strip[], group: Group): readonly Strip[] =>
  strips.map((strip) => ({ ...strip, groups: [group, ...(strip.groups ?? [])] }))

/** What a block brings to the flow. */
export type Flow = readonly Strip[]

/** A block's strips with their place in the document. */
export type PlacedFlow = {
  readonly strips: readonly Strip[]
  readonly shape: PageShape
  readonly origin: Origin
  readonly index: number
  readonly breakBefore: boolean
}
