import { describe, expect, test } from 'vitest'
import { PACK_LANGS, type PackLang } from '#core/base'
import { CATALOGUE, languageName, separator, textsFor } from '#core/language'

type Tree = { readonly [key: string]: string | Tree }
const flat = (tree: Tree, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${before}${key}`, value]] : [...flat(value, `${before}${key}.`)],
    ),
  )
const PLURAL = /_(one|few|many|other)$/
const texts = new Map(PACK_LANGS.map((lang) => [lang, flat(CATALOGUE[lang])]))
const of = (lang: PackLang): ReadonlyMap<string, string> => texts.get(lang) ?? new Map()
const slots = (text: string): readonly string[] => [...new Set(text.match(/\{[A-Za-z]+\}/g))].toSorted()

describe('the catalogue', () => {
  test.each(PACK_LANGS)('%s has every key, and every plural form that its rules need', (lang) => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    const wanted = [...of('en').keys()].flatMap((key) =>
      PLURAL.test(key) ? needed.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
    )
    expect([...of(lang).keys()].toSorted()).toEqual([...new Set(wanted)].toSorted())
  })

  test.each(PACK_LANGS)('%s fills the same slots as English, in NFC and without stray spaces', (lang) => {
    for (const [key, text] of of(lang)) {
      const english = of('en').get(key) ?? of('en').get(key.replace(PLURAL, '_other')) ?? ''
      expect([key, slots(text)]).toEqual([key, slots(english)])
      expect([key, text.normalize('NFC')]).toEqual([key, text.trim()])
    }
  })

  test('D8 values that hold braces, keys or tags stand as they are', () => {
    const odd = '{name} {{count}} $t(outputs.draft) <b>&amp;</b>'
    expect(textsFor('en')('sections.cover.preparedBy', { name: odd })).toBe(`Prepared by ${odd}`)
  })

  test('the point of a Russian year ends its sentence too', () => {
    expect(textsFor('ru')('details.pressLine.agreed', { date: '19 ноября 2026\u00a0г.' })).toBe(
      'Согласовано с гостем 19 ноября 2026\u00a0г.',
    )
    expect(textsFor('ru')('details.pressLine.agreed', { date: '19.11.2026' })).toBe('Согласовано с гостем 19.11.2026.')
  })

  test('the parts of a line are set off by the punctuation of the language', () => {
    const line = (lang: PackLang): string =>
      `a${separator('label', lang)}b${separator('items', lang)}c${separator('remark', lang)}d${separator('clauses', lang)}e`
    expect([line('en'), line('vi'), line('ru'), line('zh-Hans')]).toEqual([
      'a: b, c, d; e',
      'a: b, c, d; e',
      'a: b, c, d; e',
      'a：b、c，d；e',
    ])
  })

  test('languages are named inside a sentence, those of the pack and others alike', () => {
    const names = (tag: string): readonly string[] => PACK_LANGS.map((lang) => languageName(tag, lang))
    expect([names('zh'), names('zh-Hans'), names('ar')]).toEqual([
      ['Chinese', 'tiếng Trung', 'китайский', '汉语'],
      ['Chinese', 'tiếng Trung', 'китайский', '汉语'],
      ['Arabic', 'tiếng Ả Rập', 'арабский', '阿拉伯语'],
    ])
  })

  test('counts take the right form in each language', () => {
    const said = (lang: PackLang): readonly string[] =>
      [1, 2, 5, 21].map((count) => textsFor(lang)('command.pages', { count }))
    expect(said('en')).toEqual(['1 page', '2 pages', '5 pages', '21 pages'])
    expect(said('ru')).toEqual(['1 страница', '2 страницы', '5 страниц', '21 страница'])
    expect(said('vi')).toEqual(['1 trang', '2 trang', '5 trang', '21 trang'])
    expect(said('zh-Hans')).toEqual(['1页', '2页', '5页', '21页'])
  })

  test('the strings that acceptance names are to the letter', () => {
    const t = textsFor('en')
    expect([
      t('sections.ledger.noMeasurable'),
      t('sections.ledger.noDateNoDeliverable'),
      t('sections.speaker.notStated'),
      t('sections.ledger.recordedByUs', { kind: 'support' }),
      t('sections.asStatedOn', { date: '26 November 2024' }),
      t('sections.notRecorded'),
      t('sections.card.noEarlierMeeting'),
      t('sections.ledger.earlierUnrecorded'),
      t('outputs.copy', { number: 3, of: 5 }),
      t('sections.withheld', { code: 'not-for-disclosure' }),
      t('sections.missing.ru'),
      t('checks.R02.message_shared' as never, { count: 2, place: 4 }),
    ]).toEqual([
      'No commitment on either side has both a date and a deliverable.',
      'no date, no deliverable',
      '(speaker not stated)',
      '(recorded by us; said as support)',
      'as stated on 26 November 2024',
      'not recorded',
      'No earlier meeting recorded.',
      'earlier instance not recorded',
      'Copy 3 of 5',
      '[withheld: not-for-disclosure]',
      '[no Russian yet]',
      'Order of precedence is not confirmed. 2 people share place 4.',
    ])
  })
})
