/** A script that Word sets with a font and rules of its own; `text` is all the rest, Chinese characters included. */
export type Script = 'text' | 'kana' | 'hangul' | 'thai' | 'lao' | 'khmer' | 'arabic' | 'hebrew'

export type Segment = { readonly script: Script; readonly text: string }

const SPECIAL =
  /[\u0590-\u08FF\u0E00-\u0EFF\u1100-\u11FF\u1780-\u17FF\u3040-\u30FF\u3130-\u318F\uAC00-\uD7FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

const CLASSES: Readonly<Record<Exclude<Script, 'text'>, string>> = {
  hebrew: '\\u0590-\\u05FF\\uFB1D-\\uFB4F',
  arabic: '\\u0600-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFC',
  thai: '\\u0E00-\\u0E7F',
  lao: '\\u0E80-\\u0EFF',
  khmer: '\\u1780-\\u17FF',
  kana: '\\u3040-\\u30FF',
  hangul: '\\u1100-\\u11FF\\u3130-\\u318F\\uAC00-\\uD7FF',
}

/** Letters of one script, with the spaces, signs and joiners that stand between two of them. */
const RUNS = new RegExp(
  Object.entries(CLASSES)
    .map(([name, range]) => `(?<${name}>[${range}](?:[${range}\\s\\p{P}\\p{Cf}\\p{Mn}]*[${range}\\p{Mn}])?)`)
    .join('|'),
  'gu',
)

/** A text cut where its script asks for another font or direction; most texts come back whole. */
export const segmentsOf = (text: string): readonly Segment[] => {
  if (!SPECIAL.test(text)) return [{ script: 'text', text }]
  const segments: Segment[] = []
  let from = 0
  for (const match of text.matchAll(RUNS)) {
    if (match.index > from) segments.push({ script: 'text', text: text.slice(from, match.index) })
    segments.push({ script: scriptOf(match.groups), text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) segments.push({ script: 'text', text: text.slice(from) })
  return segments
}

const scriptOf = (groups: Readonly<Record<string, string | undefined>> | undefined): Script => {
  for (const script of ['hebrew', 'arabic', 'thai', 'lao', 'khmer', 'kana', 'hangul'] as const) {
    if (groups?.[script] !== undefined) return script
  }
  return 'text'
}

const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A text with marks of direction set apart, so that they turn nothing around it (FSI … PDI). */
export const isolated = (text: string): string =>
  DIRECTION_MARKS.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
