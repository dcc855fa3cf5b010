// File: the bytes of a PDF. pdfkit embeds fonts and pictures; pages, tags, links and packing are written here.
// May import core/base, core/document, the folders beside it, pdfkit, fflate and createHash of node:crypto.
// Must never read a clock or a file, or decide where something stands.
export { DocumentFile, type FinishedPage, type OutlinePlace, type Target } from './document-file.ts'
export { PagePen } from './page-pen.ts'
