import type { Inlines, LangTag } from './inline.ts'
import type { Drawing } from './drawing.ts'

/** What every block carries: the records it rests on, its level, a name to link to, and whether it changed. */
export type BlockBase = {
  /** Ids of the records that the block prints. Never printed themselves, and never in a file's bytes. */
  readonly provenance: readonly string[]
  /** The code of the block's level; absent for furniture of the product itself, a heading or an empty line. */
  readonly marking?: string
  /** A name inside this document, unique, to which links and page numbers point. */
  readonly anchor?: string
  /** Changed since the last issued version: outputs draw a bar of 1.5 pt in the margin. */
  readonly changed?: true
  /** Stands on the page of the block after it. */
  readonly keepWithNext?: true
}

/** A picture by its digest; the bytes travel beside the document. Sizes in pixels of the re-encoded JPEG. */
export type Picture = {
  readonly sha256: string
  readonly widthPx: number
  readonly heightPx: number
  readonly alt: string
}

/** A picture's place: the picture, or a frame with initials where none can be shown. */
export type Portrait =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'placeholder'; readonly initials: string; readonly alt: string }

export type ParagraphStyle = 'body' | 'card' | 'support' | 'note' | 'small' | 'caption' | 'empty'

export type HeadingBlock = BlockBase & { readonly kind: 'heading'; readonly level: 2 | 3; readonly inlines: Inlines }

export type ParagraphBlock = BlockBase & {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyle
  readonly inlines: Inlines
}

export type ListItem = { readonly inlines: Inlines; readonly provenance: readonly string[]; readonly marking?: string }

/** A list; numbers count from `start`, 1 unless given. */
export type ListBlock = BlockBase & {
  readonly kind: 'list'
  readonly numbering: 'bullet' | 'number'
  readonly style: 'body' | 'card' | 'note'
  readonly start?: number
  readonly items: readonly ListItem[]
}

/** A text in one language; `missing` holds the words printed in its place when there is none. */
export type LangText = { readonly lang: LangTag; readonly inlines: Inlines; readonly missing?: true }

/** A numbered text to be spoken, in one language or two side by side, with smaller lines under it. */
export type PointBlock = BlockBase & {
  readonly kind: 'point'
  readonly role: 'point' | 'speech'
  readonly number: number
  readonly texts: readonly [LangText] | readonly [LangText, LangText]
  readonly support: readonly Inlines[]
}

/** A framed group (PACK 6.4). Do not raise never breaks; a note has no label. */
export type CalloutBlock = BlockBase & {
  readonly kind: 'callout'
  readonly tone: 'if-raised' | 'do-not-raise' | 'note'
  readonly label?: string
  readonly blocks: readonly Block[]
}

export type CellStyle = 'text' | 'strong' | 'own-script' | 'romanised' | 'number' | 'small'
export type CellLine = { readonly style: CellStyle; readonly inlines: Inlines }

/** A cell: a small portrait of 12 x 16 mm, if any, to the left of its lines. */
export type Cell = { readonly portrait?: Portrait; readonly lines: readonly CellLine[] }

export type CellsRow = {
  readonly kind: 'cells'
  readonly cells: readonly Cell[]
  readonly provenance: readonly string[]
  readonly marking?: string
  readonly anchor?: string
  readonly changed?: true
}

/** A row over all columns: the head of a group (kept with the row after it) or a line that belongs to the row before it. */
export type SpanRow = {
  readonly kind: 'span'
  readonly role: 'group' | 'attached'
  readonly lines: readonly CellLine[]
  readonly provenance: readonly string[]
  readonly marking?: string
  readonly anchor?: string
  readonly changed?: true
}
export type Row = CellsRow | SpanRow

/** A column: its head, its width in mm on a measure of 152 mm, and how its text stands. */
export type Column = { readonly head: string; readonly width: number; readonly align: 'start' | 'end' }

/** A table; `label` names it for screen readers. A table without rows prints `empty` in its place. */
export type TableBlock = BlockBase & {
  readonly kind: 'table'
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly empty: string
}

/** A label and the lines beside it. */
export type Field = {
  readonly label: string
  readonly lines: readonly Inlines[]
  readonly provenance: readonly string[]
  readonly marking?: string
}

/** Labels (32 mm wide) and their values, the cover's and the card's form. */
export type FieldsBlock = BlockBase & {
  readonly kind: 'fields'
  readonly style: 'card' | 'body' | 'small'
  readonly items: readonly Field[]
}

/** A name by itself: own script first, romanised below (once if the own script is Latin), then lines of card text. */
export type NameplateBlock = BlockBase & {
  readonly kind: 'nameplate'
  readonly side?: string
  readonly own?: { readonly text: string; readonly lang: LangTag }
  readonly romanised?: string
  readonly lines: readonly Inlines[]
}

/** A person's note with portrait (PACK 6.4 Biographies): three to a page. */
export type BiographyBlock = BlockBase & {
  readonly kind: 'biography'
  readonly portrait: Portrait
  readonly credit?: string
  readonly own?: { readonly text: string; readonly lang: LangTag }
  readonly romanised?: string
  readonly capacity: readonly Inlines[]
  readonly items: readonly Field[]
}

/** Blocks side by side, two columns of 73.5 mm with a gutter of 5 mm on a measure of 152 mm, aligned at their tops. */
export type ColumnsBlock = BlockBase & {
  readonly kind: 'columns'
  readonly columns: readonly [readonly Block[], readonly Block[]]
}

/** A drawing of marks and labels; `alt` tells its content in words. */
export type DrawingBlock = BlockBase & {
  readonly kind: 'drawing'
  readonly drawing: Drawing
  readonly alt: string
  readonly caption?: Inlines
}

/** A picture at a printed size in mm. */
export type PictureBlock = BlockBase & {
  readonly kind: 'picture'
  readonly portrait: Portrait
  readonly width: number
  readonly height: number
  readonly caption?: Inlines
}

/** The list of the document's sections with their pages. */
export type ContentsBlock = BlockBase & { readonly kind: 'contents' }

/** A section's own marking, where it differs from the document's (PACK 6.3). */
export type MarkingLineBlock = BlockBase & { readonly kind: 'marking-line'; readonly banner: Banner }

/** An entry of the list of sources: `[12]` and its text. Its anchor is the target of the source marks. */
export type SourceBlock = BlockBase & { readonly kind: 'source'; readonly number: number; readonly inlines: Inlines }

/** A card for one place at the table, 152 x 58 mm with cutting lines: one name, 36 pt down to 20 pt, then two lines. */
export type PlaceCardBlock = BlockBase & {
  readonly kind: 'place-card'
  readonly name: { readonly text: string; readonly lang: LangTag }
  readonly line?: Inlines
  readonly markingLabel: string
}

/** A marking as it is printed: its word and its frame; red only where an office has checked a scheme. */
export type Banner = {
  readonly level: string
  readonly label: string
  readonly frame: 'none' | 'single' | 'double'
  readonly colour: 'black' | 'red'
}

/** Everything that can stand in a section. An output is a total table of writers over these kinds. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | PointBlock
  | CalloutBlock
  | TableBlock
  | FieldsBlock
  | NameplateBlock
  | BiographyBlock
  | ColumnsBlock
  | DrawingBlock
  | PictureBlock
  | ContentsBlock
  | MarkingLineBlock
  | SourceBlock
  | PlaceCardBlock

export type BlockKind = Block['kind']
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>

/** One writer for every kind of block: a kind without a writer does not compile. */
export type BlockWriter<Out, Result = void> = { readonly [K in BlockKind]: (block: BlockOf<K>, out: Out) => Result }
