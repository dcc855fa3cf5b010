/** A BCP 47 tag: the language of a run where it differs from the document's. */
export type LangTag = string

/** The states that a chip can show (PACK 6.4): each has a word, a drawn shape, a border and an ink. */
export type ChipState =
  'kept' | 'in-hand' | 'open' | 'due-soon' | 'overdue' | 'ended' | 'denied' | 'said' | 'not-confirmed'

/** A run of text. `face: 'own-script'` asks for the weight of a name in its own script. */
export type TextInline = {
  readonly kind: 'text'
  readonly text: string
  readonly lang?: LangTag
  readonly weight?: 'semibold' | 'bold'
  readonly struck?: true
}

/** A state: its word stands as text, its shape is drawn. */
export type ChipInline = { readonly kind: 'chip'; readonly state: ChipState; readonly word: string }

/** `[12]`, a link to the source of that number. `target` is the anchor of a source block. */
export type SourceMarkInline = { readonly kind: 'source-mark'; readonly number: number; readonly target: string }

/** The number of the page on which an anchor stands, as a link to it. */
export type PageOfInline = { readonly kind: 'page-of'; readonly target: string }

/** A forced new line inside one block. */
export type BreakInline = { readonly kind: 'break' }

/** The smallest parts of a line of text. */
export type Inline = TextInline | ChipInline | SourceMarkInline | PageOfInline | BreakInline

/** A line or a cell line: its parts in reading order. */
export type Inlines = readonly Inline[]
