// An office's own Word file: read as a hostile file, and only what is allowed taken from it.
// May import core/base, fflate and saxes.
// Must never pass on a part, a relation, a field or an element that is not on its lists, or inflate before it has read the sizes.
export type { LetterheadDropped, LetterheadProblem } from './problem.ts'
export type { OfficePage } from './page.ts'
export { readOfficeFile, type OfficeFile, type OfficeRunning, type Redraw } from './read.ts'
export { elementsOf, serialized, type XmlElement } from './xml-tree.ts'
