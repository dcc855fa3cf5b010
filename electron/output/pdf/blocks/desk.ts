import type { ElementId, LangTag, OutputWords, Theme, TypeStyle } from '#core/document'
import type { Origin, PageShape, Tag } from '#electron/output/pdf/flow'
import type { Fonts } from '#electron/output/pdf/type'

/** What a block writer works with: the theme, the fonts, the column to fill (points from the page's left edge) and the tag to add to. */
export type Desk = {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly words: OutputWords
  readonly lang: LangTag
  readonly shape: PageShape
  readonly left: number
  readonly width: number
  readonly parent: Tag
  readonly origin: Origin
  /** The page on which an anchor stands, as far as the last setting of the document found. */
  readonly pageOf: (anchor: string) => number | undefined
  /** Titles of the sections and where they lead, for the list of contents. */
  readonly contents: readonly { readonly title: string; readonly anchor: string }[]
}

/** The style of an element in the desk's theme. */
export const styleOf = (desk: Desk, element: ElementId): TypeStyle => desk.theme.elements[element]

/** An origin that rests on further records. */
export const resting = (origin: Origin, provenance: readonly string[]): Origin =>
  provenance.length === 0
    ? origin
    : { section: origin.section, provenance: [...new Set([...origin.provenance, ...provenance])] }

/** A desk whose column starts further in by so many points. */
export const inset = (desk: Desk, left: number, right = 0): Desk => ({
  ...desk,
  left: desk.left + left,
  width: desk.width - left - right,
})
