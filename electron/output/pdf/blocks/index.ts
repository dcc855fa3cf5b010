// Blocks: one writer for each kind of block, from model to strips, and the marks that pages share with them.
// May import core/document, the type folder and the flow folder.
// Must never write bytes, fill pages or know a record of the trade.
export { writeContentsInColumns, writeContents } from './contents.ts'
export { inset, styleOf, type Desk } from './desk.ts'
export { writeFields } from './fields.ts'
export { markingHeight, markingItems } from './marking-line.ts'
export { CHIP_GAP, chipPadding } from './chip.ts'
export { fittedLines, lineItems, linesOf } from './text.ts'
export { textStrips } from './prose.ts'
export { writeBlock, writeBlocks } from './write.ts'
