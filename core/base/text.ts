/** Text as it is stored: Unicode normal form C. */
export const nfc = (text: string): string => text.normalize('NFC')

/** Text for finding: lower case, `đ` as `d`, all marks stripped, so `Đinh` and `dinh` meet. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')

const CONTROL = /\p{Cc}/u
const CONTROL_BUT_LF = /(?!\n)\p{Cc}/u
const UNSTORABLE = /(?!\n)\p{Cc}|\p{Cs}/gu
const OVERRIDE = /[\u202D\u202E]/

/** Whether a control character stands in the text; a line feed counts as one. */
export const hasControl = (text: string): boolean => CONTROL.test(text)

/** Whether a control character other than a line feed stands in the text. */
export const hasControlButLineFeed = (text: string): boolean => CONTROL_BUT_LF.test(text)

/** Whether half of a surrogate pair stands alone, so the text has no UTF-8 form. */
export const hasLoneSurrogate = (text: string): boolean => !text.isWellFormed()

/** Whether the text may stand in a typed field of one line. */
export const isPlainLine = (text: string): boolean => !hasControl(text) && !hasLoneSurrogate(text)

/** Whether the text may stand in a typed field of several lines. */
export const isPlainProse = (text: string): boolean => !hasControlButLineFeed(text) && !hasLoneSurrogate(text)

/** Whether the text forces its own direction (U+202D, U+202E), which can disguise what is read. */
export const hasDirectionOverride = (text: string): boolean => OVERRIDE.test(text)

/** Captured text made storable, and how many characters were taken out. */
export type CleanText = { readonly text: string; readonly removed: number }

/** Captured text with line feeds only; control characters and lone surrogates are removed and counted. */
export function cleanCaptured(captured: string): CleanText {
  const unified = captured.replace(/\r\n?/g, '\n')
  const text = unified.replace(UNSTORABLE, '')
  return { text, removed: unified.length - text.length }
}

/** Text for comparing anchors: NFC, plain spaces and quotes, each run of spaces one. */
export const normalizeForAnchor = (text: string): string =>
  nfc(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/gu, ' ')

/** At most `length` characters of a text, with an ellipsis where more was. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  return `${cut}…`
}

/** The order of two texts by code unit, the same on every computer. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether nothing but space is written. */
export const isBlankText = (text: string | undefined): boolean => text === undefined || text.trim() === ''
