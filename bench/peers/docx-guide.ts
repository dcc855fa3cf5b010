import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { cellsOf, TABLES, type StandardPack, type TableKey } from '../standard-pack.ts'

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]

const heading = (text: string, level: Level): Paragraph => new Paragraph({ text, heading: level })
const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] })
const chapter = (title: string): readonly Paragraph[] => [
  new Paragraph({ children: [new PageBreak()] }),
  heading(title, HeadingLevel.HEADING_1),
]

const cell = (text: string, width: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
  })

const table = (pack: StandardPack, key: TableKey): Table => {
  const widths = TABLES[key].map(([, , percent]) => percent * 96)
  const cells = (texts: readonly string[], bold: boolean): TableCell[] =>
    texts.map((text, i) => cell(text, widths[i] ?? 0, bold))
  return new Table({
    width: { size: 9600, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells(
          TABLES[key].map(([, head]) => head),
          true,
        ),
      }),
      ...cellsOf(pack, key).map((texts) => new TableRow({ cantSplit: true, children: cells(texts, false) })),
    ],
  })
}

/** The standard pack by docx as its guide shows. */
export const docxGuide = (pack: StandardPack): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font: 'Noto Sans', size: 20 } } } },
      sections: [
        {
          children: [
            heading(pack.title, HeadingLevel.TITLE),
            paragraph(pack.subtitle),
            paragraph(`${pack.date}, ${pack.place}`),
            ...chapter('Contents'),
            ...pack.contents.map(paragraph),
            ...chapter('Programme'),
            table(pack, 'programme'),
            ...chapter('Delegation'),
            ...pack.delegation.flatMap((delegate) => [
              heading(delegate.name, HeadingLevel.HEADING_2),
              new Paragraph({
                children: [
                  new ImageRun({ type: 'jpg', data: delegate.photo, transformation: { width: 100, height: 130 } }),
                ],
              }),
              new Paragraph({
                children: [new TextRun({ text: `${delegate.role}, ${delegate.org} (${delegate.local})`, bold: true })],
              }),
              paragraph(delegate.bio),
            ]),
            ...chapter('Talking points'),
            ...pack.topics.flatMap((topic) => [
              heading(topic.title, HeadingLevel.HEADING_2),
              ...topic.points.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
            ]),
            ...chapter('Commitments'),
            table(pack, 'commitments'),
            ...chapter('Past meetings'),
            ...pack.meetings.flatMap((meeting) => [
              heading(`${meeting.date} ${meeting.title} (${meeting.place})`, HeadingLevel.HEADING_2),
              paragraph(meeting.summary),
            ]),
            ...chapter('Glossary'),
            table(pack, 'glossary'),
            ...chapter('Sources'),
            ...pack.sources.map((source) => paragraph(`${source.no} ${source.title} ${source.url} (${source.date})`)),
          ],
        },
      ],
    }),
  )
