import type { SectionId } from '#core/template'

/** What happened to a fact between two versions of a pack. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'moved'

/** A section, and the record in it by which a block is known; null for all of the section. */
export type ChangedPlace = { readonly section: SectionId; readonly record: string | null }

/** One fact that changed: where it stands, of which record, and its words before and after. */
export type Change = {
  readonly kind: ChangeKind
  readonly section: SectionId
  /** Id of the record; null where the section as a whole moved, was left out or came back. */
  readonly record: string | null
  /** The words of the line without its section: `Zhang Zhu, post: “A” → “B”.` */
  readonly line: string
  /** Level of the record, the higher of before and after; absent: the office's default. */
  readonly level?: string
  /** Where else the same fact is printed: marked there and part of an addendum, without a line of its own. */
  readonly also?: readonly ChangedPlace[]
}

/** Every place that a change touches, its own first; a section that moved or went has the same words as before. */
export const placesOf = ({ kind, section, record, also = [] }: Change): readonly ChangedPlace[] =>
  record === null && kind !== 'added' ? [] : [{ section, record }, ...also]
