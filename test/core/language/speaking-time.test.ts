import { describe, expect, test } from 'vitest'
import { speakingSeconds, USUAL_RATE } from '#core/language'

const words = (count: number): string => Array.from({ length: count }, () => 'words').join(' ')

describe('the time to speak a text', () => {
  test('130 words or 220 Chinese characters take a minute', () => {
    expect([USUAL_RATE, speakingSeconds(words(130), 'none'), speakingSeconds('河'.repeat(220), 'none')]).toEqual([
      { wordsPerMinute: 130, hanPerMinute: 220 },
      60,
      60,
    ])
  })

  test('consecutive interpreting doubles it; simultaneous, none and unknown do not', () => {
    const each = (['consecutive', 'simultaneous', 'none', 'unknown'] as const).map((way) =>
      speakingSeconds(words(65), way),
    )
    expect(each).toEqual([60, 30, 30, 30])
  })

  test('Latin words within Chinese count as words, and the characters as characters', () => {
    expect(speakingSeconds(`${'河'.repeat(110)} ${words(65)} ${'内'.repeat(110)}`, 'none')).toBe(90)
  })

  test('Vietnamese syllables, compounds, contractions and figures are words; signs are none', () => {
    const rate = { wordsPerMinute: 60, hanPerMinute: 60 }
    expect(
      ['Hà Nội', 'vice-mayor’s', '292 craft villages', '“–” … ·', '', 'đồng\u00a0chí', 'Ha\u0300 No\u0323\u0302i'].map(
        (text) => speakingSeconds(text, 'none', rate),
      ),
    ).toEqual([2, 1, 3, 0, 0, 2, 2])
  })

  test('an office may set another rate', () => {
    expect(speakingSeconds(words(100), 'none', { wordsPerMinute: 100, hanPerMinute: 200 })).toBe(60)
  })
})
