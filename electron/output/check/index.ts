// The look at a finished file before it is handed over: opened anew, its text, markings and forbidden parts compared with the document.
// May import core/base, core/document, pdfjs-dist, fflate and saxes.
// Must never mend a file: it only says what is wrong with it.
export { checkDocx } from './docx.ts'
export { checkHtml } from './html.ts'
export { checkPdf } from './pdf.ts'
export type { FileFault } from './fault.ts'
