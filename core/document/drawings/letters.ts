const POINT = 25.4 / 72

/** About how wide a text is in one line of the sans face, mm, on the safe side; `size` in points. */
export const widthOf = (text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number =>
  [...text.normalize('NFD')].reduce((sum, char) => sum + emOf(char), 0) * size * POINT * (weight === 'bold' ? 1.06 : 1)

/** A character's width in ems. */
function emOf(char: string): number {
  if (/\p{M}/u.test(char)) return 0
  if (/[⺀-鿿豈-﫿＀-￯가-힯]/u.test(char)) return 1.02
  if (/[mwMWШЩЖЮФДЫшщжюфым@%]/u.test(char)) return 0.92
  if (/[iljtfrI.,:;'’!()\- \u00A0]/u.test(char)) return 0.4
  return /[\p{Lu}\p{N}]/u.test(char) ? 0.66 : 0.57
}

/** A text cut to a width: after a whole word where there is one, with an ellipsis. */
export function cutTo(text: string, size: number, most: number): string {
  if (widthOf(text, size) <= most) return text
  let cut = ''
  let width = widthOf('…', size)
  for (const char of text) {
    width += widthOf(char, size)
    if (width > most) break
    cut += char
  }
  const word = cut.lastIndexOf(' ')
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`
}
