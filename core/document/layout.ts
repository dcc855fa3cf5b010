/** A line of text as it stands on a page; positions in points from the top left corner. */
export type LayoutLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The id of the section, or `cover`, `header`, `footer`. */
  readonly section: string
  /** The records behind the line's block. */
  readonly provenance: readonly string[]
  /** Which row of a table the line starts, if it is the first line of one. */
  readonly row?: number
}

export type LayoutPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly LayoutLine[]
  /** Boxes of the blocks that stand on the page, for the click that goes from page to block. */
  readonly blocks: readonly LayoutBox[]
}

export type LayoutBox = {
  readonly section: string
  /** Index of the block in its section. */
  readonly index: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How far a section reaches. `lines` counts the lines that stand beyond its allowed pages. */
export type LayoutSection = {
  readonly id: string
  readonly firstPage: number
  readonly lastPage: number
  readonly lines: number
  readonly linesOver: number
}

export type OutlineEntry = { readonly title: string; readonly level: number; readonly page: number }
export type PlacedPicture = {
  readonly sha256: string
  readonly page: number
  readonly dpi: number
  readonly provenance: readonly string[]
}

/** What stands where: the checks that need pages or glyphs take this and never call an output. */
export type Layout = {
  readonly pages: readonly LayoutPage[]
  readonly sections: readonly LayoutSection[]
  readonly outline: readonly OutlineEntry[]
  readonly alts: readonly { readonly text: string; readonly page: number; readonly provenance: readonly string[] }[]
  readonly pictures: readonly PlacedPicture[]
  /** Texts of the file that are on no page: title, creator. */
  readonly metadata: readonly string[]
}

/** Whether the shipped fonts can draw a character. */
export type HasGlyph = (char: string) => boolean

/** Where the pages of some sections stand among those of a whole document: the number of the first, how many there are in all. */
export type PagesAmong = {
  readonly first: number
  readonly total: number
  /** The sections of the whole by title, anchor and first page. */
  readonly contents: readonly { readonly title: string; readonly anchor: string; readonly page: number }[]
}
