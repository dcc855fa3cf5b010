import { describe, expect, test } from 'vitest'
import { fileNameOf, freeName, type NamedFile } from '#core/pack'
import { VN_STATE_SECRET } from '#core/base'
import { WriteFiles } from '#core/contract'
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

  const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
  const isTaken = (file: string): boolean =>
    WriteFiles.safeParse({ token: '0'.repeat(32), files: [{ name: file, bytes: new Uint8Array() }] }).success

  test('A72 S9-F1 every name that the program makes is ASCII, short, and a name under Linux and Windows', () => {
    const names = (['principal', 'staff', 'interpreter', 'security', 'shareable'] as const).flatMap((audience) =>
      ['pdf', 'docx', 'html', 'manifest.json'].flatMap((extension) =>
        ['public', 'internal', 'confidential', '../../a', 'CON', 'a:b', 'tối mật', '\u202Egnp'].flatMap((level) => [
          name({ audience, extension, level }),
          name({ audience, extension, level, lang: 'zh-Hans', template: 'hand-over', issue: { kind: 'draft' } }),
        ]),
      ),
    )
    const made = [...names, freeName(names[0] ?? '', (one) => one === names[0]), 'aide-memoire-recovery-key.txt']
    expect(made.filter((one) => !PLAIN.test(one) || !isTaken(one))).toEqual([])
  })

  test('A72 S9-F1 a name that leads elsewhere, names a device, or is not what it looks like is not written', () => {
    const hostile = [
      ['../../a', 'a/b', '/abs', 'C:\\x', '..\\x', 'a:b', '.', '..', ''],
      ['CON', 'con.txt', 'COM¹', 'com1.pdf', 'LPT9', 'NUL .pdf', 'aux', 'PRN.tar.gz'],
      ['x.', 'x ', '-rf', '.x', ' x', 'a\0b', 'a\nb', 'a\u202Efdp.exe', '\u2067', '\uFEFFa', '\uD800', 'x'.repeat(300)],
      ['a?', 'a*', 'a"b', 'a|b', '<a>'],
    ].flat()
    const harmless = [
      'console.txt',
      'Nulla.pdf',
      'com.pdf',
      'Hội đàm 16.12.pdf',
      'справка.docx',
      '名单.html',
      'a-2.pdf',
      '😀.txt',
    ]
    expect([hostile.filter(isTaken), harmless.filter((one) => !isTaken(one))]).toEqual([[], []])
  })
})
