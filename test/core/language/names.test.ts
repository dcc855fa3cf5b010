import { describe, expect, test } from 'vitest'
import { PACK_LANGS } from '#core/base'
import type { NameForm, Person } from '#core/domain'
import {
  addressForm,
  compareNames,
  initialsOf,
  ownScript,
  printedName,
  romanised,
  shortForm,
  sortKey,
  unmarked,
  upperIn,
  type NamePurpose,
} from '#core/language'
import { aPerson, latin } from '../../build/records.ts'

const han = (text: string, fields: Partial<NameForm> = {}): NameForm =>
  latin(text, { lang: 'zh-Hans', script: 'Hans', order: 'family-first', ...fields })
const pinyin = (text: string, fields: Partial<NameForm> = {}): NameForm =>
  latin(text, { lang: 'zh-Latn', system: 'hanyu-pinyin', order: 'family-first', ...fields })
const russian = (text: string, parts: NameForm['parts']): NameForm =>
  latin(text, { lang: 'ru', script: 'Cyrl', ...(parts && { parts }) })
const vietnamese = (family: string, middle: string, given: string): NameForm =>
  latin(`${family} ${middle} ${given}`, { lang: 'vi', order: 'family-first', parts: { family, middle, given } })
const named = (names: readonly NameForm[], fields: Partial<Person> = {}): Person =>
  aPerson(1, { names: [...names], ...fields })

const inAll = (person: Person, purpose: NamePurpose): readonly string[] =>
  PACK_LANGS.map((lang) => printedName(person, lang, purpose))
const PURPOSES: readonly NamePurpose[] = ['card', 'delegation', 'full', 'short', 'formal', 'place-card']

const dung = named([vietnamese('Đinh', 'Tiến', 'Dũng')], { gender: 'male' })
const zhangZhu = named([han('张柱'), pinyin('Zhang Zhu')], { gender: 'male' })
const kalashnikov = named(
  [
    latin('Leonid Kalashnikov', { lang: 'ru', system: 'bgn-pcgn' }),
    russian('Леонид Иванович Калашников', { family: 'Калашников', given: 'Леонид', patronymic: 'Иванович' }),
  ],
  { gender: 'male' },
)
const erkin = named(
  [
    han('艾尔肯·吐尼亚孜', { order: 'given-first', parts: { given: '艾尔肯', patronymic: '吐尼亚孜' } }),
    latin('Aierken Tuniyazi', { lang: 'zh-Latn', system: 'hanyu-pinyin', use: 'alias' }),
    latin('Erkin Tuniyaz', { lang: 'ug', system: 'other', parts: { given: 'Erkin', patronymic: 'Tuniyaz' } }),
  ],
  { preferredLatin: 'Erkin Tuniyaz' },
)

describe('Vietnamese names', () => {
  test('N1 the short form is the given name: marked for Vietnamese readers, unmarked in English', () => {
    expect([shortForm(dung, 'vi'), shortForm(dung, 'en')]).toEqual(['Dũng', 'Dung'])
  })

  test('N1 he is never Mr Dinh unless the record stores it', () => {
    const stored = { ...dung, perLanguage: { en: { address: { spoken: 'Mr Dinh', written: 'Mr Dinh' } } } }
    expect([dung, stored].map((person) => addressForm(person, 'en', undefined).spoken)).toEqual(['Mr Dung', 'Mr Dinh'])
  })

  test('N1 the short form of the record itself goes before every rule', () => {
    expect(shortForm({ ...dung, perLanguage: { en: { shortForm: 'Tien Dung' } } }, 'en')).toBe('Tien Dung')
  })

  test('an unmarked form is derived from the marked one, đ included; marks are never added', () => {
    const plain = named([vietnamese('Dinh', 'Tien', 'Dung')])
    expect([unmarked('Đỗ Văn Đương'), unmarked('Dung'), shortForm(plain, 'vi')]).toEqual([
      'Do Van Duong',
      'Dung',
      'Dung',
    ])
  })

  test('an unmarked form stored without parts has those of the marked one', () => {
    const both = named([
      latin('Dinh Tien Dung', { lang: 'vi', system: 'vietnamese-unmarked', order: 'family-first' }),
      vietnamese('Đinh', 'Tiến', 'Dũng'),
    ])
    expect([printedName(both, 'en'), printedName(both, 'vi'), shortForm(both, 'en'), sortKey(both, 'en')]).toEqual([
      'Dinh Tien Dung',
      'Đinh Tiến Dũng',
      'Dung',
      'dung dinh tien',
    ])
  })

  test('a name without parts prints whole: its last word is never taken for a part', () => {
    const unknown = named([latin('Đinh Tiến Dũng', { lang: 'vi', order: 'family-first' })])
    expect([shortForm(unknown, 'vi'), shortForm(unknown, 'en')]).toEqual(['Đinh Tiến Dũng', 'Dinh Tien Dung'])
  })

  test('a word of the name that comes twice is moved where the given name stands', () => {
    expect(sortKey(named([vietnamese('Lê', 'Văn', 'Lê')]), 'en')).toBe('le le van')
    expect(sortKey(named([vietnamese('An', 'Thành', 'An')]), 'vi')).toBe('An An Thành')
  })
})

describe('Chinese names', () => {
  test('N2 the short form is Zhang; both forms are there for the biography', () => {
    expect([shortForm(zhangZhu, 'en'), ownScript(zhangZhu)?.text, romanised(zhangZhu)?.text]).toEqual([
      'Zhang',
      '张柱',
      'Zhang Zhu',
    ])
  })

  test('N2 one character never stands alone in Chinese; a title gives it its place', () => {
    const parted = named([han('张柱', { parts: { family: '张', given: '柱' } })], { gender: 'male' })
    expect([shortForm(parted, 'zh-Hans'), addressForm(parted, 'zh-Hans', undefined).spoken]).toEqual(['张柱', '张先生'])
  })

  test('N2 Latin lists sort Zhang under Z; Chinese lists sort by pinyin', () => {
    const list = (lang: 'en' | 'zh-Hans') =>
      [
        zhangZhu,
        named([han('王毅'), pinyin('Wang Yi')]),
        named([latin('Anna Young', { parts: { given: 'Anna', family: 'Young' } })]),
        named([han('白春礼'), pinyin('Bai Chunli')]),
      ]
        .toSorted(compareNames(lang))
        .map((person) => printedName(person, lang))
    expect(list('en')).toEqual(['Bai Chunli', 'Wang Yi', 'Anna Young', 'Zhang Zhu'])
    expect(list('zh-Hans').filter((name) => name !== 'Anna Young')).toEqual(['白春礼', '王毅', '张柱'])
  })

  test('N2 a Chinese pack prints the characters even where the pinyin is recorded first', () => {
    expect(printedName(named([pinyin('Zhang Zhu'), han('张柱')]), 'zh-Hans')).toBe('张柱')
  })
})

describe('Russian names', () => {
  test('N3 the formal address has the patronymic in Russian; English prints Leonid Kalashnikov', () => {
    expect([inAll(kalashnikov, 'formal'), inAll(kalashnikov, 'full')]).toEqual([
      ['Leonid Kalashnikov', 'Leonid Kalashnikov', 'Леонид Иванович', 'Leonid Kalashnikov'],
      ['Leonid Kalashnikov', 'Leonid Kalashnikov', 'Леонид Иванович Калашников', 'Leonid Kalashnikov'],
    ])
  })

  test('N3 no place card has a patronymic', () => {
    expect(inAll(kalashnikov, 'place-card')).toEqual([
      'Leonid Kalashnikov',
      'Leonid Kalashnikov',
      'Леонид Калашников',
      'Leonid Kalashnikov',
    ])
  })

  test('N3 Russian says given name and patronymic without an honorific, and writes it with the family name', () => {
    expect([addressForm(kalashnikov, 'ru', 'депутат'), addressForm(kalashnikov, 'en', 'Deputy')]).toEqual([
      { spoken: 'Леонид Иванович', written: 'г-н Калашников' },
      { spoken: 'Mr Kalashnikov', written: 'Mr Kalashnikov' },
    ])
  })

  test('N3 a Russian list sorts by the family name in Cyrillic, an English one in Latin', () => {
    expect([sortKey(kalashnikov, 'ru'), sortKey(kalashnikov, 'en')]).toEqual([
      'Калашников Леонид Иванович',
      'kalashnikov leonid',
    ])
  })
})

describe('names of other peoples', () => {
  test('N4 one record of a Hungarian prints each language’s own form and one family name', () => {
    const orban = named([
      latin('Orbán Viktor', { lang: 'hu', order: 'family-first', parts: { family: 'Orbán', given: 'Viktor' } }),
      latin('Viktor Orbán', { lang: 'en' }),
      latin('Виктор Орбан', { lang: 'ru', script: 'Cyrl', system: 'other' }),
    ])
    expect([inAll(orban, 'full'), inAll(orban, 'short'), ownScript(orban)?.text, sortKey(orban, 'en')]).toEqual([
      ['Viktor Orbán', 'Orbán Viktor', 'Виктор Орбан', 'Orbán Viktor'],
      ['Orbán', 'Orbán', 'Орбан', 'Orbán'],
      'Orbán Viktor',
      'orban viktor',
    ])
  })

  test('N5 a Uyghur name has no family name, keeps its middle dot, and prints as the record prefers', () => {
    expect([inAll(erkin, 'full'), inAll(erkin, 'short')]).toEqual([
      ['Erkin Tuniyaz', 'Erkin Tuniyaz', 'Erkin Tuniyaz', '艾尔肯·吐尼亚孜'],
      ['Erkin', 'Erkin', 'Erkin', '艾尔肯'],
    ])
    expect([...printedName(erkin, 'zh-Hans')].filter((char) => char === '\u00b7')).toHaveLength(1)
  })

  test('N5 the preferred Latin form prints, be it an alias; without one the first that is no alias', () => {
    const other = { ...erkin, preferredLatin: 'Aierken Tuniyazi' }
    const { preferredLatin: _, ...none } = erkin
    expect([romanised(other)?.text, printedName(other, 'en'), romanised(none)?.text]).toEqual([
      'Aierken Tuniyazi',
      'Aierken Tuniyazi',
      'Erkin Tuniyaz',
    ])
  })

  test('N5 a father’s name stays on the place card where there is no family name', () => {
    expect(printedName(erkin, 'en', 'place-card')).toBe('Erkin Tuniyaz')
  })

  test('N6 a mononym and a name of four parts print for every purpose without comma or double space', () => {
    const sugiono = named([latin('Sugiono', { lang: 'id' })])
    const four = named([
      latin('José María de la Cruz', { lang: 'es', parts: { given: 'José María', family: 'de la Cruz' } }),
    ])
    const printed = [sugiono, four].flatMap((person) => PURPOSES.flatMap((purpose) => inAll(person, purpose)))
    expect([...new Set(printed)]).toEqual(['Sugiono', 'José María de la Cruz', 'de la Cruz'])
    expect([sortKey(sugiono, 'en'), sortKey(four, 'en')]).toEqual(['sugiono', 'cruz jose maria de la'])
  })

  test('French de falls before several syllables and stays before one', () => {
    const french = (given: string, family: string) =>
      named([latin(`${given} ${family}`, { lang: 'fr', parts: { given, family } })])
    expect(
      [french('Dominique', 'de Villepin'), french('Charles', 'de Gaulle')].map((one) => [
        shortForm(one, 'en'),
        sortKey(one, 'en'),
      ]),
    ).toEqual([
      ['Villepin', 'villepin dominique de'],
      ['de Gaulle', 'gaulle charles de'],
    ])
  })

  test('K13 one person has four right forms: card, delegation, programme, place card', () => {
    const forms = ['delegation', 'short', 'place-card'] as const
    expect([
      [ownScript(kalashnikov)?.text, ...forms.map((purpose) => printedName(kalashnikov, 'en', purpose))],
      [ownScript(zhangZhu)?.text, ...forms.map((purpose) => printedName(zhangZhu, 'en', purpose))],
    ]).toEqual([
      ['Леонид Иванович Калашников', 'Leonid Kalashnikov', 'Kalashnikov', 'Leonid Kalashnikov'],
      ['张柱', 'Zhang Zhu', 'Zhang', 'Zhang Zhu'],
    ])
  })
})

describe('telling apart, address, letters', () => {
  test('N8 two people of one romanised name have a second mark, each in the own script', () => {
    const [one, other] = [named([han('张柱'), pinyin('Zhang Zhu')]), named([han('张竹'), pinyin('Zhang Zhu')])]
    expect([printedName(one, 'en'), ownScript(one)?.text]).toEqual(['Zhang Zhu', '张柱'])
    expect([printedName(other, 'en'), ownScript(other)?.text]).toEqual(['Zhang Zhu', '张竹'])
    expect([compareNames('en')(one, other), Math.sign(compareNames('zh-Hans')(one, other))]).not.toEqual([0, 0])
  })

  test('N9 letters are raised as their own language has them, with all marks', () => {
    const raised = [
      ['đinh tiến dũng', 'vi'],
      ['izmir ısı', 'tr'],
      ['groß', 'de'],
      ['izmir', 'en'],
    ].map(([text, lang]) => upperIn(text ?? '', lang ?? ''))
    expect(raised).toEqual(['ĐINH TIẾN DŨNG', 'İZMİR ISI', 'GROSS', 'IZMIR'])
  })

  test('N12 an unknown gender takes post and whole name in every language, no honorific', () => {
    const unknown = named([vietnamese('Đinh', 'Tiến', 'Dũng'), han('丁进勇', { system: 'other' })])
    expect(PACK_LANGS.map((lang) => addressForm(unknown, lang, 'POST').spoken)).toEqual([
      'POST Đinh Tiến Dũng',
      'POST Đinh Tiến Dũng',
      'POST Đinh Tiến Dũng',
      'POST 丁进勇',
    ])
    expect(addressForm(unknown, 'vi', undefined).spoken).toBe('Đinh Tiến Dũng')
  })

  test('N12 a woman is addressed as one in every language', () => {
    const woman = named([latin('Anna Alpha', { parts: { given: 'Anna', family: 'Alpha' } })], { gender: 'female' })
    expect(PACK_LANGS.map((lang) => addressForm(woman, lang, 'Mayor').written)).toEqual([
      'Ms Alpha',
      'Bà Alpha',
      'г-жа Anna Alpha',
      'Alpha女士',
    ])
  })

  test('the frame without a photo has two letters at most', () => {
    expect([initialsOf(dung, 'vi'), initialsOf(zhangZhu, 'zh-Hans'), initialsOf(erkin, 'en')]).toEqual([
      'ĐD',
      '张柱',
      'ET',
    ])
  })
})
