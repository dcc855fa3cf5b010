import { expect, test } from 'vitest'
import { offerPassphrase, OFFERED_WORDS, PASS_WORD_COUNT, passWord } from '#core/base'

test('every word of an offered passphrase is another one, and six of them are worth 77 bits', () => {
  const words = new Set(Array.from({ length: PASS_WORD_COUNT }, (_, number) => passWord(number)))
  expect(words.size).toBe(PASS_WORD_COUNT)
  expect(OFFERED_WORDS * Math.log2(words.size)).toBeGreaterThan(77)
  expect([...words].filter((word) => !/^[a-z]{4,5}$/.test(word))).toEqual([])
})

test('a draw that would favour the first words is thrown away', () => {
  const draws = [
    [255, 255],
    [0, 0],
    [0, 1],
    [0, 112],
    [30, 159],
    [61, 63],
    [244, 255],
  ]
  const used: number[] = []
  const phrase = offerPassphrase(() => {
    const next = draws.shift() ?? [0, 2]
    used.push(next[0] ?? 0)
    return new Uint8Array(next)
  })
  expect(phrase.split(' ')).toHaveLength(6)
  expect(used[0]).toBe(255)
  expect(phrase.split(' ')[0]).toBe(passWord(0))
  expect(phrase.split(' ')[2]).toBe(passWord(112))
})
