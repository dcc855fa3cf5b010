import { expect, test } from 'vitest'
import { documentOf, line, paragraph, section, text, type Block } from '#core/document'
import { testWithTool } from '../../../tools.ts'
import { fonts, readLines, render, toolOutput } from './rendered.ts'

const MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const VOWELS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY']
/** The 134 letters of Vietnamese that carry a mark: every vowel with every tone, and đ. */
const VIETNAMESE = [
  ...VOWELS.flatMap((vowel) => MARKS.map((mark) => (vowel + mark).normalize('NFC'))),
  'đ',
  'Đ',
].filter((letter) => !/^[A-Za-z]$/.test(letter))
const inWords = (letters: readonly string[]): string =>
  letters
    .join('')
    .replace(/(.{8})/gu, '$1 ')
    .trim()

const CYRILLIC = 'Съешь ещё этих мягких французских булок, да выпей чаю'
const HANS = '第二次访问将于二零二六年举行，双方同意继续合作。'
const UYGHUR = 'ئۇيغۇر ئاپتونوم رايونى'

const page = (...blocks: readonly Block[]): ReturnType<typeof documentOf> =>
  documentOf([section('text', 'Text', blocks)])
const inLang = (words: string, lang: string, style: 'body' | 'note'): Block => paragraph(style, line(text(words, lang)))

/** Letters alone: without spaces and marks of direction, ligatures as their letters. */
const bare = (words: string): string => words.replace(/[\s\u202A-\u202E]/g, '').normalize('NFKC')

const ALL = (['body', 'note'] as const).flatMap((style) => [
  inLang(inWords(VIETNAMESE), 'vi', style),
  inLang(CYRILLIC, 'ru', style),
  inLang(HANS, 'zh-Hans', style),
  inLang(UYGHUR, 'ug', style),
])

test('there are 134 Vietnamese letters with marks', () => {
  expect(VIETNAMESE).toHaveLength(134)
})

testWithTool(
  'pdftotext',
  'D1 Vietnamese, Cyrillic, Chinese and Uyghur are read back as they were written, in serif and sans',
  async (pdftotext) => {
    const { bytes } = await render(page(...ALL))
    const read = readLines(pdftotext, bytes).join(' ')
    const wanted = [inWords(VIETNAMESE), CYRILLIC, HANS, UYGHUR]
    expect(wanted.map((words) => bare(read).split(bare(words)).length - 1)).toEqual([2, 2, 2, 2])
  },
)

testWithTool('pdffonts', 'D1 every font is embedded, subset and has a map to Unicode', async (pdffonts) => {
  const { bytes } = await render(page(...ALL))
  const rows = toolOutput(pdffonts, [], bytes).trim().split('\n').slice(2)
  expect(rows.filter((row) => !/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/.test(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(3)
})

testWithTool('pdftotext', 'D2 decomposed text prints and is read back composed', async (pdftotext) => {
  const name = 'Đặng Thị Ngọc Thuỷ'
  const { bytes, layout } = await render(
    page(inLang(name.normalize('NFD'), 'vi', 'body'), inLang(name.normalize('NFD'), 'vi', 'note')),
  )
  expect(readLines(pdftotext, bytes).filter((words) => words === name)).toHaveLength(2)
  expect(layout.pages[0]?.lines.filter(({ text: words }) => words === name)).toHaveLength(2)
})

testWithTool(
  'pdftotext',
  'D4 a run from right to left keeps its order inside a line from left to right',
  async (pdftotext) => {
    const words = 'Before سلام دنيا after 2024'
    const { bytes, layout } = await render(page(paragraph('body', words)))
    expect(layout.pages[0]?.lines.at(-1)?.text).toBe(words)
    // poppler reads the letters in order and puts both spaces around the run before it
    expect(readLines(pdftotext, bytes).map(bare)).toContain(bare(words))
  },
)

testWithTool(
  'pdftotext',
  'Thai, Lao, Khmer, Japanese and Korean are read back as they were written',
  async (pdftotext) => {
    const samples = { th: 'น้ำ ที่ ผู้ใหญ่', lo: 'ສະບາຍດີ ນ້ຳ', km: 'សេចក្តីថ្លែងការណ៍រួម', ja: '東京の学校', ko: '서울 학교' }
    const { bytes } = await render(page(...Object.entries(samples).map(([lang, words]) => inLang(words, lang, 'body'))))
    const read = readLines(pdftotext, bytes)
    expect(Object.values(samples).filter((words) => !read.includes(words))).toEqual([])
  },
)

testWithTool('pdftotext', 'D8 tags, bars, brackets and entities print literally', async (pdftotext) => {
  const words = '|| {tag} ]]> &amp;lt; (a) [b] \\ <c>'
  const { bytes } = await render({ ...page(paragraph('body', words)), title: words })
  expect(readLines(pdftotext, bytes)).toContain(words)
})

test('D9 a value of several lines keeps the order of its words', async () => {
  const { layout } = await render(
    page(paragraph('body', line('Sent by ', text('the first\nthe second'), ' last week.'))),
  )
  expect(layout.pages[0]?.lines.filter(({ section: id }) => id === 'text').map(({ text: words }) => words)).toEqual([
    'Text',
    'Sent by the first',
    'the second last week.',
  ])
})

testWithTool('pdftoppm', 'D3 a Chinese name has mainland shapes whatever the language around it', async (pdftoppm) => {
  const picture = async (lang: string, own: string): Promise<string> => {
    const { bytes } = await render({ ...page(inLang('直海骨', own, 'body')), lang })
    return toolOutput(pdftoppm, ['-r', '100', '-gray'], bytes)
  }
  const mainland = await picture('en', 'zh-Hans')
  expect(await picture('ja', 'zh-Hans')).toBe(mainland)
  expect(await picture('en', 'ja')).not.toBe(mainland)
})

test('R06 a character that no shipped face can draw is known before the file is written', () => {
  expect(['ị', '张', 'ئ', 'ខ', '\u{13000}'].map((char) => fonts.hasGlyph(char))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
})
