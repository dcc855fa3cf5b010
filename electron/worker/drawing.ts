import type { OpenFault, OpenJob, Rendered, RenderedFile, RenderJob, WorkerJobs } from '#core/contract'
import {
  checkDocx,
  checkHtml,
  checkPdf,
  letterheadOf,
  openFonts,
  pageNumbersOf,
  renderDocx,
  renderHtml,
  renderPdf,
  type Fonts,
} from '#electron/output'

/** The jobs of drawing; fonts are opened when first used. */
export const drawingJobs = (
  readFont: (face: string) => Uint8Array,
): Pick<WorkerJobs, 'render' | 'open' | 'missingGlyphs'> => {
  const fonts = openFonts(readFont)
  return {
    render: (job) => render(job, fonts),
    open,
    missingGlyphs: (texts) => Promise.resolve(missingGlyphs(texts, fonts)),
  }
}

const render = async (job: RenderJob, fonts: Fonts): Promise<Rendered> => {
  const { document, pictures, formats, hash, among } = job
  const pdf = await renderPdf(document, { fonts, pictures }, { hash, ...(among !== undefined && { among }) })
  const { layout } = pdf
  const pages = layout.pages.length
  const files: RenderedFile[] = []
  for (const format of formats) {
    if (format === 'pdf') files.push({ format, bytes: pdf.bytes, pages })
    if (format === 'docx')
      files.push({
        format,
        bytes: await renderDocx(document, {
          pictures,
          pages: pageNumbersOf(document, layout),
          cardLeading: pdf.cardLeading,
          ...(job.letterhead !== undefined && { letterhead: letterheadOf(job.letterhead) }),
        }),
        pages: undefined,
      })
    if (format === 'html') files.push({ format, bytes: renderHtml(document, { pictures }), pages: undefined })
  }
  return { layout, files }
}

const open = async ({ document, layout, files, withheld }: OpenJob): Promise<readonly OpenFault[]> => {
  const faults: OpenFault[] = []
  for (const { format, bytes } of files)
    faults.push(...(await look(format, bytes)).map((fault) => ({ format, ...fault })))
  return faults

  function look(format: (typeof files)[number]['format'], bytes: Uint8Array) {
    switch (format) {
      case 'pdf':
        return checkPdf(bytes, document, layout, withheld)
      case 'docx':
        return checkDocx(bytes, document, withheld)
      case 'html':
        return checkHtml(bytes, document, withheld)
    }
  }
}

const missingGlyphs = (texts: readonly string[], fonts: Fonts): readonly string[] => {
  const chars = new Set<string>()
  for (const text of texts) for (const char of text) chars.add(char)
  return [...chars].filter((char) => !fonts.hasGlyph(char))
}
