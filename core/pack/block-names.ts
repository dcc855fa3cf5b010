import { linesOf, plainText, provenanceOf, withInner, type Block, type DocumentModel, type Row } from '#core/document'

/** A block of a pack as a composer knows it: a name that stays while other blocks come and go, the record it prints, its first words. */
export type NamedBlock = {
  /** `points/talking-point:01J…`; unique in the document. */
  readonly block: string
  readonly section: string
  /** Its place among the blocks of its section, and the row of a table. */
  readonly index: number
  readonly row?: number
  readonly record: string | null
  /** All records that it rests on. */
  readonly records: readonly string[]
  readonly title: string
  /** Code of its level; null for furniture of the product. */
  readonly level: string | null
}

const LONGEST = 120

/** Every block of a document and every row of its tables that prints a record, in reading order. */
export function namedBlocks(document: DocumentModel): readonly NamedBlock[] {
  const times = new Map<string, number>()
  const unique = (name: string): string => {
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return time === 1 ? name : `${name}~${String(time)}`
  }
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      const records = [...new Set(withInner(block).flatMap(provenanceOf))]
      const record = block.kind === 'table' ? null : (records[0] ?? null)
      const place = { section: section.id, index }
      const own: NamedBlock = {
        ...place,
        block: unique(`${section.id}/${record ?? block.kind}`),
        record,
        records,
        title: shortened(titleOf(block)),
        level: block.marking ?? null,
      }
      const rows = block.kind === 'table' ? block.rows : []
      return [own, ...rows.flatMap((row, at) => rowOf(row, at, place, unique))]
    }),
  )
}

function rowOf(
  row: Row,
  at: number,
  place: { readonly section: string; readonly index: number },
  unique: (name: string) => string,
): readonly NamedBlock[] {
  const [record] = row.provenance
  if (row.kind !== 'cells' || record === undefined) return []
  const words = row.cells.flatMap((cell) => cell.lines.slice(0, 1)).map((line) => plainText(line.inlines))
  return [
    {
      ...place,
      block: unique(`${place.section}/${record}`),
      row: at,
      record,
      records: [...new Set(row.provenance)],
      title: shortened(words.filter((one) => one !== '').join(' · ')),
      level: row.marking ?? null,
    },
  ]
}

function titleOf(block: Block): string {
  if (block.kind === 'table') return block.label
  const [first = '', second = ''] = withInner(block)
    .flatMap(wordsOf)
    .map(plainText)
    .filter((one) => one.trim() !== '')
  return block.kind === 'callout' && block.label !== undefined && second !== '' ? second : first
}

/** The lines of a block without the labels beside them: a label says the same in every block of its kind. */
const wordsOf = (block: Block) => (block.kind === 'fields' ? block.items.flatMap(({ lines }) => lines) : linesOf(block))

const shortened = (text: string): string =>
  [...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text
