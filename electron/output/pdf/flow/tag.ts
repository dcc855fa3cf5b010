/** What a tag stands for (ISO 32000-1, 14.8.4). */
export type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'Note'
  | 'Div'

/** A stretch of a page's content that belongs to a tag, or a link annotation on a page. */
export type Leaf =
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly id: number }

/** A box on a page in points from its top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A node of the structure tree. Children are added in reading order: tags when blocks are set, leaves when pages are painted. */
export type Tag = {
  readonly type: TagType
  kids: (Tag | Leaf)[]
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly colSpan?: number
  /** Where a figure stands, known once its page is painted; `height` is that of the page. */
  box?: Box & { readonly pageHeight: number }
}

/** What a tag may carry besides its kind. */
export type TagMore = Pick<Tag, 'alt' | 'scope' | 'colSpan'>

/** A new tag as the last child of another. */
export function tagUnder(parent: Tag, type: TagType, more: TagMore = {}): Tag {
  const tag: Tag = { ...more, type, kids: NONE }
  addKid(parent, tag)
  return tag
}

/** Stands for no children until the first comes; never added to. */
const NONE: (Tag | Leaf)[] = []

/** Adds a child. Most tags have one, so the first makes a list of just that size. */
export function addKid(tag: Tag, kid: Tag | Leaf): void {
  if (tag.kids.length === 0) tag.kids = [kid]
  else tag.kids.push(kid)
}

/** Whether a child is a leaf. */
export const isLeaf = (child: Tag | Leaf): child is Leaf => 'kind' in child
