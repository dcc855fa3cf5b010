import type { ElementId } from '#core/document'
import type { Desk } from './desk.ts'

/** The rough width of a text in parts of its size: wide writing takes a full square. */
export const estimatedWidth = (text: string): number => {
  let width = 0
  for (const char of text) width += letterWidth(char)
  return width
}

const letterWidth = (char: string): number => {
  if (/[\u1100-\u11FF\u2E80-\uFFEF]/.test(char)) return 1
  if (/\p{Lu}/u.test(char)) return 0.68
  return /\p{Script=Cyrillic}/u.test(char) ? 0.58 : 0.53
}

/** A long name shrinks point by point to the floor of its element, then wraps (PACK 6.2). Word's own breaks are not known, so widths are estimated. */
export const fittedSize = (
  text: string,
  element: ElementId,
  width: number,
  desk: Desk,
  least?: number,
): { readonly size?: number } => {
  const { size, floor = least } = desk.theme.elements[element]
  if (floor === undefined) return {}
  const letters = estimatedWidth(text)
  let fitted = size
  while (letters * fitted > width && fitted - 1 >= floor) fitted -= 1
  if (letters * fitted > width && fitted > floor) fitted = floor
  return fitted === size ? {} : { size: fitted }
}

/** A text cut so that it takes at most so many lines of a width; what is cut shows as an ellipsis. */
export const shortenedTo = (lines: number, text: string, size: number, width: number): string => {
  const room = (lines - (lines - 1) * RAGGED) * width
  if (estimatedWidth(text) * size <= room) return text
  const chars = [...text]
  while (chars.length > 1 && estimatedWidth(`${chars.join('').trimEnd()}…`) * size > room) chars.pop()
  return `${chars.join('').trimEnd()}…`
}

/** What a line loses, on average, because the word that follows does not fit. */
const RAGGED = 0.25
