// The pages of a PDF as they are in the file: drawn by a worker's reading, with their text to select, and a way from a place to its block.
// May import react and pdfjs-dist.
// Must never draw a page in any other way, or know what is printed on it.
import './pdf-pages.css'

export { PdfPages, type PagesAhead } from './pdf-pages.tsx'
export { PlainPages } from './plain-pages.tsx'
export type { BlockBox, PageBox } from './places.ts'
