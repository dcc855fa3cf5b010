import { describe, expect, test } from 'vitest'
import { isRightToLeft, langOfText, scriptOf, scriptOfText } from '#core/language'

describe('the script of a text', () => {
  test('letters tell their script; digits, spaces and punctuation belong to the text around them', () => {
    expect(['ị', 'Ж', '张', 'か', '한', 'ท', 'ລ', 'ខ', 'ئ', 'Ω', '7', ' ', '·', '“'].map(scriptOf)).toEqual([
      'Latn',
      'Cyrl',
      'Hans',
      'Kana',
      'Hang',
      'Thai',
      'Laoo',
      'Khmr',
      'Arab',
      'Grek',
      'Zyyy',
      'Zyyy',
      'Zyyy',
      'Zyyy',
    ])
  })

  test('a character outside the basic plane is read whole', () => {
    expect(scriptOf('𠮷')).toBe('Hans')
  })

  test('the first letter decides for a text; a text without letters has none', () => {
    expect(['“1. Москва (Moscow)', '艾尔肯·吐尼亚孜', '2026 – 12', ''].map(scriptOfText)).toEqual([
      'Cyrl',
      'Hans',
      'Zyyy',
      'Zyyy',
    ])
  })

  test('a text keeps the language of its context where its script fits, else takes the first of its script', () => {
    expect([
      langOfText('Ha Noi', 'vi'),
      langOfText('Москва', 'en'),
      langOfText('Улаанбаатар', 'mn'),
      langOfText('张柱', 'en'),
      langOfText('东京', 'ja'),
      langOfText('张柱', 'zh-Hans'),
      langOfText('2026', 'ru'),
    ]).toEqual(['vi', 'ru', 'mn', 'zh', 'ja', 'zh-Hans', 'ru'])
  })

  test('Arabic script and Hebrew run from the right, after digits too', () => {
    expect(['ئەركىن تۇنىياز', '1. שלום', 'Erkin ئەركىن', '2026'].map(isRightToLeft)).toEqual([true, true, false, false])
  })
})
