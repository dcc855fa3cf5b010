import { err, ok, type Result } from '#core/base'
import type {
  OpenFault,
  OpenJob,
  Rendered,
  RenderedFile,
  RenderJob,
  RenderNote,
  RenderProblem,
  WorkerJobs,
} from '#core/contract'
import { readPhoto, readPicture, redrawPicture, type RedrawnPicture } from '#electron/intake'
import {
  checkDocx,
  checkHtml,
  checkPdf,
  openFonts,
  pageNumbersOf,
  readLetterhead,
  renderDocx,
  renderHtml,
  renderPdf,
  type Fonts,
  type Letterhead,
} from '#electron/output'

/** What a worker is given once: how to read the bytes of a face. */
export type WorkerResources = { readonly readFont: (face: string) => Uint8Array }

/** The jobs of a worker in this very process, for a command line without a vault; fonts are opened when first used. */
export const startWorkerHere = ({ readFont }: WorkerResources): WorkerJobs => {
  const fonts = openFonts(readFont)
  return {
    render: (job) => render(job, fonts),
    open,
    portrait: ({ bytes }) => Promise.resolve(readPicture(bytes)),
    photo: ({ bytes }) => Promise.resolve(readPhoto(bytes)),
    letterhead: ({ bytes }) => Promise.resolve(checkLetterhead(bytes)),
    missingGlyphs: (texts) => Promise.resolve(missingGlyphs(texts, fonts)),
  }
}

const render = async (job: RenderJob, fonts: Fonts): Promise<Result<Rendered, RenderProblem>> => {
  const { document, pictures, formats, hash, among } = job
  const letterhead = job.letterhead === undefined ? undefined : readLetterhead(job.letterhead, redrawn)
  if (letterhead !== undefined && !letterhead.ok) return err({ code: 'letterhead-refused', reason: letterhead.error })
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
          ...(letterhead !== undefined && { letterhead: letterhead.value }),
        }),
        pages: undefined,
      })
    if (format === 'html') files.push({ format, bytes: renderHtml(document, { pictures }), pages: undefined })
  }
  return ok({ layout, files, notes: letterhead === undefined ? [] : notesOf(letterhead.value) })
}

const checkLetterhead = (bytes: Uint8Array): Result<readonly RenderNote[], RenderProblem> => {
  const read = readLetterhead(bytes, redrawn)
  return read.ok ? ok(notesOf(read.value)) : err({ code: 'letterhead-refused', reason: read.error })
}

const redrawn = (bytes: Uint8Array): RedrawnPicture | undefined => {
  const picture = redrawPicture(bytes)
  return picture.ok ? picture.value : undefined
}

const notesOf = ({ dropped, unmapped }: Letterhead): readonly RenderNote[] => [
  ...dropped.map((one) => ({ code: 'letterhead-dropped', dropped: one }) as const),
  ...unmapped.map((style) => ({ code: 'letterhead-unmapped', style }) as const),
]

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
