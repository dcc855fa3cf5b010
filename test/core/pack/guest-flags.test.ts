import { describe, expect, test } from 'vitest'
import { SubnationalFlags, type AnyRecord, type Partner, type Visit } from '#core/domain'
import { guestFlags } from '../../../core/pack/guest-flags.ts'
import { anOffice, anOrganization, aPartner, aPlace, aVisit, idOf, recordsOf } from '../../build/records.ts'

const russia = aPlace(1, { kind: 'country', code: 'RU' })
const moscow = aPlace(2, { code: 'RU-MOW', parent: russia.id })
const withoutCode = aPlace(3, { parent: russia.id })
const withoutParent = aPlace(4, { kind: 'region', code: 'RU-PRI' })
const china = aPlace(5, { kind: 'country', code: 'CN' })
const hongKong = aPlace(6, { kind: 'region', code: 'HK', parent: china.id })
const nowhere = aPlace(7)
const world: readonly AnyRecord[] = [
  russia,
  moscow,
  withoutCode,
  withoutParent,
  china,
  hongKong,
  nowhere,
  anOrganization(1, { kind: 'city', place: moscow.id }),
  anOrganization(2, { kind: 'company', place: moscow.id }),
  anOrganization(3, { kind: 'company' }),
]

const of = (subject: Partner['subject'], setting: SubnationalFlags, visit: Visit = aVisit()) =>
  guestFlags(anOffice(1, { subnationalFlags: setting }), visit, recordsOf(...world, aPartner(1, { subject }), visit))
const foreseen = (subject: Partner['subject']) =>
  SubnationalFlags.options.map((setting) => of(subject, setting)?.foreseen.join(' '))

describe('P5 the flags of a guest', () => {
  test.each([
    ['a country shows its own, whatever is set', russia.id, ['RU', 'RU', 'RU']],
    ['a city shows its country’s, its own or both', moscow.id, ['RU', 'RU-MOW', 'RU RU-MOW']],
    ['a city without a code has only its country’s', withoutCode.id, ['RU', '', 'RU']],
    ['a region’s code names its country', withoutParent.id, ['RU', 'RU-PRI', 'RU RU-PRI']],
    ['a region with a code of two letters lies in its country', hongKong.id, ['CN', 'HK', 'CN HK']],
    ['the body of a city stands for its city', idOf('organization', 1), ['RU', 'RU-MOW', 'RU RU-MOW']],
    ['a company shows its country’s', idOf('organization', 2), ['RU', 'RU', 'RU']],
    ['a place in no country has none to be told', nowhere.id, [undefined, undefined, undefined]],
    ['a body without a place has none to be told', idOf('organization', 3), [undefined, undefined, undefined]],
  ])('%s', (_, subject, flags) => {
    expect(foreseen(subject)).toEqual(flags)
  })

  test('are the state’s unless the office has set otherwise', () => {
    expect(anOffice().subnationalFlags).toBe('state')
  })

  test('are those of the country and of all in it, and of no other', () => {
    const isTheirs = (subject: Partner['subject'], code: string) => of(subject, 'state')?.isTheirs(code)
    expect(['RU', 'RU-MOW', 'RU-SPE', 'VN', 'RO'].map((code) => isTheirs(moscow.id, code))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(['CN', 'HK', 'MO'].map((code) => isTheirs(hongKong.id, code))).toEqual([true, true, false])
  })

  test('cannot be told where we are the guest', () => {
    expect(of(moscow.id, 'state', aVisit(1, { direction: 'out' }))).toBe(undefined)
  })
})
