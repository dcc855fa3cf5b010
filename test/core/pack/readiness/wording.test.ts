import { describe, expect, test } from 'vitest'
import { documentOf, line, paragraph, section, sourceMark, struck } from '#core/document'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import {
  anOffice,
  anOrganization,
  aMeeting,
  aPartner,
  aPlace,
  aProgrammeItem,
  aTerm,
  latin,
  on,
} from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of wording: terms, countries, places, misprints, each with what it finds and a near miss', () => {
  test('R13 one concept in two renderings, or in one that the house does not use', () => {
    const term = aTerm(1, {
      forms: [
        { lang: 'en', text: 'sister city', register: 'formal', banned: ['brother city'] },
        { lang: 'en', text: 'twin city', register: 'press' },
      ],
    })
    const seen = (...lines: readonly string[]) =>
      CHECKS.R13(anInput({ records: [term], lines })).map((finding) => finding.message.values)
    expect(seen('Our sister city sings.', 'A twin city answers.')).toEqual([
      { a: 'twin city', b: 'sister city', house: 'sister city' },
    ])
    expect(seen('The brother city came.')).toEqual([{ a: 'brother city', b: 'sister city', house: 'sister city' }])
    expect(seen('Our sister city and its sister city.')).toEqual([])
    const annex = documentOf([
      section('points', 'P', [paragraph('body', 'sister city')]),
      section('interpreter', 'Annex', [paragraph('body', 'twin city')]),
    ])
    expect(says('R13', anInput({ records: [term], document: annex }))).toEqual([])
    const crossed = documentOf([
      section('points', 'P', [paragraph('body', line('sister city, not ', struck('brother city')))]),
    ])
    expect(says('R13', anInput({ records: [term], document: crossed }))).toEqual([])
  })

  test('R27 C1 a wrong name before this guest, found beside the right one', () => {
    const china = aPlace(1, { names: [latin('China')], kind: 'country', code: 'CN' })
    const city = aPlace(2, { parent: china.id })
    const seen = (text: string, code = 'CN') =>
      says('R27', anInput({ records: [{ ...china, code }, city, aPartner(1, { subject: city.id })], lines: [text] }))
    expect(seen('trade with the Republic of China grew')).toEqual(['B place:1'])
    expect(seen('trade with the People’s Republic of China grew')).toEqual([])
    expect(seen('trade with the Republic of China grew', 'RU')).toEqual([])
    const office = anOffice(1, { wrongNames: [{ name: 'Old Port', guest: china.id, house: 'New Port' }] })
    expect(
      says('R27', anInput({ records: [china, office, aPartner(1, { subject: china.id })], lines: ['from Old Port'] })),
    ).toEqual(['B place:1'])
  })

  test('R28 C1 the first mention of a region is its full form', () => {
    const region = aPlace(1, {
      kind: 'region',
      names: [latin('Xinjiang'), latin('Xinjiang Uygur Autonomous Region', { full: true })],
    })
    const seen = (...lines: readonly string[]) =>
      CHECKS.R28(anInput({ records: [region], lines })).map((finding) => finding.message.values)
    expect(seen('Xinjiang sends a choir.', 'Xinjiang Uygur Autonomous Region')).toEqual([
      { full: 'Xinjiang Uygur Autonomous Region' },
    ])
    expect(seen('Xinjiang Uygur Autonomous Region sends a choir.', 'Xinjiang sings.')).toEqual([])
  })

  test('R29 C5 an ended place as if it still were', () => {
    const ward = aPlace(1, { to: on('2025-06-30') })
    const item = aProgrammeItem(1, { place: ward.id })
    expect(says('R29', anInput({ records: [ward, item], printed: [item] }))).toEqual(['B place:1 programme-item:1'])
    const meeting = aMeeting(1, { place: ward.id, date: on('2021-12-16') })
    expect(says('R29', anInput({ records: [ward, meeting], printed: [meeting] }))).toEqual([])
  })

  test('R36 K14 a misprint outside a quotation', () => {
    const union = anOrganization(1, { names: [latin('EAEU'), latin('AEAU', { use: 'misprint' })] })
    const seen = (text: string) => says('R36', anInput({ records: [union], lines: [text] }))
    expect([
      seen('The AEAU opened trade.'),
      seen('He said: “the AEAU opened trade”.'),
      seen('The EAEU opened trade.'),
    ]).toEqual([['B organization:1'], [], []])
    const marked = documentOf([section('sources', 'Sources', [paragraph('body', line('AEAU ', sourceMark(1)))])])
    expect(says('R36', anInput({ records: [union], document: marked }))).toEqual([])
  })
})
