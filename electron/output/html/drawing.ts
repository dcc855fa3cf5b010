import { assertNever } from '#core/base'
import { INKS, MM, type DrawingBlock, type Ink, type Mark } from '#core/document'
import { inlinesHtml, langAttribute } from './inline.ts'
import type { Page } from './page.ts'
import { stateSvg } from './state-svg.ts'
import { attributes, escapeHtml } from './text.ts'

/** A drawing as a figure: an image to a screen reader, told by its description; its labels are text. */
export const drawingHtml = (block: DrawingBlock, page: Page, id: string): string => {
  const { width, height, marks } = block.drawing
  const shapes = marks.map((mark) => markSvg(mark, page)).join('')
  const svg = `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm"><title>${escapeHtml(block.alt)}</title>${shapes}</svg>`
  const caption = block.caption === undefined ? '' : `<figcaption>${inlinesHtml(block.caption, page)}</figcaption>`
  return `<figure class="drawing"${id}>${svg}${caption}</figure>`
}

type Stroke = Extract<Mark, { kind: 'line' }>['stroke']
const DASHES = { dashed: '1.4 1', dotted: '0.2 0.8' } as const

const paint = (fill: Ink | undefined, stroke: Stroke | undefined): string =>
  attributes({
    fill: fill === undefined ? 'none' : INKS[fill],
    stroke: stroke === undefined ? undefined : INKS[stroke.ink],
    'stroke-width': stroke === undefined ? undefined : mm(stroke.width),
    'stroke-dasharray': stroke?.dash === undefined ? undefined : DASHES[stroke.dash],
  })

const mm = (points: number): number => Math.round((points / MM) * 100) / 100

const markSvg = (mark: Mark, page: Page): string => {
  switch (mark.kind) {
    case 'line': {
      const { from, to, stroke } = mark
      return `<line${attributes({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })}${paint(undefined, stroke)}/>`
    }
    case 'rect': {
      const { at, width, height, radius, fill, stroke } = mark
      return `<rect${attributes({ x: at.x, y: at.y, width, height, rx: radius })}${paint(fill, stroke)}/>`
    }
    case 'circle':
      return `<circle${attributes({ cx: mark.centre.x, cy: mark.centre.y, r: mark.radius })}${paint(mark.fill, mark.stroke)}/>`
    case 'polygon':
      return `<polygon${attributes({ points: mark.points.map(({ x, y }) => `${x},${y}`).join(' ') })}${paint(mark.fill, mark.stroke)}/>`
    case 'shape':
      return stateSvg(mark.state, mark.centre.x, mark.centre.y, mark.size)
    case 'label':
      return labelSvg(mark, page)
    default:
      return assertNever(mark)
  }
}

type Label = Extract<Mark, { kind: 'label' }>
const ANCHORS = { start: 'start', middle: 'middle', end: 'end' } as const

/** A label's words, wrapped by a rough measure of their width; each line is text. */
const labelSvg = (mark: Label, page: Page): string => {
  const lines = wrapped(mark.text, mm(mark.size), mark.width)
  const spans = lines.map((line, index) => {
    const y = mark.at.y + mm(mark.leading * (index + 0.8))
    return `<tspan${attributes({ x: mark.at.x, y: Math.round(y * 100) / 100 })}>${escapeHtml(line)}</tspan>`
  })
  const look = attributes({
    'font-size': mm(mark.size),
    'font-weight': mark.weight,
    fill: INKS[mark.ink],
    'text-anchor': ANCHORS[mark.align],
  })
  return `<text${look}${langAttribute(mark.lang, page)}>${spans.join(' ')}</text>`
}

const NARROW = 0.55

const wrapped = (text: string, size: number, width: number): readonly string[] => {
  const letters = (words: string): number =>
    [...words].reduce((sum, char) => sum + (/[\u2E80-\uFFEF]/.test(char) ? 1 : NARROW), 0) * size
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && letters(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
