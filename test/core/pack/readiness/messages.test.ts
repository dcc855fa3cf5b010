import { describe, expect, test } from 'vitest'
import { PACK_LANGS, type PackLang } from '#core/base'
import { documentOf, paragraph, section, type Layout } from '#core/document'
import { findingWords } from '#core/pack'
import type { CheckInput } from '../../../../core/pack/readiness/input.ts'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput, documentPrinting } from '../../../build/check-input.ts'
import { aDoNotRaise, aFigure, aSource, idOf, words } from '../../../build/records.ts'

/** What a check says first, in one language. */
const said = (id: keyof typeof CHECKS, input: CheckInput, lang: PackLang = 'en'): string | undefined => {
  const [finding] = CHECKS[id](input)
  const ground = { records: input.records, reader: { lang, style: undefined }, levelLabel: (code: string) => code }
  return finding && findingWords(finding, ground).message
}
const inEach = (of: (lang: PackLang) => string | undefined): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(PACK_LANGS.map((lang) => [lang, of(lang)]))
const layoutOf = (fields: Partial<Layout>): Layout => ({
  pages: [],
  outline: [],
  alts: [],
  pictures: [],
  metadata: [],
  sections: [],
  ...fields,
})

describe('R05 says where the words stand', () => {
  const secret = 'the rents by the river are before the court'
  const point = aDoNotRaise(1, { text: words(secret), reason: { text: words('It rains') } })
  const input = (lines: readonly string[], more: { readonly layout?: Layout } = {}) =>
    anInput({ records: [point], document: documentPrinting([], lines), audience: 'security', ...more })
  const pageWith = (...texts: readonly string[]) => ({
    number: 3,
    width: 595,
    height: 842,
    blocks: [],
    lines: texts.map((text) => ({ text, x: 0, y: 0, width: 1, section: 'points', provenance: [] })),
  })

  test('by its page where there are pages', () => {
    expect(said('R05', input([secret], { layout: layoutOf({ pages: [pageWith(secret)] }) }))).toBe(
      `Text of “${secret}” is in the security copy, page 3.`,
    )
  })

  test('by its section where there are none, and where the words run over the end of a page', () => {
    const [first, second] = ['the rents by the river', 'are before the court']
    const layout = layoutOf({ pages: [pageWith(first), { ...pageWith(second), number: 4 }] })
    expect([said('R05', input([secret])), said('R05', input([secret], { layout }))]).toEqual([
      `Text of “${secret}” is in the security copy, in “Section”.`,
      `Text of “${secret}” is in the security copy, in “Section”.`,
    ])
  })

  test('as the properties of the file, which stand on no page', () => {
    expect(said('R05', input(['x'], { layout: layoutOf({ metadata: [secret] }) }))).toBe(
      `Text of “${secret}” is in the properties of the security copy.`,
    )
  })
})

test('R14 says by how many lines a section is over, and over which limit', () => {
  const over = (linesOver: number, pages: number) =>
    anInput({
      document: documentOf([section('card', 'Card', [paragraph('body', 'x')], { max: { pages } })]),
      layout: layoutOf({ sections: [{ id: 'card', firstPage: 1, lastPage: 3, lines: 90, linesOver }] }),
    })
  expect([inEach((lang) => said('R14', over(1, 1), lang)), inEach((lang) => said('R14', over(5, 2), lang))]).toEqual([
    {
      en: '“Card” is 1 line over its limit of 1 page.',
      vi: '“Card” thừa 1 dòng so với giới hạn 1 trang.',
      ru: '«Card»: лишняя 1 строка сверх предела в 1 страницу.',
      'zh-Hans': '“Card”超出1页的上限1行。',
    },
    {
      en: '“Card” is 5 lines over its limit of 2 pages.',
      vi: '“Card” thừa 5 dòng so với giới hạn 2 trang.',
      ru: '«Card»: лишних 5 строк сверх предела в 2 страницы.',
      'zh-Hans': '“Card”超出2页的上限5行。',
    },
  ])
})

test('R30 names both figures with value and source', () => {
  const both = [
    aFigure(1, { sources: [{ source: idOf('source', 1) }], label: words('craft villages') }),
    aFigure(2, { value: '1350' as never, qualifier: 'over' }),
  ]
  const input = anInput({ records: [...both, aSource(1, { title: 'Year book' })], printed: both })
  expect(inEach((lang) => said('R30', input, lang))).toEqual({
    en: '292\u00a0villages (Year book) and over 1,350\u00a0villages (no source) disagree on craft villages.',
    vi: '292\u00a0làng (Year book) và hơn 1.350\u00a0làng (không có nguồn) khác nhau về craft villages.',
    ru: '292\u00a0деревни (Year book) и более 1\u00a0350\u00a0деревень (нет источника) расходятся: craft villages.',
    'zh-Hans': '292个村（Year book）与超过1350个村（无来源）在craft villages上不一致。',
  })
})
