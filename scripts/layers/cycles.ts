import type { Breach } from './breach.ts'
import { targetOf } from './place.ts'
import type { Tree } from './source.ts'

interface Edge {
  readonly to: string
  readonly line: number
}

type Graph = ReadonlyMap<string, readonly Edge[]>

/** One breach for every ring of files that import each other, types included, with the ring written out. */
export function cycleBreaches(tree: Tree): Breach[] {
  const graph = graphOf(tree)
  return ringsOf(graph).flatMap((ring) => {
    const way = shortestRing(graph, ring)
    const [first] = way
    if (first === undefined) return []
    const message = `import cycle ${[...way, way[0]].map((step) => step?.from).join(' → ')}`
    return [{ file: first.from, line: first.line, message, allowed: 'no file may reach itself by its imports' }]
  })
}

function graphOf({ sources }: Tree): Graph {
  const files = new Set(sources.map(({ file }) => file))
  return new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.flatMap(({ specifier, line, certain }) => {
        const target = targetOf(specifier, file)
        return certain && target.kind === 'file' && files.has(target.file) ? [{ to: target.file, line }] : []
      }),
    ]),
  )
}

/** The groups of files that can all reach each other (Tarjan), without the files that stand alone. */
function ringsOf(graph: Graph): string[][] {
  const rings: string[][] = []
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.size - 1)
    stack.push(file)
    for (const { to } of edgesOf(graph, file)) {
      if (!order.has(to)) visit(to)
      if (stack.includes(to)) low.set(file, Math.min(numberOf(low, file), numberOf(low, to)))
    }
    if (low.get(file) !== order.get(file)) return
    const ring = stack.splice(stack.indexOf(file))
    if (ring.length > 1 || edgesOf(graph, file).some(({ to }) => to === file)) rings.push(ring.toSorted())
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return rings
}

const edgesOf = (graph: Graph, file: string): readonly Edge[] => graph.get(file) ?? []

const numberOf = (numbers: ReadonlyMap<string, number>, file: string): number => numbers.get(file) ?? 0

interface Step {
  readonly from: string
  readonly line: number
}

/** The shortest way from a ring's first file back to itself. */
function shortestRing(graph: Graph, ring: readonly string[]): Step[] {
  const [start] = ring
  if (start === undefined) return []
  const ways: { readonly at: string; readonly steps: Step[] }[] = [{ at: start, steps: [] }]
  const seen = new Set<string>()
  for (const { at, steps } of ways) {
    for (const { to, line } of edgesOf(graph, at)) {
      const next = [...steps, { from: at, line }]
      if (to === start) return next
      if (!ring.includes(to) || seen.has(to)) continue
      seen.add(to)
      ways.push({ at: to, steps: next })
    }
  }
  return []
}
