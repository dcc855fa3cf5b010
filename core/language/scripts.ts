/** Scripts that packs meet, as ISO 15924. */
export type Script = 'Latn' | 'Cyrl' | 'Hans' | 'Kana' | 'Hang' | 'Thai' | 'Laoo' | 'Khmr' | 'Arab' | 'Grek' | 'Zyyy'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hans', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Grek', /\p{Script=Greek}/u],
]

/** The script of a character; `Zyyy` for digits, spaces and punctuation, which belong to the text around them. */
export const scriptOf = (char: string): Script => {
  if (char < '\u0080') return /[A-Za-z]/.test(char) ? 'Latn' : 'Zyyy'
  return SCRIPTS.find(([, letters]) => letters.test(char))?.[0] ?? 'Zyyy'
}

/** The script of a text's first letter. */
export const scriptOfText = (text: string): Script => {
  for (const char of text) {
    const script = scriptOf(char)
    if (script !== 'Zyyy') return script
  }
  return 'Zyyy'
}

/** The language of a text where only its script tells: a tag for fonts and readers, the context's own if it fits. */
export const langOfText = (text: string, context: string): string => {
  const script = scriptOfText(text)
  const tags = LANGS[script]
  return tags === undefined || tags.includes(context.split('-')[0] ?? context) ? context : (tags[0] ?? context)
}

const LANGS: Readonly<Partial<Record<Script, readonly string[]>>> = {
  Latn: ['en', 'vi', 'fr', 'de', 'es', 'hu', 'tr', 'pl', 'cs', 'id', 'ms', 'pt', 'it', 'und'],
  Cyrl: ['ru', 'uk', 'be', 'bg', 'kk', 'mn'],
  Hans: ['zh', 'ja'],
  Kana: ['ja'],
  Hang: ['ko'],
  Thai: ['th'],
  Laoo: ['lo'],
  Khmr: ['km'],
  Arab: ['ug', 'ar', 'fa', 'ur'],
  Grek: ['el'],
}

/** Whether a text's first letter is read from right to left. */
export const isRightToLeft = (text: string): boolean =>
  scriptOfText(text) === 'Arab' || /^[^\p{L}]*\p{Script=Hebrew}/u.test(text)
