// Word: a document as a .docx file with named styles, drawn shapes and fields that are filled in; an office's letterhead.
// May import core/base, core/document, docx, fflate and saxes.
// Must never read a clock, a file or a record, print a word that the document does not hold, or let in what leads out of the file.
export { renderDocx, type DocxResources } from './render.ts'
export type { PageNumbers } from './desk.ts'
export { pageNumbersOf } from './page-numbers.ts'
export { letterheadOf, readLetterhead, type Letterhead, type ReadLetterhead } from './letterhead.ts'
export type { LetterheadProblem } from '#electron/output/docx/letterhead'
