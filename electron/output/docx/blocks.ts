import {
  INKS,
  MM,
  type Block,
  type BlockWriter,
  type ColumnsBlock,
  type Field,
  type FieldsBlock,
  type ListBlock,
  type ParagraphStyle,
  type PictureBlock,
  type PlaceCardBlock,
} from '#core/document'
import { calloutXml } from './callout.ts'
import { contentsXml } from './contents.ts'
import { narrowed, type Desk } from './desk.ts'
import { drawingXml } from './drawing.ts'
import { fittedSize } from './fitted.ts'
import { cellXml, gridXml, rowXml, spaceAfter } from './grid.ts'
import { markingRuns } from './marking.ts'
import { biographyXml, nameplateXml } from './names.ts'
import { firstLineOf, moreOf, paragraphXml, rawParagraph } from './paragraph.ts'
import { portraitRun } from './picture.ts'
import { pointXml } from './point.ts'
import { runsOf, wordRuns } from './runs.ts'
import type { ParagraphStyleId } from './style-names.ts'
import { tableXml } from './table.ts'
import { hex } from './units.ts'

/** The gutter of two columns (PACK 8.1), points. */
export const GUTTER = 5 * MM

/** Blocks one after the other as the body of a Word file. */
export const blocksXml = (blocks: readonly Block[], desk: Desk): string => {
  let xml = ''
  for (const block of blocks) xml += blockXml(block, desk)
  return xml
}

const blockXml = (block: Block, desk: Desk): string =>
  (WRITERS[block.kind] as (block: Block, desk: Desk) => string)(block, desk)

const PARAGRAPHS: Readonly<Record<ParagraphStyle, ParagraphStyleId>> = {
  body: 'BodyText',
  card: 'Cardtext',
  support: 'Talkingsupport',
  note: 'Note',
  small: 'Sourcenote',
  caption: 'Caption',
  empty: 'BodyText',
}

const isFullMeasure = (desk: Desk): boolean => desk.width >= desk.theme.measure * MM - 1

const WRITERS: BlockWriter<Desk, string> = {
  heading: (block, desk) =>
    paragraphXml(block.level === 2 ? 'Heading2' : 'Heading3', block.inlines, desk, moreOf(block)),
  paragraph: (block, desk) =>
    paragraphXml(PARAGRAPHS[block.style], block.inlines, desk, {
      ...moreOf(block),
      ...(block.style === 'body' && isFullMeasure(desk) && firstLineOf(desk) > 0
        ? { firstLine: firstLineOf(desk) }
        : {}),
    }),
  list: (block, desk) => listXml(block, desk),
  point: (block, desk) => pointXml(block, desk),
  callout: (block, desk) => calloutXml(block, desk, blocksXml),
  table: (block, desk) => tableXml(block, desk),
  fields: (block, desk) => fieldsXml(block, desk),
  nameplate: (block, desk) => nameplateXml(block, desk),
  biography: (block, desk) => biographyXml(block, desk),
  columns: (block, desk) => columnsXml(block, desk),
  drawing: (block, desk) => drawingXml(block, desk),
  picture: (block, desk) => pictureBlockXml(block, desk),
  contents: (_, desk) => contentsXml(desk),
  'marking-line': (block, desk) =>
    rawParagraph('Marking', markingRuns(block.banner, desk), desk, { ...moreOf(block), keepNext: true, after: 8 }),
  source: (block, desk) =>
    rawParagraph(
      'Sourcenote',
      `${wordRuns(`[${block.number}]`, desk)}<w:r><w:tab/></w:r>${runsOf(block.inlines, desk)}`,
      desk,
      moreOf(block),
    ),
  'place-card': (block, desk) => placeCardXml(block, desk),
}

const LIST_STYLES = { body: 'BodyText', card: 'Cardtext', note: 'Note' } as const
const BULLETS = 1
const HANG = 6 * MM

/** A list by Word's own numbering, so that it is a list for whoever reads it. */
const listXml = (block: ListBlock, desk: Desk): string => {
  const list = block.numbering === 'bullet' ? BULLETS : numberedFrom(block.start ?? 1, desk)
  const style =
    block.style === 'body' ? (block.numbering === 'bullet' ? 'ListBullet' : 'ListNumber') : LIST_STYLES[block.style]
  return block.items
    .map((item, index) =>
      paragraphXml(style, item.inlines, desk, {
        ...(index === 0 ? moreOf(block) : { changed: block.changed }),
        list,
        left: HANG,
        hanging: HANG,
        ...(index === block.items.length - 1 ? { after: 8 } : { after: 3 }),
      }),
    )
    .join('')
}

/** The number of a new list that counts from a start. */
const numberedFrom = (start: number, desk: Desk): number => {
  desk.gathered.lists.push(start)
  return BULLETS + desk.gathered.lists.length
}

/** Long enough for the longest word of a label in Russian. */
const LABEL = 36 * MM
const FIELD_STYLES = {
  card: { label: 'Cardlabel', value: 'Cardtext' },
  body: { label: 'Cardlabel', value: 'BodyText' },
  small: { label: 'Coverlabel', value: 'Covervalue' },
} as const

/** Labels with their values beside them, in a table without lines. */
export const fieldsXml = (block: FieldsBlock, desk: Desk): string => {
  const rows = block.items.map((field, index) => fieldRow(block, field, index, desk)).join('')
  return (
    gridXml({ columns: [LABEL, desk.width - LABEL], padding: [0, 0], rows }) +
    spaceAfter(block.style === 'card' ? 2 : 6)
  )
}

const fieldRow = (block: FieldsBlock, field: Field, index: number, desk: Desk): string => {
  const styles = FIELD_STYLES[block.style]
  const label = rawParagraph(styles.label, wordRuns(field.label, desk), desk, index === 0 ? moreOf(block) : {})
  const values = field.lines
    .map((inlines, at) => paragraphXml(styles.value, inlines, desk, { after: at === field.lines.length - 1 ? 2 : 0 }))
    .join('')
  return rowXml(
    cellXml(LABEL, label, { padding: { right: 8 } }) +
      cellXml(desk.width - LABEL, values === '' ? rawParagraph(styles.value, '', desk) : values),
  )
}

/** Blocks side by side: a row of two cells for each pair, so that they stand at one height. */
const columnsXml = (block: ColumnsBlock, desk: Desk): string => {
  const width = (desk.width - GUTTER) / 2
  const inner = narrowed(desk, width)
  const [left, right] = block.columns
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const cell = (one: Block | undefined): string => (one === undefined ? '' : blocksXml([one], inner))
    return rowXml(
      cellXml(width + GUTTER, cell(left[index]), { padding: { right: GUTTER } }) + cellXml(width, cell(right[index])),
      { kind: 'breaking' },
    )
  }).join('')
  return gridXml({ columns: [width + GUTTER, width], padding: [0, 0], rows }) + spaceAfter(2)
}

const pictureBlockXml = (block: PictureBlock, desk: Desk): string => {
  const scale = Math.min(1, desk.width / (block.width * MM))
  const run = portraitRun(block.portrait, block.width * MM * scale, block.height * MM * scale, desk, 'Biographyname')
  const hasCaption = block.caption !== undefined
  const figure = rawParagraph('BodyText', run, desk, {
    ...moreOf(block),
    ...(hasCaption ? { keepNext: true, after: 0 } : {}),
    firstLine: 0,
  })
  return block.caption === undefined ? figure : figure + paragraphXml('Caption', block.caption, desk)
}

const CARD_HEIGHT = 58 * MM
const CUT = { width: 0.4, colour: hex(INKS.hairline) }

/** A card to cut out: the marking first, then the name, the line below it. */
const placeCardXml = (block: PlaceCardBlock, desk: Desk): string => {
  const { text, lang } = block.name
  const name = wordRuns(text, desk, { lang, ...fittedSize(text, 'placeCard', desk.width - 40, desk) })
  const content =
    rawParagraph('Footer', wordRuns(block.markingLabel, desk, { colour: hex(INKS.grey) }), desk, moreOf(block)) +
    rawParagraph('Placecard', name, desk, { align: 'center', before: 28 }) +
    (block.line === undefined ? '' : paragraphXml('Placecardline', block.line, desk, { align: 'center' }))
  const rows = rowXml(cellXml(desk.width, content), { height: CARD_HEIGHT })
  const edges = { top: CUT, left: CUT, bottom: CUT, right: CUT }
  return gridXml({ columns: [desk.width], padding: [8, 20], edges, rows }) + spaceAfter(17)
}
