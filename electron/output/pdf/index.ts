// PDF: a document as a tagged file, and where everything stands in it.
// May import core/base, core/document and the folders below it; fonts and pictures come in as bytes.
// Must never read a clock, a file or a record, or print a word that the document does not hold.
export { renderPdf, type PdfOptions, type PdfResources, type RenderedPdf } from './render.ts'
export { FACE_IDS, openFonts, type FaceId, type Fonts } from '#electron/output/pdf/type'
