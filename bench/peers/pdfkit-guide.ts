import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cellsOf, scriptRuns, TABLES, type StandardPack, type TableKey } from '../standard-pack.ts'

const require = createRequire(import.meta.url)

/** What of pdfkit's own interface its guide uses. */
type Guide = {
  y: number
  x: number
  font(name: string): Guide
  fontSize(size: number): Guide
  text(text: string, options: object): Guide
  text(text: string, x: number, y: number, options: object): Guide
  heightOfString(text: string, options: object): number
  moveDown(lines: number): Guide
  addPage(): Guide
  rect(x: number, y: number, width: number, height: number): Guide
  stroke(): Guide
  image(bytes: Buffer, x: number, y: number, options: object): Guide
  registerFont(name: string, bytes: Buffer): Guide
  on(event: 'data', take: (chunk: Buffer) => void): Guide
  on(event: 'end', take: () => void): Guide
  end(): void
}
const PDFDocument = require('pdfkit') as new (options: object) => Guide

const font = (file: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/${file}`))
const REGULAR = font('noto-sans/400Regular/NotoSans_400Regular.ttf')
const BOLD = font('noto-sans/700Bold/NotoSans_700Bold.ttf')
const HAN = font('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')

const HEIGHT = 841.89
const MARGIN = 56.7
const WIDTH = 595.28 - 2 * MARGIN

/** The standard pack by pdfkit as its guide shows: text() wraps, `continued` joins scripts, heightOfString sizes rows. */
export const pdfkitGuide = (pack: StandardPack): Promise<Uint8Array> => {
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN })
  doc.registerFont('regular', REGULAR).registerFont('bold', BOLD).registerFont('han', HAN)
  const put = (text: string, options: object, weight: 'regular' | 'bold', x?: number, y?: number): void => {
    const runs = scriptRuns(text)
    runs.forEach((run, index) => {
      doc.font(run.han ? 'han' : weight)
      const all = { ...options, continued: index < runs.length - 1 }
      if (index === 0 && x !== undefined && y !== undefined) doc.text(run.text, x, y, all)
      else doc.text(run.text, all)
    })
  }
  const paragraph = (text: string, size = 10, weight: 'regular' | 'bold' = 'regular'): void => {
    doc.fontSize(size)
    put(text, { width: WIDTH }, weight, MARGIN, doc.y)
    doc.moveDown(0.4)
  }
  const chapter = (title: string): void => {
    doc.addPage()
    paragraph(title, 16, 'bold')
  }
  const table = (key: TableKey): void => {
    const widths = TABLES[key].map(([, , percent]) => (percent / 100) * WIDTH)
    const heads = TABLES[key].map(([, head]) => head)
    let y = doc.y
    doc.fontSize(9)
    const row = (cells: readonly string[], weight: 'regular' | 'bold'): void => {
      const height =
        Math.max(
          ...cells.map((cell, i) => {
            doc.font(scriptRuns(cell).some((run) => run.han) ? 'han' : weight)
            return doc.heightOfString(cell, { width: (widths[i] ?? 0) - 6 })
          }),
        ) + 4
      if (y + height > HEIGHT - MARGIN) {
        doc.addPage()
        y = MARGIN
        if (weight === 'regular') row(heads, 'bold')
      }
      let x = MARGIN
      cells.forEach((cell, i) => {
        const width = widths[i] ?? 0
        doc.rect(x, y, width, height).stroke()
        put(cell, { width: width - 6 }, weight, x + 3, y + 2)
        x += width
      })
      y += height
    }
    row(heads, 'bold')
    for (const cells of cellsOf(pack, key)) row(cells, 'regular')
    doc.x = MARGIN
    doc.y = y
  }
  paragraph(pack.title, 26, 'bold')
  paragraph(pack.subtitle, 14)
  paragraph(`${pack.date}, ${pack.place}`)
  chapter('Contents')
  for (const entry of pack.contents) paragraph(entry)
  chapter('Programme')
  table('programme')
  chapter('Delegation')
  for (const delegate of pack.delegation) {
    if (doc.y > HEIGHT - MARGIN - 260) doc.addPage()
    paragraph(delegate.name, 12, 'bold')
    const y = doc.y
    doc.image(Buffer.from(delegate.photo), MARGIN, y, { width: 100, height: 130 })
    doc.y = y + 136
    paragraph(`${delegate.role}, ${delegate.org} (${delegate.local})`, 10, 'bold')
    paragraph(delegate.bio)
  }
  chapter('Talking points')
  for (const topic of pack.topics) {
    paragraph(topic.title, 12, 'bold')
    for (const point of topic.points) paragraph(`• ${point}`)
  }
  chapter('Commitments')
  table('commitments')
  chapter('Past meetings')
  for (const meeting of pack.meetings) {
    paragraph(`${meeting.date} ${meeting.title} (${meeting.place})`, 12, 'bold')
    paragraph(meeting.summary)
  }
  chapter('Glossary')
  table('glossary')
  chapter('Sources')
  for (const source of pack.sources) paragraph(`${source.no} ${source.title} ${source.url} (${source.date})`)
  return finished(doc)
}

const finished = (doc: Guide): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.end()
  })
