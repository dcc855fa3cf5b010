import { withInner, type Block } from '#core/document'
import type { SectionId } from '#core/template'
import type { ChangedPlace } from '../change.ts'
import type { Print } from '../print.ts'
import { SECTIONS } from '../sections/index.ts'
import type { Entry } from './entry.ts'

/** Tells which other sections print an entry's records otherwise than before. */
export type Elsewhere = (own: SectionId, entry: Entry) => readonly ChangedPlace[]

/** Both versions written once, to be asked where else a change shows. */
export function elsewhere(before: Print, after: Print, open: readonly SectionId[]): Elsewhere {
  const written = open
    .filter((section) => !TOLD_BY_OTHERS.has(section))
    .map((section) => ({ section, before: partsIn(section, before), after: partsIn(section, after) }))
  return (own, entry) =>
    written
      .filter(({ section }) => section !== own)
      .flatMap((one) =>
        [entry.record, ...(entry.alike ?? [])]
          .filter((record) => printedOf(one.before, record) !== printedOf(one.after, record))
          .map((record) => ({ section: one.section, record })),
      )
}

/** What these print follows from the rest; the cover has no blocks. */
const TOLD_BY_OTHERS: ReadonlySet<SectionId> = new Set(['cover', 'sources', 'change-note'])

type PrintedPart = { readonly provenance: readonly string[] }

/** The parts that rest on a record, as text to compare. */
const printedOf = (parts: readonly PrintedPart[], record: string): string =>
  JSON.stringify(parts.filter(({ provenance }) => provenance.includes(record)))

const partsIn = (section: SectionId, print: Print): readonly PrintedPart[] =>
  section === 'cover' ? [] : SECTIONS[section](print.scope, print).flatMap(partsOf)

/** Rows of tables and items of lists each by itself, other blocks whole. */
const partsOf = (block: Block): readonly PrintedPart[] =>
  withInner(block).flatMap((one): readonly PrintedPart[] => {
    if (one.kind === 'table') return one.rows
    return one.kind === 'list' || one.kind === 'fields' ? one.items : [one]
  })
