type Kind = 'han' | 'open' | 'close' | 'hyphen' | 'dash' | 'sea' | 'digit' | 'letter' | 'zero' | 'other'

const CLOSING = new Set(
  '、。，．：；！？）］｝」』】〉》〕〗〙〛’”…ー々〜・ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ·,.;:!?)]}%‰℃',
)
const OPENING = new Set('（［｛「『【〈《〔〖〘〚‘“$¥￥€£([{')
const HAN = /[\u2E80-\u2FDF\u3005-\u3007\u3040-\u30FF\u31F0-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u
const SEA = /[\u0E00-\u0EFF\u1780-\u17FF]/
const LOOK = /[-\u200B\u2010\u2013\u2014\u0E00-\u0EFF\u1780-\u17FF\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\uD840-\uD8BF]/

/** The parts of a word between which a line may end. A word without hyphen, Han or the like comes back whole. */
export function breakable(word: string): readonly string[] {
  if (!LOOK.test(word)) return [word]
  const chars = [...word]
  const kinds = chars.map(kindOf)
  const boundaries = SEA.test(word) ? segmentEnds(word) : NO_ENDS
  const parts: string[] = []
  let part = ''
  let offset = 0
  chars.forEach((char, index) => {
    if (char !== '\u200B') part += char
    offset += char.length
    const next = chars[index + 1]
    if (next === undefined || !mayBreak(chars, kinds, index, boundaries.has(offset)) || part === '') return
    parts.push(part)
    part = ''
  })
  if (part !== '') parts.push(part)
  return parts
}

/** Signs beyond this are Chinese or Japanese (or their quotation marks), after which a line may end. */
const LATIN_END = '\u2000'

const NO_ENDS: ReadonlySet<number> = new Set()

function kindOf(char: string): Kind {
  if (char === '\u200B') return 'zero'
  if (CLOSING.has(char)) return 'close'
  if (OPENING.has(char)) return 'open'
  if (char === '-' || char === '\u2010') return 'hyphen'
  if (char === '\u2013' || char === '\u2014') return 'dash'
  if (SEA.test(char)) return 'sea'
  if (HAN.test(char)) return 'han'
  if (char >= '0' && char <= '9') return 'digit'
  return /\p{L}/u.test(char) ? 'letter' : 'other'
}

function mayBreak(chars: readonly string[], kinds: readonly Kind[], index: number, isSegmentEnd: boolean): boolean {
  const before = kinds[index]
  const after = kinds[index + 1]
  if (before === 'zero') return true
  if (after === 'close' || before === 'open' || after === 'zero') return false
  if (before === 'sea' || after === 'sea') return isSegmentEnd
  if (before === 'hyphen') return kinds[index - 1] === 'letter' && after === 'letter'
  if (before === 'dash') return index > 0 && after !== 'digit' && chars[index] !== chars[index + 1]
  if (after === 'hyphen' || after === 'dash') return false
  if (before === 'digit') return false
  return before === 'han' || after === 'han' || (before === 'close' && (chars[index] ?? '') > LATIN_END)
}

const SEGMENTERS = {
  thai: new Intl.Segmenter('th', { granularity: 'word' }),
  lao: new Intl.Segmenter('lo', { granularity: 'word' }),
  khmer: new Intl.Segmenter('km', { granularity: 'word' }),
}
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Ends of words in a text that has no spaces between them. */
function segmentEnds(text: string): ReadonlySet<number> {
  const script = /[\u1780-\u17FF]/.test(text) ? 'khmer' : /[\u0E80-\u0EFF]/.test(text) ? 'lao' : 'thai'
  return new Set([...SEGMENTERS[script].segment(text)].map(({ index, segment }) => index + segment.length))
}

/** A text by the characters that a reader sees, for a word that no line can hold. */
export const graphemes = (text: string): readonly string[] => [...GRAPHEMES.segment(text)].map(({ segment }) => segment)
