import { isLeaf, type Leaf, type Tag } from '#electron/output/pdf/flow'
import type { PackedFile } from './packed-file.ts'

/** The structure tree of a document as objects: the tags, and from each page's content back to its tags. */
export type StructureInput = {
  readonly root: Tag
  readonly file: PackedFile
  /** Object numbers of the pages. */
  readonly pages: readonly number[]
  /** The tag of each marked content of each page, in order. */
  readonly owners: readonly (readonly Tag[])[]
  /** The tag of each annotation, and its key in the parent tree. */
  readonly annotations: readonly { readonly tag: Tag; readonly key: number }[]
}

/** Writes the tree and gives the object number of its root. */
export function writeStructure(input: StructureInput): number {
  const { file, root } = input
  pruned(root)
  const rootId = file.reserve()
  const ids = new Map<Tag, number>()
  number(root, ids, file)
  writeTag(root, rootId, ids, input)
  const contents = input.owners.map((tags, page) => `${page}[${tags.map((tag) => refOf(ids, tag)).join(' ')}]`)
  const links = input.annotations.map(({ tag, key }) => `${key} ${refOf(ids, tag)}`)
  const next = input.owners.length + input.annotations.length
  file.write(
    rootId,
    `<</Type/StructTreeRoot/K ${refOf(ids, root)}/ParentTree<</Nums[${[...contents, ...links].join(' ')}]>>/ParentTreeNextKey ${next}>>`,
  )
  return rootId
}

/** Tags that hold nothing say nothing. Cells stay, so that columns keep their order. */
function pruned(tag: Tag): boolean {
  if (!tag.kids.every(isLeaf)) tag.kids = tag.kids.filter((kid) => isLeaf(kid) || pruned(kid))
  return tag.kids.length > 0 || tag.type === 'TD' || tag.type === 'TH'
}

function number(tag: Tag, ids: Map<Tag, number>, file: PackedFile): void {
  ids.set(tag, file.reserve())
  for (const kid of tag.kids) if (!isLeaf(kid)) number(kid, ids, file)
}

const refOf = (ids: Map<Tag, number>, tag: Tag): string => `${ids.get(tag) ?? 0} 0 R`

function writeTag(tag: Tag, parent: number, ids: Map<Tag, number>, input: StructureInput): void {
  const id = ids.get(tag) ?? 0
  const page = tag.kids.find(isLeaf)?.page
  const kids = tag.kids.map((kid) => (isLeaf(kid) ? leafText(kid, page, input.pages) : refOf(ids, kid)))
  const list = kids.length === 1 ? spaced(kids[0] ?? '') : `[${kids.join(' ')}]`
  const pageEntry = page === undefined ? '' : `/Pg ${input.pages[page]} 0 R`
  const kidsEntry = kids.length === 0 ? '' : `/K${list}`
  input.file.write(id, `<</S/${tag.type}/P ${parent} 0 R${pageEntry}${kidsEntry}${attributes(tag)}>>`)
  for (const kid of tag.kids) if (!isLeaf(kid)) writeTag(kid, id, ids, input)
}

const spaced = (kid: string): string => (kid.startsWith('<') ? kid : ` ${kid}`)

function leafText(leaf: Leaf, page: number | undefined, pages: readonly number[]): string {
  const pageEntry = leaf.page === page ? '' : `/Pg ${pages[leaf.page]} 0 R`
  if (leaf.kind === 'annotation') return `<</Type/OBJR/Obj ${leaf.id} 0 R${pageEntry}>>`
  return leaf.page === page ? String(leaf.mcid) : `<</Type/MCR${pageEntry}/MCID ${leaf.mcid}>>`
}

function attributes(tag: Tag): string {
  const alt = tag.alt === undefined ? '' : `/Alt${textString(tag.alt)}`
  const table = [
    ...(tag.scope === undefined ? [] : [`/Scope/${tag.scope}`]),
    ...(tag.colSpan === undefined ? [] : [`/ColSpan ${tag.colSpan}`]),
  ]
  if (table.length > 0) return `${alt}/A<</O/Table${table.join('')}>>`
  return tag.box === undefined ? alt : `${alt}/A<</O/Layout/BBox[${boxText(tag.box)}]/Placement/Block>>`
}

const boxText = ({ x, y, width, height, pageHeight }: NonNullable<Tag['box']>): string =>
  [x, pageHeight - y - height, x + width, pageHeight - y].map(plainNumber).join(' ')

/** A number with two decimals at most. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100)

/** A text outside of page content: UTF-16 with its mark, in hex. */
export function textString(text: string): string {
  if (/^[\u0020-\u007E]*$/.test(text)) return `(${text.replace(/[\\()]/g, (char) => `\\${char}`)})`
  return `<FEFF${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`
}
