import type { FaceFamily } from './face-id.ts'

/** Which face a code point asks for: the text face, a face of its own script, or the face before it. */
export type ScriptGroup = 'text' | 'mark' | 'han' | 'kana' | 'hangul' | 'cjk-sign' | 'thai' | 'lao' | 'khmer' | 'arabic'

type Range = readonly [from: number, to: number, group: ScriptGroup]

const RANGES: readonly Range[] = [
  [0x0300, 0x036f, 'mark'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x08a0, 0x08ff, 'arabic'],
  [0x0e00, 0x0e7f, 'thai'],
  [0x0e80, 0x0eff, 'lao'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1ab0, 0x1aff, 'mark'],
  [0x1dc0, 0x1dff, 'mark'],
  [0x200b, 0x200d, 'mark'],
  [0x20d0, 0x20ff, 'mark'],
  [0x2e80, 0x2fdf, 'han'],
  [0x3000, 0x303f, 'cjk-sign'],
  [0x3040, 0x30ff, 'kana'],
  [0x3100, 0x312f, 'han'],
  [0x3130, 0x318f, 'hangul'],
  [0x31f0, 0x31ff, 'kana'],
  [0x3200, 0x33ff, 'cjk-sign'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7ff, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe00, 0xfe0f, 'mark'],
  [0xfe30, 0xfe4f, 'cjk-sign'],
  [0xfe70, 0xfeff, 'arabic'],
  [0xff00, 0xff64, 'cjk-sign'],
  [0xff65, 0xff9f, 'kana'],
  [0xffa0, 0xffdc, 'hangul'],
  [0xffe0, 0xffef, 'cjk-sign'],
  [0x20000, 0x3ffff, 'han'],
]

const FIRST = 0x0300
const LAST = 0x3ffff

/** The script group of a code point. */
export function groupOf(codePoint: number): ScriptGroup {
  if (codePoint < FIRST || codePoint > LAST) return 'text'
  let low = 0
  let high = RANGES.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = RANGES[middle]
    if (range === undefined) return 'text'
    if (codePoint < range[0]) high = middle - 1
    else if (codePoint > range[1]) low = middle + 1
    else return range[2]
  }
  return 'text'
}

/** The languages whose signs and characters have shapes of their own. */
export type LangClass = 'zh' | 'ja' | 'ko' | 'other'

/** The class of a language tag. */
export function langClassOf(tag: string): LangClass {
  const language = tag.split('-', 1)[0]
  return language === 'zh' || language === 'ja' || language === 'ko' ? language : 'other'
}

const CJK: Readonly<Record<LangClass, FaceFamily>> = {
  zh: 'noto-sans-sc',
  ja: 'noto-sans-jp',
  ko: 'noto-sans-kr',
  other: 'noto-sans-sc',
}

/** Quotation marks, dashes, dots and ellipses that Chinese and Japanese set a full character wide, beside a character. */
const SHARED_SIGNS = new Set([0x2018, 0x2019, 0x201c, 0x201d, 0x2014, 0x2026, 0x00b7])

/** Whether a code point is a sign that Latin and Chinese writing share. */
export const isSharedSign = (codePoint: number): boolean => SHARED_SIGNS.has(codePoint)

/** The family of a shared sign: that of the characters beside it, or a Latin face beside Latin letters. */
export function familyForSign(
  lang: LangClass,
  before: string | undefined,
  after: string | undefined,
  main: FaceFamily,
): FaceFamily {
  const isBesideHan = [before, after].some((char) => char !== undefined && isWide(char.codePointAt(0) ?? 0))
  if (isBesideHan && (lang === 'zh' || lang === 'ja')) return CJK[lang]
  return main === 'noto-sans-sc' ? 'noto-sans' : main
}

const isWide = (codePoint: number): boolean => {
  const group = groupOf(codePoint)
  return group === 'han' || group === 'kana' || group === 'cjk-sign'
}

/** The family that a code point asks for, or undefined for the family of the text. */
export function familyFor(codePoint: number, lang: LangClass): FaceFamily | undefined {
  switch (groupOf(codePoint)) {
    case 'han':
    case 'cjk-sign':
      return CJK[lang]
    case 'kana':
      return 'noto-sans-jp'
    case 'hangul':
      return 'noto-sans-kr'
    case 'thai':
      return 'noto-sans-thai'
    case 'lao':
      return 'noto-sans-lao'
    case 'khmer':
      return 'noto-sans-khmer'
    case 'arabic':
      return 'scheherazade-new'
    case 'mark':
      return undefined
    case 'text':
      return undefined
  }
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
/** Whether a text holds a letter that is read from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text)

const NEEDS_SHAPING =
  /[\p{Mn}\p{Mc}\u0600-\u08FF\u0E00-\u0EFF\u1100-\u11FF\u1780-\u17FF\u200C-\u200D\uFB1D-\uFDFF\uFE70-\uFEFC]/u
/** Whether a text in NFC cannot be set by the character map alone: marks that did not compose, or a joining script. */
export const needsShaping = (text: string): boolean => NEEDS_SHAPING.test(text)
