import type { PackedFile } from './packed-file.ts'
import { plainNumber, textString } from './structure.ts'

/** An entry of the outline and where it leads: a page's object number and a height on it from its bottom, points. */
export type OutlineTarget = {
  readonly title: string
  readonly level: number
  readonly page: number
  readonly top: number
}

type Node = { readonly entry: OutlineTarget; readonly id: number; readonly kids: Node[] }

/** Writes sections and their subsections, folded; gives the object number of the outline, or undefined without entries. */
export function writeOutline(file: PackedFile, entries: readonly OutlineTarget[]): number | undefined {
  if (entries.length === 0) return undefined
  const nodes: Node[] = []
  for (const entry of entries) {
    const node = { entry, id: file.reserve(), kids: [] }
    const parent = entry.level > 1 ? nodes.at(-1) : undefined
    if (parent === undefined) nodes.push(node)
    else parent.kids.push(node)
  }
  const root = file.reserve()
  file.write(root, `<</Type/Outlines${ends(nodes)}/Count ${nodes.length}>>`)
  writeNodes(file, nodes, root)
  return root
}

const ends = (nodes: readonly Node[]): string => `/First ${nodes[0]?.id} 0 R/Last ${nodes.at(-1)?.id} 0 R`

function writeNodes(file: PackedFile, nodes: readonly Node[], parent: number): void {
  nodes.forEach((node, index) => {
    const before = nodes[index - 1]
    const after = nodes[index + 1]
    file.write(
      node.id,
      [
        `<</Title${textString(node.entry.title)}/Parent ${parent} 0 R`,
        `/Dest[${node.entry.page} 0 R/XYZ 0 ${plainNumber(node.entry.top)} null]`,
        before === undefined ? '' : `/Prev ${before.id} 0 R`,
        after === undefined ? '' : `/Next ${after.id} 0 R`,
        node.kids.length === 0 ? '' : `${ends(node.kids)}/Count -${node.kids.length}`,
        '>>',
      ].join(''),
    )
    writeNodes(file, node.kids, node.id)
  })
}
