import { expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { messagesOf } from '../build/findings.ts'
import { linesIn, onlySections, packOf } from '../build/pack.ts'
import {
  anAgreement,
  anOrganization,
  aPartner,
  aPlace,
  aPointToMake,
  idOf,
  latin,
  words,
  aSource,
} from '../build/records.ts'

const home = idOf('partner', 1)
const guest: readonly AnyRecord[] = [
  aPlace(1, { kind: 'country', code: 'CN', names: [latin('China')] }),
  aPlace(2, {
    kind: 'region',
    code: 'CN-XJ',
    parent: idOf('place', 1),
    names: [latin('Xinjiang Uygur Autonomous Region', { full: true }), latin('Xinjiang')],
  }),
  aPartner(1, { subject: idOf('place', 2), level: 'region' }),
]
const saying = (...texts: readonly string[]) =>
  packOf([...guest, ...texts.map((text, at) => aPointToMake(at + 1, { text: words(text) }))], {
    template: onlySections('points'),
  })

test('C1 the words “Republic of China” before a guest of the People’s Republic block with the house form', () => {
  expect([
    messagesOf(saying('We thank the Republic of China.'), 'R27'),
    messagesOf(saying('We thank the People’s Republic of China.'), 'R27'),
  ]).toEqual([['B: “Republic of China” is not the name of China: use “People’s Republic of China”.'], []])
})

test('C1 a first mention of Xinjiang offers the full form, a later one does not', () => {
  const [full, short] = ['Farms of Xinjiang Uygur Autonomous Region.', 'Farms of Xinjiang.']
  expect([messagesOf(saying(short, full), 'R28'), messagesOf(saying(full, short), 'R28')]).toEqual([
    ['A: First mention: use “Xinjiang Uygur Autonomous Region”.'],
    [],
  ])
})

test('C1 the title of a source is quoted as it stands, and is no mention', () => {
  const source = aSource(1, { title: 'Talks on Xinjiang' })
  const made = packOf(
    [
      ...guest,
      source,
      aPointToMake(1, {
        text: words('A farm.'),
        support: [{ text: words('As reported'), sources: [{ source: source.id }] }],
      }),
    ],
    {
      template: onlySections('points', 'sources'),
    },
  )
  expect([
    linesIn(made.document, 'sources').some((line) => line.includes('Xinjiang')),
    messagesOf(made, 'R28'),
  ]).toEqual([true, []])
})

/** What an agreement with a body prints of its names. */
const party = (names: Parameters<typeof anOrganization>[1]): readonly string[] => {
  const made = packOf(
    [
      aPartner(),
      anOrganization(1, names),
      anAgreement(1, { home, parties: { items: [idOf('organization', 1)], completeness: 'complete' } }),
    ],
    { template: onlySections('agreements') },
  )
  return linesIn(made.document, 'agreements').filter((line) =>
    /E[A-Z]{2,}|ЕАЭС|Eurasian|Á-Âu|P[A-Z]{3}|Party/.test(line),
  )
}

test('C2 a union of many names prints the form of the house, never an alias or a misprint', () => {
  const names = [
    latin('AEAU', { use: 'misprint' }),
    latin('EEU', { use: 'alias' }),
    latin('EAES', { use: 'alias' }),
    latin('EAEU', { use: 'acronym' }),
    latin('Eurasian Union', { use: 'legal' }),
    latin('Eurasian Economic Union', { use: 'house' }),
  ]
  expect(party({ kind: 'union', names })).toEqual(['Eurasian Economic Union'])
})

test('C2 each language prints its own form of one body', () => {
  const union = anOrganization(1, {
    kind: 'union',
    names: [
      latin('Eurasian Economic Union'),
      latin('ЕАЭС', { lang: 'ru', script: 'Cyrl', use: 'acronym' }),
      latin('Евразийский экономический союз', { lang: 'ru', script: 'Cyrl' }),
      latin('Liên minh Kinh tế Á-Âu', { lang: 'vi' }),
    ],
  })
  const agreement = anAgreement(1, {
    home,
    parties: { items: [union.id], completeness: 'complete' },
  })
  const printed = (['en', 'ru', 'vi'] as const).map((lang) => {
    const made = packOf([aPartner(), union, agreement], { template: onlySections('agreements'), lang })
    return union.names.map(({ text }) => text).filter((text) => linesIn(made.document, 'agreements').includes(text))
  })
  expect(printed).toEqual([['Eurasian Economic Union'], ['Евразийский экономический союз'], ['Liên minh Kinh tế Á-Âu']])
})

test('C3 a party of four acronyms is one body and prints by its name', () => {
  const names = [
    ...['KPRF', 'CPRF', 'PCFR'].map((text) => latin(text, { use: 'acronym' })),
    latin('КПРФ', { lang: 'ru', script: 'Cyrl', use: 'acronym' }),
    latin('Communist Party of the Russian Federation'),
  ]
  expect(party({ kind: 'party', names })).toEqual(['Communist Party of the Russian Federation'])
})
