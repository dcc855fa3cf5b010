// HTML: a document as one file that needs nothing else and runs nothing, for reading on a screen and with a screen reader.
// May import core/base and core/document.
// Must never hold a script or an address, read a clock, a file or a record, or print a word that the document does not hold.
export { renderHtml, type HtmlResources } from './render.ts'
