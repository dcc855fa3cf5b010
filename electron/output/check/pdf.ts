import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentModel, Layout } from '#core/document'
import type { FileFault } from './fault.ts'
import { hasPictureNotes } from './picture-notes.ts'
import { lettersOf, missingLetters, occurrences, squeezed, textsOf } from './letters.ts'

/**
 * Opens a PDF anew: as many pages as laid out, the marking twice on each, all of the document's text and no other, no
 * action that leads out, and none of the withheld texts.
 */
export const checkPdf = async (
  bytes: Uint8Array,
  document: DocumentModel,
  layout: Layout,
  withheld: readonly string[] = [],
): Promise<readonly FileFault[]> => {
  // Loaded when a file is looked at: it is large, and most commands never need it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: bytes.slice(),
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
    useSystemFonts: false,
  })
  try {
    const pdf = await task.promise
    const pages = await textOfPages(pdf)
    return [
      ...pageFaults(pages, layout),
      ...markingFaults(pages, document),
      ...textFaults(pages, document, layout),
      ...withheldFaults(pages, withheld),
      ...(hasPictureNotes(bytes) ? [{ where: 'file', fault: 'a picture with more in it than its pixels' }] : []),
      ...(await actionFaults(pdf)),
    ]
  } catch (thrown) {
    return [{ where: 'file', fault: `cannot be opened: ${thrown instanceof Error ? thrown.message : 'unknown'}` }]
  } finally {
    await task.destroy()
  }
}

const textOfPages = async (pdf: PDFDocumentProxy): Promise<readonly string[]> => {
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    page.cleanup()
  }
  return pages
}

const pageFaults = (pages: readonly string[], layout: Layout): readonly FileFault[] =>
  pages.length === layout.pages.length
    ? []
    : [{ where: 'file', fault: `${pages.length} pages, laid out ${layout.pages.length}` }]

const markingFaults = (pages: readonly string[], document: DocumentModel): readonly FileFault[] => {
  const label = squeezed(document.banner.label)
  return pages.flatMap((text, index) =>
    occurrences(squeezed(text), label) >= 2
      ? []
      : [{ where: `page ${index + 1}`, fault: 'the marking does not stand twice' }],
  )
}

const textFaults = (pages: readonly string[], document: DocumentModel, layout: Layout): readonly FileFault[] => {
  const read = lettersOf(pages)
  const drawn = lettersOf(layout.pages.flatMap((page) => page.lines.map((line) => line.text)))
  return [
    ...lacking('text of the document is missing', missingLetters(lettersOf(textsOf(document)), read)),
    ...lacking('text that was laid out is missing', missingLetters(drawn, read)),
    ...lacking('text that was not laid out', missingLetters(read, drawn)),
  ]
}

const lacking = (fault: string, letters: readonly string[]): readonly FileFault[] =>
  letters.length === 0 ? [] : [{ where: 'text', fault: `${fault}: ${letters.slice(0, 10).join(', ')}` }]

const withheldFaults = (pages: readonly string[], withheld: readonly string[]): readonly FileFault[] => {
  const whole = squeezed(pages.join(''))
  return withheld
    .map(squeezed)
    .filter((text) => text !== '' && whole.includes(text))
    .map(() => ({ where: 'text', fault: 'a withheld text stands in the file' }))
}

const actionFaults = async (pdf: PDFDocumentProxy): Promise<readonly FileFault[]> => {
  const faults: FileFault[] = []
  if ((await pdf.getAttachments()) != null) faults.push({ where: 'file', fault: 'a file is embedded' })
  if ((await pdf.getJSActions()) != null) faults.push({ where: 'file', fault: 'a script is embedded' })
  if ((await pdf.getOpenAction()) != null) faults.push({ where: 'file', fault: 'an action runs on opening' })
  for (let number = 1; number <= pdf.numPages; number += 1) {
    faults.push(...(await outwardLinks(await pdf.getPage(number), number)))
  }
  return faults
}

const outwardLinks = async (page: PDFPageProxy, number: number): Promise<readonly FileFault[]> => {
  const annotations: readonly Record<string, unknown>[] = await page.getAnnotations()
  return annotations
    .filter(
      (one) =>
        one['subtype'] !== 'Link' ||
        one['url'] !== undefined ||
        one['unsafeUrl'] !== undefined ||
        one['action'] !== undefined,
    )
    .map(() => ({ where: `page ${number}`, fault: 'an annotation that is no link inside the file' }))
}
