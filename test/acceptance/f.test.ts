import { expect, test } from 'vitest'
import { PACK_LANGS, type PackLang } from '#core/base'
import { everyRecord, liveOf, type AnyRecord } from '#core/domain'
import { recordsOfSample } from '../assets/sample.ts'
import { messagesOf } from '../build/findings.ts'
import { everythingIn, linesIn, onlySections, packOf } from '../build/pack.ts'
import {
  aFigure,
  aMeeting,
  aPartner,
  aPlace,
  aSource,
  aStatement,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../build/records.ts'

const home = idOf('partner', 1)
const city: readonly AnyRecord[] = [aPartner(1, { subject: idOf('place', 1) }), aPlace(1, { names: [latin('Ha Noi')] })]
const figures = onlySections('figures')
type FigureFields = Parameters<typeof aFigure>[1]
const figure = (n: number, fields: FigureFields) => aFigure(n, { home, ...fields })
const inEach = <T>(of: (lang: PackLang) => T): Readonly<Record<PackLang, T>> =>
  Object.fromEntries(PACK_LANGS.map((lang) => [lang, of(lang)])) as Record<PackLang, T>

/** The cells of the value column of the key figures. */
const valuesIn = (lang: PackLang, ...list: readonly AnyRecord[]): readonly string[] => {
  const { document } = packOf([...city, ...list], { template: figures, lang })
  return document.sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) =>
              row.kind === 'cells'
                ? row.cells.slice(1, 2).flatMap(({ lines }) => lines.flatMap(({ inlines }) => inlines))
                : [],
            )
          : [],
      ),
    )
    .flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
}

const sites = figure(1, { measure: 'sites', label: words('sites'), value: '5922' as never, unit: 'site' })
const area = figure(2, { measure: 'area', label: words('area'), value: '4.64' as never, unit: 'ha' })

test('F1 one record of a number prints by the rules of each language', () => {
  expect(inEach((lang) => valuesIn(lang, sites, area).join(' | '))).toEqual({
    en: '5,922\u00a0sites | 4.64\u00a0ha',
    vi: '5.922\u00a0địa điểm | 4,64\u00a0ha',
    ru: '5\u00a0922\u00a0объекта | 4,64\u00a0га',
    'zh-Hans': '5922处 | 4.64公顷',
  })
})

test('F2 what is over a number never prints as the number, nor a fraction as a decimal', () => {
  const villages = figure(1, { value: '1300' as never, qualifier: 'over' })
  const sixth = figure(2, {
    measure: 'share',
    label: words('share of the area'),
    value: { num: '1', den: '6' } as never,
    qualifier: 'over',
    unit: 'none',
  })
  expect(valuesIn('en', villages, sixth)).toEqual(['over 1,300\u00a0villages', 'over one-sixth'])
  const all = everythingIn(packOf([...city, villages, sixth], { template: figures }).document)
  expect([/(?<!over )1,300/.test(all), /16[.,][67]/.test(all)]).toEqual([false, false])
})

const conflict = (fields: readonly [FigureFields, FigureFields]) =>
  packOf(
    [
      ...city,
      aSource(1, { title: 'Year book' }),
      figure(1, { value: '292' as never, asOf: on('2021'), sources: [{ source: idOf('source', 1) }], ...fields[0] }),
      figure(2, { value: '1350' as never, asOf: on('2021'), ...fields[1] }),
    ],
    { template: figures },
  )

test('F3 two counts of one time block; with their definitions both print side by side', () => {
  const bare = conflict([{}, {}])
  const definitions = ['villages that hold the title', 'villages with any craft'] as const
  const defined = conflict([{ definition: words(definitions[0]) }, { definition: words(definitions[1]) }])
  const printed = linesIn(defined.document, 'figures')
  expect({
    bare: messagesOf(bare, 'R30'),
    defined: messagesOf(defined, 'R30'),
    quotable: messagesOf(conflict([{ quotable: 'yes' }, { quotable: 'no' }]), 'R30'),
    printed: ['292\u00a0villages', definitions[0], '1,350\u00a0villages', definitions[1]].filter((text) =>
      printed.includes(text),
    ),
  }).toEqual({
    bare: ['B: 292\u00a0villages (Year book) and 1,350\u00a0villages (no source) disagree on craft villages.'],
    defined: [],
    quotable: [],
    printed: ['292\u00a0villages', definitions[0], '1,350\u00a0villages', definitions[1]],
  })
})

const stated = (audience: 'principal' | 'shareable', meetingLevel: 'public' | 'internal') => {
  const open = { marking: { scheme: 'neutral', level: 'public' } } as const
  return packOf(
    [
      ...city.map((one) => ({ ...one, marking: { ...open.marking, caveats: [] } })),
      aMeeting(1, { date: on('2024-11-26'), marking: { scheme: 'neutral', level: meetingLevel } }),
      aSource(1, { publishedAt: on('2024-11-27'), ...open }),
      figure(1, {
        label: words('craft villages'),
        sources: [{ source: idOf('source', 1) }],
        quotable: 'yes',
        ...open,
      }),
      aStatement(1, { figures: [idOf('figure', 1)], ...open }),
    ],
    { template: { ...figures, audiences: ['principal', 'shareable'] }, audience },
  )
}
const statedIn = (made: ReturnType<typeof stated>): readonly string[] =>
  linesIn(made.document, 'figures').filter((line) => line.includes('2024'))

test('F4 F9 a figure without as-of date prints the day of the meeting, not of the article, and advises so', () => {
  const made = stated('principal', 'internal')
  expect([statedIn(made), messagesOf(made, 'R31')]).toEqual([
    ['as stated on 26 November 2024'],
    ['A: craft villages has no as-of date.'],
  ])
})

test('F4 O5 a copy that may not tell of the meeting gives the day of the source in its place', () => {
  const printed = (['public', 'internal'] as const).map((level) => statedIn(stated('shareable', level)))
  expect(printed).toEqual([['as stated on 26 November 2024'], ['as stated on 27 November 2024']])
})

const DUMA = 'Delegation of the State Duma to Viet Nam'

/** A planned visit of 2022, seen on a day, in the pack of a visit of 2023. */
const planned = (now: string, fields: Parameters<typeof aVisit>[1] = {}) =>
  packOf(
    [
      aPartner(),
      aVisit(1, { window: on('2023-05-10') }),
      aVisit(2, {
        home,
        preparedByUs: false,
        code: undefined,
        title: words(DUMA),
        state: 'planned',
        window: { ...on('2022'), asStated: 'next year' },
        ...fields,
      }),
    ],
    { template: onlySections('timeline'), now },
  )

test('F6 a visit planned for a year asks on the first day after it whether it took place', () => {
  expect([
    messagesOf(planned('2022-12-31T05:00:00Z'), 'R32'),
    messagesOf(planned('2023-01-01T05:00:00Z'), 'R32'),
    messagesOf(planned('2023-01-01T05:00:00Z', { state: 'done' }), 'R32'),
  ]).toEqual([[], [`A: ${DUMA} was due by 31 December 2022. Did it take place?`], []])
})

test('F11 dates of less than a day print in a pack as their form says, in four languages', () => {
  const dates = ['2021-12~', '2021/..', '2021-12-14/2021-12-16', 'XXXX-12-16'] as const
  const title = (lang: PackLang): readonly string[] =>
    dates.map((date) => {
      const made = packOf([aPartner(), aMeeting(1, { date: on(date) })], {
        template: onlySections('last-meetings'),
        lang,
      })
      return linesIn(made.document, 'last-meetings')[1] ?? ''
    })
  expect(inEach(title)).toEqual({
    en: ['about December 2021', 'since 2021', '14–16 December 2021', '16 December (year not stated)'],
    vi: [
      'khoảng tháng 12 năm 2021',
      'từ năm 2021',
      'từ ngày 14 đến ngày 16 tháng 12 năm 2021',
      'ngày 16 tháng 12 (không ghi năm)',
    ],
    ru: ['около декабря 2021\u00a0г.', 'с 2021\u00a0г.', '14–16 декабря 2021\u00a0г.', '16 декабря (год не указан)'],
    'zh-Hans': ['2021年12月前后', '自2021年起', '2021年12月14日至16日', '12月16日（年份未注明）'],
  })
})

test('F9 the second readout’s meeting is of 26 November 2024 wherever it prints, never of the day of the article', () => {
  const sample = recordsOfSample('public-record')
  const partner = liveOf(sample, 'partner')[1]
  const visit = aVisit(99, { partner: partner?.id ?? home })
  const { document } = packOf([...everyRecord(sample), visit], { visit: visit.id, audience: 'staff' })
  const days = ['card', 'commitments', 'last-meetings', 'figures', 'timeline'].flatMap((id) =>
    linesIn(document, id).flatMap((line) => line.match(/2[67] Nov(ember)? 2024/g) ?? []),
  )
  expect([...new Set(days)].toSorted()).toEqual(['26 Nov 2024', '26 November 2024'])
})
