import { describe, expect, test } from 'vitest'
import {
  cleanCaptured,
  fold,
  hasDirectionOverride,
  isPlainLine,
  isPlainProse,
  nfc,
  normalizeForAnchor,
  shorten,
} from '#core/base'

describe('text', () => {
  test('D2 decomposed text becomes NFC', () => {
    expect(nfc('Đinh Tiến Dũng'.normalize('NFD'))).toBe('Đinh Tiến Dũng'.normalize('NFC'))
  })

  test('Q1 folding strips every mark, đ too, and keeps other scripts', () => {
    expect(['Đinh Tiến Dũng', 'MỄ TRÌ', 'İstanbul', 'Калашников', '张柱', 'Orbán'].map(fold)).toEqual([
      'dinh tien dung',
      'me tri',
      'istanbul',
      'калашников',
      '张柱',
      'orban',
    ])
  })

  test('D8 controls and halves of surrogate pairs are seen in typed text; a line feed only in one line', () => {
    const texts = [
      'plain',
      'two\nlines',
      'bell\u0007',
      'del\u007F',
      'next\u0085',
      'half\uD83D',
      '||{tag}]]>&amp;lt;',
      '😀',
    ]
    expect(texts.map(isPlainLine)).toEqual([true, false, false, false, false, false, true, true])
    expect(texts.map(isPlainProse)).toEqual([true, true, false, false, false, false, true, true])
    expect([hasDirectionOverride('a\u202Eb'), hasDirectionOverride('a\u200Fb')]).toEqual([true, false])
  })

  test('D8 captured text loses controls and lone surrogates, counted, and gets line feeds; nothing else changes', () => {
    expect(cleanCaptured('a\r\nb\rc\u0000d\uD83De\uDE00f 😀 e\u0301\u00A0x')).toEqual({
      text: 'a\nb\ncdef 😀 e\u0301\u00A0x',
      removed: 3,
    })
  })

  test('I2 spaces and quotes of any kind compare as one', () => {
    expect(normalizeForAnchor('“Moscow\u00A0House”\n in  Hanoi’s')).toBe('"Moscow House" in Hanoi\'s')
  })

  test('a text is cut between characters, never inside one', () => {
    expect([shorten('short', 10), shorten('abcdef', 3), shorten('ab😀cd', 3)]).toEqual(['short', 'abc…', 'ab…'])
  })
})
