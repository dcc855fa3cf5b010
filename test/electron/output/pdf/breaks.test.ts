import { expect, test } from 'vitest'
import { breakable } from '../../../../electron/output/pdf/type/breaks.ts'
import { visualOrder } from '../../../../electron/output/pdf/type/lines.ts'
import { sharesOf } from '../../../../electron/output/pdf/type/shape.ts'
import { breakLines, composeParts, type Line } from '#electron/output/pdf/type'
import { fonts } from './rendered.ts'

test('a line may end after a hyphen between letters, not inside a date or a number', () => {
  expect(['Vice-Mayor', '2021-12-14', '09:30–10:15', 'a—b'].map(breakable)).toEqual([
    ['Vice-', 'Mayor'],
    ['2021-12-14'],
    ['09:30–10:15'],
    ['a—', 'b'],
  ])
})

test('Chinese breaks between characters, not before closing or after opening signs, and keeps a number with its unit', () => {
  expect(breakable('他说：“好。”2025年')).toEqual(['他', '说：', '“好。”', '2025年'])
})

test('Thai breaks between words', () => {
  expect(breakable('สวัสดีประเทศไทย')).toEqual(['สวัสดี', 'ประเทศไทย'])
})

const set = (words: string, width: number): readonly string[] => {
  const setting = fonts.setting('noto-serif', 'regular', 'en', 'mapped')
  const span = { setting, size: 12, ink: '#000000', lang: 'en', struck: false }
  return breakLines(composeParts([{ kind: 'text', text: words, span }]), width).map((line: Line) => line.text)
}

test('a line never ends at a no-break space', () => {
  expect(set('about 240\u00A0million people', 90)).toEqual(['about', '240\u00A0million', 'people'])
})

test('a word that no line can hold is divided by what a reader sees as one character', () => {
  const lines = set('Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', 100)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).toBe('Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz')
})

test('pieces read from right to left stand in reverse, a number among them upright', () => {
  expect(visualOrder([0, 1, 1, 2, 0])).toEqual([0, 3, 2, 1, 4])
})

test('the text of a cluster is shared out over the glyphs that take room', () => {
  expect(sharesOf('fig', [0, 2], [1, 1], 'ltr')).toEqual(['fi', 'g'])
  expect(sharesOf('ị', [0, 0], [1, 0], 'ltr')).toEqual(['ị', '\u0000'])
  expect(sharesOf('ខ្មែ', [0, 0, 0], [1, 1, 0], 'ltr')).toEqual(['ខ', '្មែ', '\u0000'])
  expect(sharesOf('لا', [0], [1], 'rtl')).toEqual(['\uFEFB'])
  expect(sharesOf('(', [0], [1], 'rtl')).toEqual([')'])
})
