import {
  columnWidths,
  TABLE_MEASURE,
  type BiographyBlock,
  type Block,
  type BlockWriter,
  type Cell,
  type CellLine,
  type Field,
  type Inlines,
  type LangText,
  type ListBlock,
  type ParagraphStyle,
  type PointBlock,
  type Portrait,
  type Row,
  type TableBlock,
} from '#core/document'
import { drawingHtml } from './drawing.ts'
import { inlinesHtml, langAttribute, wordsHtml } from './inline.ts'
import type { Page } from './page.ts'
import { attributes, escapeHtml } from './text.ts'

/** Blocks one after the other. */
export const blocksHtml = (blocks: readonly Block[], page: Page): string =>
  blocks.map((block) => blockHtml(block, page)).join('\n')

const blockHtml = (block: Block, page: Page): string => {
  const html = (WRITERS[block.kind] as (block: Block, page: Page) => string)(block, page)
  return block.changed === true ? `<div class="changed">${html}</div>` : html
}

const idOf = (anchor: string | undefined, page: Page): string =>
  attributes({ id: anchor === undefined ? undefined : page.ids.get(anchor) })

const PARAGRAPHS: Readonly<Record<ParagraphStyle, string>> = {
  body: '',
  card: 'card',
  support: 'support',
  note: 'note',
  small: 'small',
  caption: 'caption',
  empty: 'empty',
}

const WRITERS: BlockWriter<Page, string> = {
  heading: (block, page) =>
    `<h${block.level + 1}${idOf(block.anchor, page)}>${inlinesHtml(block.inlines, page)}</h${block.level + 1}>`,
  paragraph: (block, page) =>
    `<p${attributes({ class: PARAGRAPHS[block.style] === '' ? undefined : PARAGRAPHS[block.style] })}${idOf(block.anchor, page)}>${inlinesHtml(block.inlines, page)}</p>`,
  list: (block, page) => listHtml(block, page),
  point: (block, page) => pointHtml(block, page),
  callout: (block, page) => {
    const label = block.label === undefined ? '' : `<p class="label">${wordsHtml(block.label)}</p>`
    const role = block.label === undefined ? '' : attributes({ role: 'group', 'aria-label': block.label })
    return `<div class="callout ${block.tone}"${role}${idOf(block.anchor, page)}>${label}${blocksHtml(block.blocks, page)}</div>`
  },
  table: (block, page) => tableHtml(block, page),
  fields: (block, page) =>
    `<dl class="fields ${block.style}"${idOf(block.anchor, page)}>${block.items.map((field) => fieldHtml(field, page)).join('')}</dl>`,
  nameplate: (block, page) => {
    const side = block.side === undefined ? '' : `<p class="side">${wordsHtml(block.side)}</p>`
    const lines = block.lines.map((inlines) => `<p class="card">${inlinesHtml(inlines, page)}</p>`).join('')
    return `<div class="nameplate"${idOf(block.anchor, page)}>${side}${namesHtml(block, page)}${lines}</div>`
  },
  biography: (block, page) => biographyHtml(block, page),
  columns: (block, page) => {
    const [left, right] = block.columns
    const cell = (one: Block | undefined): string => `<div>${one === undefined ? '' : blockHtml(one, page)}</div>`
    const pairs = Array.from(
      { length: Math.max(left.length, right.length) },
      (_, at) => cell(left[at]) + cell(right[at]),
    )
    return `<div class="columns"${idOf(block.anchor, page)}>${pairs.join('')}</div>`
  },
  drawing: (block, page) => drawingHtml(block, page, idOf(block.anchor, page)),
  picture: (block, page) => {
    const caption = block.caption === undefined ? '' : `<figcaption>${inlinesHtml(block.caption, page)}</figcaption>`
    return `<figure${idOf(block.anchor, page)}>${portraitHtml(block.portrait, block.width, block.height, page)}${caption}</figure>`
  },
  contents: (_, page) => contentsHtml(page),
  'marking-line': (block) =>
    `<p class="own-marking"><span class="marking ${block.banner.frame} ${block.banner.colour}">${wordsHtml(block.banner.label)}</span></p>`,
  source: (block, page) =>
    `<p class="source"${idOf(block.anchor, page)}><span class="number">[${block.number}]</span> ${inlinesHtml(block.inlines, page)}</p>`,
  'place-card': (block, page) => {
    const line = block.line === undefined ? '' : `<p>${inlinesHtml(block.line, page)}</p>`
    return `<div class="place-card"${idOf(block.anchor, page)}><p class="small">${wordsHtml(block.markingLabel)}</p><p class="name"${langAttribute(block.name.lang, page)}>${wordsHtml(block.name.text)}</p>${line}</div>`
  },
}

const listHtml = (block: ListBlock, page: Page): string => {
  const items = block.items.map((entry) => `<li>${inlinesHtml(entry.inlines, page)}</li>`).join('')
  const look = `${attributes({ class: block.style })}${idOf(block.anchor, page)}`
  return block.numbering === 'bullet'
    ? `<ul${look}>${items}</ul>`
    : `<ol${attributes({ start: block.start })}${look}>${items}</ol>`
}

const pointHtml = (block: PointBlock, page: Page): string => {
  const number = block.role === 'point' ? `${block.number}.` : String(block.number)
  const texts = block.texts.map((text: LangText, index) => {
    const mark = index === 0 ? `<span class="number">${number}</span> ` : ''
    return `<p${text.missing === true ? '' : langAttribute(text.lang, page)}>${mark}${inlinesHtml(text.inlines, page)}</p>`
  })
  const support = block.support.map((inlines) => `<p class="support">${inlinesHtml(inlines, page)}</p>`).join('')
  const kind = texts.length === 2 ? 'paired' : 'single'
  return `<div class="${block.role} ${kind}"${idOf(block.anchor, page)}><div class="texts">${texts.join('')}</div>${support}</div>`
}

const tableHtml = (block: TableBlock, page: Page): string => {
  if (block.rows.length === 0) return `<p class="empty"${idOf(block.anchor, page)}>${wordsHtml(block.empty)}</p>`
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    TABLE_MEASURE,
  )
  const columns = widths.map((width) => `<col width="${Math.round((width / TABLE_MEASURE) * 100)}%">`).join('')
  const head = block.columns.some((column) => column.head !== '')
    ? `<thead><tr>${block.columns
        .map(
          (column) => `<th scope="col"${attributes({ class: endClass(column.align) })}>${wordsHtml(column.head)}</th>`,
        )
        .join('')}</tr></thead>`
    : ''
  const rows = block.rows.map((row) => rowHtml(row, block, page)).join('')
  return `<table${attributes({ 'aria-label': block.label })}${idOf(block.anchor, page)}><colgroup>${columns}</colgroup>${head}<tbody>${rows}</tbody></table>`
}

const endClass = (align: 'start' | 'end'): string | undefined => (align === 'end' ? 'end' : undefined)

const rowHtml = (row: Row, block: TableBlock, page: Page): string => {
  const id = idOf(row.anchor, page)
  const changed = row.changed === true ? ' changed' : ''
  if (row.kind === 'span') {
    const span = block.columns.length
    const lines = row.lines.map((entry) => cellLineHtml(entry, page)).join('')
    return row.role === 'group'
      ? `<tr class="group${changed}"${id}><th scope="rowgroup" colspan="${span}">${lines}</th></tr>`
      : `<tr class="attached${changed}"${id}><td colspan="${span}">${lines}</td></tr>`
  }
  const cells = row.cells
    .map(
      (cell, index) =>
        `<td${attributes({ class: endClass(block.columns[index]?.align ?? 'start') })}>${cellHtml(cell, page)}</td>`,
    )
    .join('')
  return `<tr${attributes({ class: row.changed === true ? 'changed' : undefined })}${id}>${cells}</tr>`
}

const cellHtml = (cell: Cell, page: Page): string => {
  const lines = cell.lines.map((entry) => cellLineHtml(entry, page)).join('')
  return cell.portrait === undefined
    ? lines
    : `<div class="with-portrait">${portraitHtml(cell.portrait, 12, 16, page)}<div>${lines}</div></div>`
}

const cellLineHtml = (entry: CellLine, page: Page): string =>
  `<div class="${entry.style}">${inlinesHtml(entry.inlines, page)}</div>`

const fieldHtml = (field: Field, page: Page): string =>
  `<div><dt>${wordsHtml(field.label)}</dt>${field.lines.map((inlines) => `<dd>${inlinesHtml(inlines, page)}</dd>`).join('')}</div>`

type Named = Pick<BiographyBlock, 'own' | 'romanised'>

/** A name alone in Latin letters stands once, in the heavier form. */
const namesHtml = ({ own, romanised }: Named, page: Page): string =>
  (own === undefined ? '' : `<p class="own-name"${langAttribute(own.lang, page)}>${wordsHtml(own.text)}</p>`) +
  (romanised === undefined
    ? ''
    : `<p class="${own === undefined ? 'own-name' : 'romanised-name'}">${wordsHtml(romanised)}</p>`)

const biographyHtml = (block: BiographyBlock, page: Page): string => {
  const credit = block.credit === undefined ? '' : `<figcaption>${wordsHtml(block.credit)}</figcaption>`
  const capacity = block.capacity.map((inlines) => `<p class="capacity">${inlinesHtml(inlines, page)}</p>`).join('')
  const items = block.items.map((field) => bioField(field, page)).join('')
  const figure = `<figure>${portraitHtml(block.portrait, 30, 40, page)}${credit}</figure>`
  return `<div class="biography"${idOf(block.anchor, page)}>${figure}<div>${namesHtml(block, page)}${capacity}${items}</div></div>`
}

const bioField = ({ label, lines }: Field, page: Page): string => {
  const [first = [], ...rest] = lines
  const paragraph = (inlines: Inlines, head: string): string => `<p>${head}${inlinesHtml(inlines, page)}</p>`
  return (
    paragraph(first, `<strong>${wordsHtml(label)}</strong> `) + rest.map((inlines) => paragraph(inlines, '')).join('')
  )
}

/** A picture in the file itself, or a frame with initials that is told by its description. */
const portraitHtml = (portrait: Portrait, width: number, height: number, page: Page): string => {
  const size = `width="${mmToPx(width)}" height="${mmToPx(height)}"`
  if (portrait.kind === 'placeholder') {
    return `<svg class="portrait" role="img" viewBox="0 0 ${width} ${height}" ${size}><title>${escapeHtml(portrait.alt)}</title><rect x="0.1" y="0.1" width="${width - 0.2}" height="${height - 0.2}" fill="none" stroke="#8C8C8C" stroke-width="0.2"/><text x="${width / 2}" y="${height / 2}" text-anchor="middle" dominant-baseline="central" font-size="${width / 4}" fill="#595959">${escapeHtml(portrait.initials)}</text></svg>`
  }
  const bytes = page.pictures.get(portrait.picture.sha256)
  const data = bytes === undefined ? '' : Buffer.from(bytes).toString('base64')
  return `<img class="portrait" ${size} src="data:image/jpeg;base64,${data}" alt="${escapeHtml(portrait.picture.alt)}">`
}

const mmToPx = (mm: number): number => Math.round((mm / 25.4) * 96)

/** The list of sections as links. */
export const contentsHtml = (page: Page): string =>
  `<nav class="contents"${attributes({ 'aria-label': page.words.contents })}><ol>${page.sections
    .filter((section) => section.title !== '')
    .map((section) => `<li><a href="#${page.ids.get(section.anchor) ?? ''}">${wordsHtml(section.title)}</a></li>`)
    .join('')}</ol></nav>`
