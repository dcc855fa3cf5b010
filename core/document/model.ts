import type { Banner, Block, Field } from './block.ts'
import type { Inlines, LangTag } from './inline.ts'
import type { FormatId, ProfileId } from './theme.ts'

/** The copy that is printed: a draft, a numbered copy of so many with its holder, or a version without numbers. */
export type Copy =
  | { readonly kind: 'draft'; readonly word: string }
  | {
      readonly kind: 'numbered'
      readonly number: number
      readonly of: number
      readonly word: string
      readonly holder?: string
    }
  | { readonly kind: 'unnumbered'; readonly word: string }

/** What stands in the header and footer of each page, ready to print. */
export type Running = {
  readonly shortTitle: string
  readonly version: string
  readonly department: string
  readonly issued: string
}

/** The first page (PACK 6.3). `fields` stand in the two columns, `notes` below them; `hash` is a slot. */
export type Cover = {
  readonly briefNumber: string
  readonly date: string
  readonly heading: string
  readonly title: string
  readonly fields: readonly Field[]
  readonly notes: readonly Inlines[]
  /** Label and the first 12 digits of the content hash; left out for audiences that may not have it. */
  readonly hash?: { readonly label: string; readonly value: string }
  readonly contents: boolean
  /** In a draft: the sentence that says what still blocks issue. */
  readonly warning?: string
}

/** The longest that a section may be; R14 states the lines over. */
export type SectionMax = { readonly pages: number }

/** One part of a document. Its title is its heading of level 1 and its entry in contents and outline. */
export type Section = {
  /** `points`, `if-raised` …; unique in the document. */
  readonly id: string
  readonly title: string
  readonly anchor: string
  /** `page` starts on a new page, `run-on` goes on after the section before it. */
  readonly start: 'page' | 'run-on'
  /** `page` lets nothing follow on its last page. */
  readonly end: 'page' | 'open'
  readonly orientation: 'portrait' | 'landscape'
  readonly max?: SectionMax
  readonly blocks: readonly Block[]
}

/** The words that outputs print by themselves, from the catalogue. */
export type OutputWords = {
  readonly contents: string
  /** `(cont.)` after the label of a callout that goes on. */
  readonly continued: string
  /** Name of the drawn shape of a chip for readers of alt text, with `{word}` for the chip's word. */
  readonly status: string
  readonly page: string
}

/** The whole of a document, ready for any output. Same document, same bytes. */
export type DocumentModel = {
  /** Document type and marking, nothing of the visit: `Briefing pack, Internal`. */
  readonly title: string
  readonly lang: LangTag
  readonly secondLang?: LangTag
  readonly profile: ProfileId
  readonly format: FormatId
  /** The only time in the file: an ISO instant in UTC. */
  readonly issuedAt: string
  /** The office's name, or empty. */
  readonly creator: string
  readonly banner: Banner
  readonly copy: Copy
  readonly running: Running
  readonly words: OutputWords
  readonly cover?: Cover
  readonly sections: readonly Section[]
}
