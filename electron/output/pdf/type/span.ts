import type { ChipState } from '#core/document'
import type { Piece } from './piece.ts'
import type { Setting } from './setting.ts'

/** How a stretch of a line looks, what language it is in and where it leads. Sizes in points. */
export type Span = {
  readonly setting: Setting
  readonly size: number
  readonly ink: string
  readonly lang: string
  readonly struck: boolean
  /** The anchor that the stretch leads to. */
  readonly link?: string
  /** Extra space after each character, points. */
  readonly tracking?: number
  readonly chip?: Chip
}

/** A state drawn in a line: a border, a shape, a word. Sizes in points. */
export type Chip = {
  readonly state: ChipState
  /** The word, or as much of it as stands beside the shape when it takes several lines. */
  readonly word: readonly Piece[]
  readonly wordWidth: number
  readonly width: number
  /** How far the border reaches below the first line. */
  readonly below: number
}

/** The pieces of a paragraph and the span that each belongs to, or the only one; `null` forces a new line. */
export type Composition = { readonly pieces: readonly (Piece | null)[]; readonly spans: Span | readonly Span[] }
