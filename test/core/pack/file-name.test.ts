import { describe, expect, test } from 'vitest'
import { fileNameOf, freeName, type NamedFile } from '#core/pack'
import { VN_STATE_SECRET } from '#core/base'
import { anOffice, aVisit, on } from '../../build/records.ts'

const name = (changes: Partial<NamedFile> = {}): string =>
  fileNameOf({
    office: anOffice(1, { language: 'en' }),
    visit: aVisit(1, { window: on('2026-12-16/2026-12-18') }),
    audience: 'principal',
    template: 'standard',
    lang: 'en',
    version: 3,
    issue: { kind: 'issued', issuedAt: '2026-12-10T04:00:00Z', copy: { number: 2, of: 7 } },
    level: 'internal',
    contentHash: '0123456789abcdef',
    extension: 'pdf',
    ...changes,
  })

describe('the name of a file', () => {
  test('D14 up to Internal it tells the day, the visit, the audience, version, copy and level', () => {
    expect(name()).toBe('2026-12-16_MOW_principal_v3_copy2_INTERNAL.pdf')
  })

  test('D14 above Internal it has no date, partner or person', () => {
    expect(name({ level: 'confidential', template: 'card', lang: 'ru' })).toBe('01234567_v3_copy2_CONFIDENTIAL.pdf')
  })

  test('D14 no level of a state’s secrets is open', () => {
    const office = anOffice(1, { schemes: [VN_STATE_SECRET], scheme: 'vn-state-secret' })
    expect(name({ office, level: 'MAT' })).toBe('01234567_v3_copy2_MAT.pdf')
  })

  test('another template stands before the audience, another first language after it', () => {
    expect([
      name({ template: 'card' }),
      name({ lang: 'ru' }),
      name({ lang: 'zh-Hans', template: 'hand-over' }),
    ]).toEqual([
      '2026-12-16_MOW_card_principal_v3_copy2_INTERNAL.pdf',
      '2026-12-16_MOW_principal_ru_v3_copy2_INTERNAL.pdf',
      '2026-12-16_MOW_hand-over_principal_zh_v3_copy2_INTERNAL.pdf',
    ])
  })

  test('a draft says so; a version without numbered copies says neither', () => {
    expect([
      name({ issue: { kind: 'draft' } }),
      name({ issue: { kind: 'issued', issuedAt: '2026-12-10T04:00:00Z' }, level: 'public', audience: 'shareable' }),
    ]).toEqual(['2026-12-16_MOW_principal_v3_draft_INTERNAL.pdf', '2026-12-16_MOW_shareable_v3_PUBLIC.pdf'])
  })

  test('the day is told as far as it is known', () => {
    const of = (window: string): string => name({ visit: aVisit(1, { window: on(window) }) }).split('_')[0] ?? ''
    expect(['2026-12', '2022', '2021-12~', '../2026-12-18', 'XXXX-12'].map(of)).toEqual([
      '2026-12',
      '2022',
      '2021-12',
      '2026-12-18',
      'undated',
    ])
  })

  test('a name that is taken gets a number; nothing is written over', () => {
    const taken = new Set(['a.pdf', 'a-2.pdf'])
    expect([freeName('a.pdf', (one) => taken.has(one)), freeName('b.pdf', (one) => taken.has(one))]).toEqual([
      'a-3.pdf',
      'b.pdf',
    ])
  })
})
