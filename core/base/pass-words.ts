const CONSONANTS = 'bdfgklmnprstvz'
const VOWELS = 'aeiou'

/** Syllables of two letters, such as `ba`; 70 of them. */
const FIRST: readonly string[] = [...CONSONANTS].flatMap((consonant) => [...VOWELS].map((vowel) => consonant + vowel))
/** Syllables of two or three letters, of which 112 are taken: 70 × 112 words can be told apart. */
const ENDINGS: readonly string[] = [...FIRST, ...FIRST.map((syllable) => `${syllable}n`)].slice(0, 112)

/** How many words there are: 7,840, each worth 12.9 bits. */
export const PASS_WORD_COUNT = FIRST.length * ENDINGS.length

/** The words of a passphrase that is offered: six give 77 bits. */
export const OFFERED_WORDS = 6

/** One of the words that can be said and typed in every language of the window, by its number from 0. */
export const passWord = (number: number): string => {
  const word = FIRST[Math.floor(number / ENDINGS.length)]
  const ending = ENDINGS[number % ENDINGS.length]
  if (word === undefined || ending === undefined)
    throw new RangeError(`expected a number below ${PASS_WORD_COUNT}, got ${number}`)
  return word + ending
}

/** Six words of chance, joined by spaces. `random` gives bytes; numbers that would favour some words are drawn anew. */
export const offerPassphrase = (random: (length: number) => Uint8Array): string => {
  const words: string[] = []
  while (words.length < OFFERED_WORDS) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < Math.floor(65_536 / PASS_WORD_COUNT) * PASS_WORD_COUNT) words.push(passWord(drawn % PASS_WORD_COUNT))
  }
  return words.join(' ')
}
