import { describe, expect, test } from 'vitest'
import { PACK_LANGS } from '#core/base'
import { OFFICIAL, PRESS, type HouseStyle, type PlaceNow } from '#core/domain'
import { bodyNameIn, houseWords, languageName, placeName, placeThenNow, postLabel } from '#core/language'
import { anOrganization, aPlace, aPost, idOf } from '../../build/records.ts'

const called = (text: string, lang = 'en') => ({ text, lang, script: 'Latn' })

describe('words in the spelling of a house', () => {
  test('K14 official writes Viet Nam and Ha Noi, press Vietnam and Hanoi, from either spelling', () => {
    const text = 'Vietnam and Viet Nam; Hanoi, Ha Noi.'
    expect([OFFICIAL, PRESS].map((style) => houseWords(text, 'en', style))).toEqual([
      'Viet Nam and Viet Nam; Ha Noi, Ha Noi.',
      'Vietnam and Vietnam; Hanoi, Hanoi.',
    ])
  })

  test('K14 only whole words are respelled: Vietnamese, Hanoian, Hanoi2 and OldHanoi stand', () => {
    const text = 'the Vietnamese, a Hanoian, Hanoi2, OldHanoi, “Vietnam”, Vietnam–Russia, Vietnam’s'
    expect(houseWords(text, 'en', OFFICIAL)).toBe(
      'the Vietnamese, a Hanoian, Hanoi2, OldHanoi, “Viet Nam”, Viet Nam–Russia, Viet Nam’s',
    )
  })

  test('K14 the longer spelling goes before the shorter: Hanam Province gains no second Province', () => {
    expect(houseWords('Hanam Province; Hanam', 'en', OFFICIAL)).toBe('Ha Nam Province; Ha Nam Province')
  })

  test('K14 another language and a pack without a house style keep their words', () => {
    expect([houseWords('Hanoi', 'vi', OFFICIAL), houseWords('Hanoi', 'en', undefined)]).toEqual(['Hanoi', 'Hanoi'])
  })

  test('a spelling with signs of its own is taken as it stands', () => {
    const style: HouseStyle = {
      name: 'own',
      title: {},
      perLanguage: {
        en: { names: [], spellings: [{ write: 'US$', instead: ['U.S.$', '$US'] }], dates: 'plain', numbers: 'plain' },
      },
    }
    expect(houseWords('U.S.$ 5 and UxS.$ 5', 'en', style)).toBe('US$ 5 and UxS.$ 5')
  })
})

describe('names of places and bodies', () => {
  const city = aPlace(1, {
    names: [
      { ...called('Hanoi'), use: 'press' },
      { ...called('City of Hanoi'), full: true },
      { ...called('Thăng Long'), use: 'former' },
      called('Hà Nội', 'vi'),
    ],
  })

  test('K14 a place prints in the form and the spelling of the house, in full or short', () => {
    expect([
      placeName(city, 'en', OFFICIAL, 'short'),
      placeName(city, 'en', OFFICIAL),
      placeName(city, 'en', PRESS),
      placeName(city, 'vi', OFFICIAL),
    ]).toEqual(['Ha Noi', 'City of Ha Noi', 'City of Hanoi', 'Hà Nội'])
  })

  test('a former name, an acronym and a misprint are never printed as the name', () => {
    const union = anOrganization(1, {
      names: [
        { ...called('AEAU'), use: 'misprint' },
        { ...called('EAEU'), use: 'acronym' },
        { ...called('Eurasian Economic Union'), full: true },
      ],
    })
    expect(bodyNameIn(union, 'en', OFFICIAL, 'short')).toBe('Eurasian Economic Union')
  })

  test('the house’s own form of a name goes before those of the record', () => {
    const style: HouseStyle = {
      name: 'own',
      title: {},
      perLanguage: {
        en: {
          names: [{ subject: idOf('place', 1), text: 'the Capital', full: true }],
          spellings: [],
          dates: 'plain',
          numbers: 'plain',
        },
      },
    }
    expect([placeName(city, 'en', style), placeName(aPlace(2), 'en', style)]).toEqual(['the Capital', 'Place 2'])
  })

  test('a post’s label is that of the house, else of another house, else in another language', () => {
    const post = aPost(1, { label: { en: { official: 'Chairman', press: 'Mayor' }, ru: { press: 'мэр' } } })
    expect([
      postLabel(post, 'en', 'official'),
      postLabel(post, 'en', 'press'),
      postLabel(post, 'ru', 'official'),
      postLabel(post, 'vi', 'press'),
    ]).toEqual(['Chairman', 'Mayor', 'мэр', 'Mayor'])
  })
})

describe('a place then and now', () => {
  const names: Readonly<Record<string, string>> = {
    en: 'Me Tri Ward',
    vi: 'phường Mễ Trì',
    ru: 'район Мечи',
    'zh-Hans': '美池坊',
  }
  const inAll = (now: PlaceNow): readonly string[] =>
    PACK_LANGS.map((lang) => placeThenNow(names[lang] ?? '', now, (place) => placeName(place, lang, undefined), lang))
  const ended = (successors: Extract<PlaceNow, { kind: 'ended' }>['successors']): PlaceNow => ({
    kind: 'ended',
    on: '2025-06-30',
    successors,
  })

  test('C5 a ward that ended prints then, and now to be confirmed', () => {
    expect(inAll(ended('to-confirm'))).toEqual([
      'Me Tri Ward (then; now: to confirm)',
      'phường Mễ Trì (khi đó; nay: cần xác nhận)',
      'район Мечи (тогда; теперь: уточнить)',
      '美池坊（当时；现名待确认）',
    ])
  })

  test('K16 once its successors are confirmed it prints them', () => {
    expect(inAll(ended([aPlace(1), aPlace(2)]))).toEqual([
      'Me Tri Ward (then; now Place 1, Place 2)',
      'phường Mễ Trì (khi đó; nay Place 1, Place 2)',
      'район Мечи (тогда; теперь Place 1, Place 2)',
      '美池坊（当时；现Place 1, Place 2）',
    ])
  })

  test('C5 a place that stands prints its name alone', () => {
    expect(inAll({ kind: 'stands' })).toEqual(Object.values(names))
  })
})

test('a language is named in the language of the reader', () => {
  expect([languageName('ru', 'en'), languageName('ru', 'vi'), languageName('hu', 'en')]).toEqual([
    'Russian',
    'tiếng Nga',
    'Hungarian',
  ])
})
