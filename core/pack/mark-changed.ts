import { provenanceOf, withInner, type Block, type Row } from '#core/document'
import type { SectionId } from '#core/template'
import { placesOf, type Change } from './change.ts'

/** The blocks of a section with those marked that print a changed record, all where all of it is new; in a table the rows alone, so that each bar says which. */
export function markChanged(
  blocks: readonly Block[],
  section: SectionId,
  changes: readonly Change[],
): readonly Block[] {
  const ids = new Set(
    changes
      .flatMap(placesOf)
      .filter((one) => one.section === section)
      .map((one) => one.record),
  )
  if (ids.size === 0 || section === 'change-note') return blocks
  const isChanged = (provenance: readonly string[]): boolean => ids.has(null) || provenance.some((id) => ids.has(id))
  const row = (one: Row): Row => (isChanged(one.provenance) ? { ...one, changed: true } : one)
  return blocks.map((block) => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map(row) }
    return isChanged(withInner(block).flatMap(provenanceOf)) ? { ...block, changed: true } : block
  })
}
