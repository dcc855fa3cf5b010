const LONGEST = 120
const BEFORE = 30
const CUT = '…'

/** Two wordings of one fact, short enough for a line: long ones from a little before where they part. */
export function excerpts(before: string, after: string): readonly [string, string] {
  const [a, b] = [[...oneLine(before)], [...oneLine(after)]]
  if (a.length <= LONGEST && b.length <= LONGEST) return [a.join(''), b.join('')]
  const parting = a.findIndex((char, index) => char !== b[index])
  const from = Math.max(0, (parting === -1 ? a.length : parting) - BEFORE)
  return [cut(a, from), cut(b, from)]
}

/** The beginning of a text, in one line. */
export const beginning = (text: string): string => cut([...oneLine(text)], 0)

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ')

const cut = (chars: readonly string[], from: number): string => {
  const rest = chars.length - from > LONGEST ? [...chars.slice(from, from + LONGEST - 1), CUT] : chars.slice(from)
  return `${from > 0 ? CUT : ''}${rest.join('')}`
}
