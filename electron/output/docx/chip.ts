import { CHIP_SHAPE, CHIPS, INKS, type ChipInline } from '#core/document'
import { nextDrawing, type Desk } from './desk.ts'
import { inlineDrawing, shapeXml } from './shape.ts'
import { stateShape } from './state-shape.ts'
import { eighths, emu, hex } from './units.ts'
import { escapeXml } from './xml.ts'

const NO_BREAK_SPACE = '\u00A0'

/** A state: its drawn shape and its word inside one border. The word is text, the shape says the same in its description. */
export const chipRuns = (chip: ChipInline, desk: Desk): string => {
  const style = CHIPS[chip.state]
  const ink = hex(INKS[style.ink])
  const border =
    style.border === 0
      ? ''
      : `<w:bdr w:val="${style.dashed ? 'dashed' : 'single'}" w:sz="${eighths(style.border)}" w:space="1" w:color="${ink}"/>`
  const look = (strike: string): string =>
    `<w:rPr><w:rStyle w:val="Chip"/>${strike}<w:color w:val="${ink}"/>${border}</w:rPr>`
  const id = nextDrawing(desk)
  const size = emu(CHIP_SHAPE)
  const alt = desk.words.status.replace('{word}', chip.word)
  const shape = inlineDrawing({ id, alt, width: size, height: size }, shapeXml(stateShape(chip.state, 0, 0, size)))
  const word = `<w:t>${escapeXml(chip.word)}</w:t>`
  const gap = `<w:t xml:space="preserve">${NO_BREAK_SPACE}</w:t>`
  return `<w:r>${look('')}${shape}${gap}</w:r><w:r>${look(style.struck ? '<w:strike/>' : '')}${word}</w:r>`
}
