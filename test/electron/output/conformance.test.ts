import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import {
  CHIPS,
  checkDocument,
  everyBlock as blocksOf,
  linesOf,
  plainText,
  withInner,
  type Block,
  type DocumentModel,
  type Inlines,
} from '#core/document'
import { checkDocx, checkHtml, checkPdf, pageNumbersOf, renderDocx, renderHtml, renderPdf } from '#electron/output'
import { everyBlock } from '../../build/every-block.ts'
import { partsOf, photoDigest, pictures } from './docx/rendered.ts'
import { fonts } from './pdf/rendered.ts'

const document = everyBlock(photoDigest)

/** Text as it is compared: compatibility forms, spaces and marks of direction apart. */
const squeezed = (words: string): string => words.normalize('NFKC').replaceAll(/[\s\p{Cf}]+/gu, '')

/** The words of a line; a page number, which is each output's own, cuts it in two. */
const fragments = (inlines: Inlines): readonly string[] => {
  const at = inlines.findIndex((inline) => inline.kind === 'page-of')
  return at < 0 ? [plainText(inlines)] : [plainText(inlines.slice(0, at)), ...fragments(inlines.slice(at + 1))]
}

/** The lines of a block and of the blocks inside it, in reading order. */
const everyLine = (block: Block): readonly string[] =>
  withInner(block).flatMap((inner) => linesOf(inner).flatMap(fragments))

/** What the cover and the sections print, in order. */
const printed = ({ cover, sections }: DocumentModel): readonly string[] => [
  ...(cover === undefined
    ? []
    : [
        cover.briefNumber,
        cover.heading,
        cover.title,
        ...cover.fields.flatMap((field) => [field.label, ...field.lines.map(plainText)]),
        ...cover.notes.map(plainText),
        cover.warning ?? '',
      ]),
  ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(everyLine)]),
]

/** The lines that do not stand in a text after the line before them. */
const outOfOrder = (lines: readonly string[], text: string): readonly string[] => {
  let from = 0
  return lines.map(squeezed).filter((line) => {
    const at = text.indexOf(line, from)
    if (at < 0) return true
    from = at + line.length
    return false
  })
}

test('the document of this test holds every kind of block, every state and no fault', () => {
  const kinds = new Set(blocksOf(document).map(({ block }) => block.kind))
  const states = JSON.stringify(document)
  expect(kinds.size).toBe(16)
  expect(Object.keys(CHIPS).filter((state) => !states.includes(`"state":"${state}"`))).toEqual([])
  expect(checkDocument(document)).toEqual([])
})

test('Word holds the text of the document in its order', async () => {
  const bytes = await renderDocx(document, { pictures })
  const xml = (partsOf(bytes)['word/document.xml'] ?? '')
    .replaceAll(/<(?!\/?w:t[ >])[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '')
  const text = xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  expect(outOfOrder(printed(document), squeezed(text))).toEqual([])
  expect(checkDocx(bytes, document)).toEqual([])
})

test('HTML holds the text of the document in its order', () => {
  const bytes = renderHtml(document, { pictures })
  const body = new TextDecoder().decode(bytes).replace(/^[\s\S]*<body>/, '')
  const bare = body.replaceAll(/<title>[^<]*<\/title>/g, '').replaceAll(/<[^>]*>/g, '')
  const text = bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  expect(outOfOrder(printed(document), squeezed(text))).toEqual([])
  expect(checkHtml(bytes, document)).toEqual([])
})

/** Labels and values of the cover stand in two columns, which the page's content takes line by line. */
const withoutFields = ({ cover, ...rest }: DocumentModel): DocumentModel =>
  cover === undefined ? rest : { ...rest, cover: { ...cover, fields: [] } }

/** Scripts and directions of which a reader of PDF gives back the letters in the order of the page. */
const AS_DRAWN = /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u202A-\u202E\u2066-\u2069]/u

test('PDF holds the text of the document in its order, furniture apart', async () => {
  const { bytes, layout } = await renderPdf(document, { fonts, pictures })
  const text = await readingText(bytes)
  expect(
    outOfOrder(
      printed(withoutFields(document)).filter((line) => !AS_DRAWN.test(line)),
      squeezed(text),
    ),
  ).toEqual([])
  expect(await checkPdf(bytes, document, layout)).toEqual([])
})

/** The text of a PDF in the order of its content, without artifacts. */
const readingText = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useWasm: false })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
    const open: boolean[] = []
    for (const item of items) {
      if ('str' in item) text += open.includes(true) ? '' : item.str
      else if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item && item.tag === 'Artifact')
    }
  }
  await task.destroy()
  return text
}

test('Word takes its page numbers from the pages of the PDF', async () => {
  const { layout } = await renderPdf(document, { fonts, pictures })
  const pages = pageNumbersOf(document, layout)
  const expected = document.sections.map((section) => layout.sections.find(({ id }) => id === section.id)?.firstPage)
  expect(document.sections.map(({ anchor }) => pages.pageOf.get(anchor))).toEqual(expected)
  expect(pages.total).toBe(layout.pages.length)
  const bytes = await renderDocx(document, { pictures, pages })
  expect(checkDocx(bytes, document)).toEqual([])
})
