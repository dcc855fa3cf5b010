import type { SectionId } from '#core/template'

/** What happened to a fact between two versions of a pack. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'moved'

/** One fact that changed: where it stands, of which record, and its words before and after. */
export type Change = {
  readonly kind: ChangeKind
  readonly section: SectionId
  /** Id of the record. */
  readonly record: string
  /** The words of the line without its section: `Zhang Zhu, post: “A” → “B”.` */
  readonly line: string
}
