import type {
  Banner,
  BiographyBlock,
  Block,
  BlockBase,
  CalloutBlock,
  Cell,
  CellLine,
  CellStyle,
  CellsRow,
  Column,
  ColumnsBlock,
  ContentsBlock,
  DrawingBlock,
  Field,
  FieldsBlock,
  HeadingBlock,
  LangText,
  ListBlock,
  ListItem,
  MarkingLineBlock,
  NameplateBlock,
  ParagraphBlock,
  ParagraphStyle,
  PictureBlock,
  PlaceCardBlock,
  PointBlock,
  Portrait,
  Row,
  SourceBlock,
  SpanRow,
  TableBlock,
} from './block.ts'
import type { Drawing } from './drawing.ts'
import type { ChipState, Inline, Inlines, LangTag } from './inline.ts'
import type { DocumentModel, Section } from './model.ts'

/** A piece of a line: plain text or an inline. */
export type Piece = string | Inline

/** The pieces as inlines; empty texts fall away. */
export const line = (...pieces: readonly Piece[]): Inlines =>
  pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece)).filter((piece) => !isEmptyText(piece))

const isEmptyText = (piece: Inline): boolean => piece.kind === 'text' && piece.text === ''

export const text = (words: string, lang?: LangTag): Inline => ({
  kind: 'text',
  text: words,
  ...(lang === undefined ? {} : { lang }),
})
export const bold = (words: string, lang?: LangTag): Inline => ({
  kind: 'text',
  text: words,
  weight: 'bold',
  ...(lang === undefined ? {} : { lang }),
})
export const struck = (words: string, lang?: LangTag): Inline => ({
  kind: 'text',
  text: words,
  struck: true,
  ...(lang === undefined ? {} : { lang }),
})
export const chip = (state: ChipState, word: string): Inline => ({ kind: 'chip', state, word })
export const sourceMark = (number: number): Inline => ({ kind: 'source-mark', number, target: sourceAnchor(number) })
export const pageOf = (target: string): Inline => ({ kind: 'page-of', target })
export const newLine: Inline = { kind: 'break' }

/** The anchor of the source with a number. */
export const sourceAnchor = (number: number): string => `source-${number}`

/** What a block carries besides its content; the records it rests on come first. */
export type Carried = Partial<BlockBase>

const base = (carried: Carried): BlockBase => ({ provenance: [], ...carried })

export const heading = (level: 2 | 3, words: Piece | Inlines, carried: Carried = {}): HeadingBlock => ({
  ...base(carried),
  kind: 'heading',
  level,
  inlines: asLine(words),
})

export const paragraph = (style: ParagraphStyle, words: Piece | Inlines, carried: Carried = {}): ParagraphBlock => ({
  ...base(carried),
  kind: 'paragraph',
  style,
  inlines: asLine(words),
})

const asLine = (words: Piece | Inlines): Inlines =>
  typeof words === 'string' || 'kind' in words ? line(words) : line(...words)

export const item = (words: Piece | Inlines, provenance: readonly string[] = []): ListItem => ({
  inlines: asLine(words),
  provenance,
})

export const list = (
  numbering: 'bullet' | 'number',
  style: ListBlock['style'],
  items: readonly ListItem[],
  carried: Carried & { readonly start?: number } = {},
): ListBlock => ({ ...base(carried), kind: 'list', numbering, style, items })

export const langText = (lang: LangTag, words: Piece | Inlines): LangText => ({ lang, inlines: asLine(words) })
export const missingText = (lang: LangTag, words: string): LangText => ({ lang, inlines: line(words), missing: true })

export const point = (
  number: number,
  texts: PointBlock['texts'],
  support: readonly Inlines[] = [],
  carried: Carried = {},
): PointBlock => ({ ...base(carried), kind: 'point', role: 'point', number, texts, support })

export const speech = (number: number, texts: PointBlock['texts'], carried: Carried = {}): PointBlock => ({
  ...base(carried),
  kind: 'point',
  role: 'speech',
  number,
  texts,
  support: [],
})

export const callout = (
  tone: CalloutBlock['tone'],
  label: string | undefined,
  blocks: readonly Block[],
  carried: Carried = {},
): CalloutBlock => ({ ...base(carried), kind: 'callout', tone, blocks, ...(label === undefined ? {} : { label }) })

export const column = (head: string, width: number, align: Column['align'] = 'start'): Column => ({
  head,
  width,
  align,
})

export const cellLine = (style: CellStyle, words: Piece | Inlines): CellLine => ({ style, inlines: asLine(words) })

/** A cell: plain words stand as table text. */
export const cell = (...lines: readonly (string | CellLine)[]): Cell => ({
  lines: lines.map((entry) => (typeof entry === 'string' ? cellLine('text', entry) : entry)),
})

export const row = (
  cells: readonly (string | Cell)[],
  carried: Partial<Omit<CellsRow, 'kind' | 'cells'>> = {},
): CellsRow => ({
  provenance: [],
  ...carried,
  kind: 'cells',
  cells: cells.map((entry) => (typeof entry === 'string' ? cell(entry) : entry)),
})

export const groupRow = (
  words: Piece | Inlines,
  carried: Partial<Omit<SpanRow, 'kind' | 'lines' | 'role'>> = {},
): SpanRow => ({
  provenance: [],
  ...carried,
  kind: 'span',
  role: 'group',
  lines: [cellLine('strong', words)],
})

export const attachedRow = (
  lines: readonly CellLine[],
  carried: Partial<Omit<SpanRow, 'kind' | 'lines' | 'role'>> = {},
): SpanRow => ({ provenance: [], ...carried, kind: 'span', role: 'attached', lines })

export const table = (
  label: string,
  columns: readonly Column[],
  rows: readonly Row[],
  empty: string,
  carried: Carried = {},
): TableBlock => ({ ...base(carried), kind: 'table', label, columns, rows, empty })

export const field = (
  label: string,
  lines: readonly (Piece | Inlines)[],
  provenance: readonly string[] = [],
  marking?: string,
): Field => ({ label, lines: lines.map(asLine), provenance, ...(marking === undefined ? {} : { marking }) })

export const fields = (style: FieldsBlock['style'], items: readonly Field[], carried: Carried = {}): FieldsBlock => ({
  ...base(carried),
  kind: 'fields',
  style,
  items,
})

export const nameplate = (
  content: Omit<NameplateBlock, keyof BlockBase | 'kind'>,
  carried: Carried = {},
): NameplateBlock => ({ ...base(carried), kind: 'nameplate', ...content })

export const biography = (
  content: Omit<BiographyBlock, keyof BlockBase | 'kind'>,
  carried: Carried = {},
): BiographyBlock => ({ ...base(carried), kind: 'biography', ...content })

export const columns = (left: readonly Block[], right: readonly Block[], carried: Carried = {}): ColumnsBlock => ({
  ...base(carried),
  kind: 'columns',
  columns: [left, right],
})

export const drawingBlock = (
  drawing: Drawing,
  alt: string,
  carried: Carried & { readonly caption?: Inlines } = {},
): DrawingBlock => ({ ...base(carried), kind: 'drawing', drawing, alt })

export const picture = (
  portrait: Portrait,
  width: number,
  height: number,
  carried: Carried & { readonly caption?: Inlines } = {},
): PictureBlock => ({ ...base(carried), kind: 'picture', portrait, width, height })

export const contents: ContentsBlock = { kind: 'contents', provenance: [] }

export const markingLine = (banner: Banner): MarkingLineBlock => ({ kind: 'marking-line', provenance: [], banner })

export const source = (number: number, words: Piece | Inlines, provenance: readonly string[] = []): SourceBlock => ({
  kind: 'source',
  provenance,
  anchor: sourceAnchor(number),
  number,
  inlines: asLine(words),
})

export const placeCard = (
  content: Omit<PlaceCardBlock, keyof BlockBase | 'kind'>,
  carried: Carried = {},
): PlaceCardBlock => ({ ...base(carried), kind: 'place-card', ...content })

/** A section; it starts on a new page, lets others follow and stands upright unless told otherwise. */
export const section = (
  id: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Omit<Section, 'id' | 'title' | 'blocks'>> = {},
): Section => ({
  anchor: `section-${id}`,
  start: 'page',
  end: 'open',
  orientation: 'portrait',
  ...more,
  id,
  title,
  blocks,
})

export const internalBanner: Banner = { level: 'internal', label: 'Internal', frame: 'single', colour: 'black' }

/** A draft in English on A4 with the neutral marking Internal: the smallest document, for tests and samples. */
export const documentOf = (sections: readonly Section[], more: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Briefing pack, Internal',
  lang: 'en',
  profile: 'a4',
  format: 'pack',
  issuedAt: '2026-11-22T00:00:00Z',
  creator: '',
  banner: internalBanner,
  copy: { kind: 'draft', word: 'Draft' },
  running: { shortTitle: 'Example visit', version: 'v1', department: 'Protocol', issued: 'draft, 22 November 2026' },
  words: { contents: 'Contents', continued: '(cont.)', status: 'Status: {word}', page: 'Page' },
  ...more,
  sections,
})
