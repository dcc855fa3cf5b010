import type { Item } from './item.ts'
import type { Group, PageShape, PlacedFlow, Strip } from './strip.ts'

/** A strip at its place on a page, points from the top. */
export type PlacedStrip = { readonly strip: Strip; readonly y: number; readonly flow: PlacedFlow }

/** A filled page: what stands on it, and the frames around groups. */
export type FilledPage = {
  readonly shape: PageShape
  readonly placed: readonly PlacedStrip[]
  readonly frames: readonly Item[]
}

type OpenPage = { readonly shape: PageShape; readonly placed: PlacedStrip[]; y: number; after: number }

/** Fills pages with the flows in order. A strip higher than a page stands alone and runs over the edge of its field. */
export function paginate(flows: readonly PlacedFlow[]): readonly FilledPage[] {
  const pages: OpenPage[] = []
  const started = new Set<Group>()
  const all = flows.flatMap((flow) =>
    flow.strips.map((strip, index) => ({ strip, flow, starts: index === 0 && flow.breakBefore })),
  )
  const turn = (flow: PlacedFlow): OpenPage => {
    const page = { shape: flow.shape, placed: [], y: flow.shape.top, after: 0 }
    pages.push(page)
    return page
  }
  all.forEach(({ strip, flow, starts }, index) => {
    let page = pages.at(-1)
    if (page === undefined || (starts && page.placed.length > 0) || page.shape !== flow.shape) page = turn(flow)
    else if (page.placed.length > 0 && !fits(page, all, index)) page = turn(flow)
    const groups = strip.groups ?? []
    if (page.placed.length === 0) {
      groups.forEach((group, depth) => {
        if (started.has(group) && group.continuation !== undefined)
          put(page, { ...group.continuation, groups: groups.slice(0, depth + 1) }, flow)
      })
    }
    for (const group of groups) started.add(group)
    put(page, strip, flow)
  })
  return withFrames(pages)
}

function put(page: OpenPage, strip: Strip, flow: PlacedFlow): void {
  const y = page.placed.length === 0 ? page.y : page.y + page.after + strip.before
  page.placed.push({ strip, y, flow })
  page.y = y + strip.height
  page.after = strip.after
}

type Queued = { readonly strip: Strip; readonly flow: PlacedFlow; readonly starts: boolean }

/** Whether a strip, and those that it must not be parted from, fit below what stands on the page. */
function fits(page: OpenPage, all: readonly Queued[], index: number): boolean {
  let needed = 0
  let after = page.after
  for (let at = index; at < all.length; at++) {
    const queued = all[at]
    if (queued === undefined || (at > index && (queued.starts || queued.flow.shape !== page.shape))) break
    needed += after + queued.strip.before + queued.strip.height
    after = queued.strip.after
    if (queued.strip.keep !== true) break
    if (needed > page.shape.bottom - page.shape.top) return page.y + firstNeed(page, all[index]) <= page.shape.bottom
  }
  return page.y + needed <= page.shape.bottom + ROUNDING
}

const ROUNDING = 0.01

const firstNeed = (page: OpenPage, queued: Queued | undefined): number =>
  queued === undefined ? 0 : page.after + queued.strip.before + queued.strip.height

function withFrames(pages: readonly OpenPage[]): readonly FilledPage[] {
  const lastPage = new Map<Group, number>()
  pages.forEach((page, index) => {
    for (const { strip } of page.placed) for (const group of strip.groups ?? []) lastPage.set(group, index)
  })
  const seen = new Set<Group>()
  return pages.map((page, index) => {
    const extents = new Map<Group, { top: number; bottom: number }>()
    for (const { strip, y } of page.placed) {
      for (const group of strip.groups ?? []) {
        if (group.frame === undefined) continue
        const extent = extents.get(group)
        if (extent === undefined) extents.set(group, { top: y, bottom: y + strip.height })
        else extent.bottom = y + strip.height
      }
    }
    const frames = [...extents].flatMap(([group, { top, bottom }]) => {
      const isFirst = !seen.has(group)
      seen.add(group)
      return group.frame?.({ top, bottom, isFirst, isLast: lastPage.get(group) === index }) ?? []
    })
    return { shape: page.shape, placed: page.placed, frames }
  })
}
