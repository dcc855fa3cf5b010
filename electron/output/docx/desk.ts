import { MM, type DocumentModel, type LangTag, type OutputWords, type Theme } from '#core/document'
import type { ParagraphStyleId } from './style-names.ts'

/** Pages of anchors, known from a layout or estimated, and how many pages there are. */
export type PageNumbers = { readonly pageOf: ReadonlyMap<string, number>; readonly total: number }

/** What a file collects while its body is written: ids, lists and pictures, in reading order. */
export type Gathered = {
  drawings: number
  /** The first number of each numbered list. */
  readonly lists: number[]
  /** Relationship ids of the pictures by their SHA-256. */
  readonly pictures: Map<string, string>
}

/** What a block writer works with. `width` is the column to fill, points. */
export type Desk = {
  readonly theme: Theme
  readonly words: OutputWords
  readonly lang: LangTag
  readonly width: number
  readonly pages: PageNumbers
  /** Bookmark names by anchor: nothing of a record's name stands in the file. */
  readonly bookmarks: ReadonlyMap<string, string>
  readonly gathered: Gathered
  /** The office's style that stands for ours, where a letterhead has one. */
  readonly styleId: (style: ParagraphStyleId) => string
  readonly contents: DocumentModel['sections']
  readonly markingLabel: string
}

/** A desk whose column is so many points wide. */
export const narrowed = (desk: Desk, width: number): Desk => ({ ...desk, width })

/** The number of a new drawing or picture: unique in the file. */
export const nextDrawing = (desk: Desk): number => {
  desk.gathered.drawings += 1
  return desk.gathered.drawings
}

/** The width of a page's text, points. */
export const measureOf = (theme: Theme, orientation: 'portrait' | 'landscape'): number =>
  orientation === 'portrait' ? theme.measure * MM : (theme.paper.height - theme.margins.left - theme.margins.right) * MM
