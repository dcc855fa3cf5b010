// Outputs: a document as Word, PDF or HTML, an office's letterhead, and the look at a finished file.
// May import core/base, core/document, core/language and the folders below it.
// Must never read a clock, a file or a record; fonts and pictures come in as bytes.
export { checkDocx, checkHtml, checkPdf, type FileFault } from './check/index.ts'
export {
  letterheadOf,
  pageNumbersOf,
  readLetterhead,
  renderDocx,
  type DocxResources,
  type Letterhead,
  type LetterheadProblem,
  type ReadLetterhead,
  type PageNumbers,
} from './docx/index.ts'
export { renderHtml, type HtmlResources } from './html/index.ts'
export {
  FACE_IDS,
  openFonts,
  renderPdf,
  type FaceId,
  type Fonts,
  type PdfOptions,
  type PdfResources,
  type RenderedPdf,
} from './pdf/index.ts'
