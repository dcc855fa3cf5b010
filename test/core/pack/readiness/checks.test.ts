import { describe, expect, test } from 'vitest'
import { VN_STATE_SECRET } from '#core/base'
import { biography, documentOf, line, paragraph, section, sourceMark, struck, type DocumentModel } from '#core/document'
import type { AnyRecord } from '#core/domain'
import type { CheckInput } from '../../../../core/pack/readiness/input.ts'
import { CHECKS, gateOf, isWaived, runChecks } from '../../../../core/pack/readiness/run.ts'
import { anInput, aTemplate, documentPrinting } from '../../../build/check-input.ts'
import {
  aCommitment,
  aDoNotRaise,
  aFigure,
  aGift,
  anAgreement,
  anAttachment,
  anOffice,
  anOrganization,
  aMeeting,
  aPack,
  aParticipation,
  aPartner,
  aPerson,
  aPlace,
  aPointToMake,
  aPost,
  aPrecedenceTable,
  aProgrammeItem,
  aRelation,
  aSource,
  aStatement,
  aTenure,
  aTerm,
  aVisit,
  aWaiver,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

type Id = keyof typeof CHECKS

/** What a check says: level and variant of each finding, and the records it names. */
const says = (id: Id, input: CheckInput): readonly string[] =>
  CHECKS[id](input).map((finding) =>
    [finding.level, finding.message.variant, ...finding.records.map(short)].filter((part) => part !== '').join(' '),
  )

const short = (record: string): string => record.replace(/:0+/, ':')
const evidence = { sources: [{ source: idOf('source', 1) }] }
const headed = (fields: object = {}) => aParticipation(1, { role: 'head', ...fields })

describe('the checks before issue, each with what it finds and a near miss', () => {
  test('R01 a placeholder, and a section that may not be empty', () => {
    expect(says('R01', anInput({ lines: ['Dinner at TBC', 'ok'] }))).toEqual(['B placeholder'])
    for (const text of ['see ???', 'Mr XXX', 'as […] said', 'Dear {name}'])
      expect(says('R01', anInput({ lines: [text] }))).toEqual(['B placeholder'])
    expect(says('R01', anInput({ lines: ['the TBCA council met?'] }))).toEqual([])
    const empty = documentOf([section('points', 'Points to make', [paragraph('empty', 'No points recorded.')])])
    expect(says('R01', anInput({ document: empty }))).toEqual(['B'])
  })

  test('R02 P8 the order is not confirmed since its last change, or two people share a place', () => {
    const people = [aPerson(1), aPerson(2), aPerson(3)]
    const input = anInput({ records: [...people, headed(), aParticipation(2)] })
    expect(says('R02', input)).toEqual(['B visit:1'])
    const confirmed = { by: 'Chief of protocol', at: '2026-11-20T08:00:00Z', digest: input.orderDigest }
    expect(says('R02', { ...input, visit: { ...input.visit, orderConfirmed: confirmed } })).toEqual([])
    const added = anInput({
      records: [...people, headed(), aParticipation(2), aParticipation(3, { order: 2, orderReason: 'by hand' })],
    })
    expect(says('R02', { ...added, visit: { ...added.visit, orderConfirmed: confirmed } })).not.toEqual([])
    const tied = anInput({ records: [...people, headed(), aParticipation(2), aParticipation(3)] })
    expect(says('R02', tied)).toEqual(['B shared participation:2 participation:3'])
    expect(says('R02', anInput())).toEqual([])
  })

  test('R03 a capacity that is not held on the first day of the visit; uncertain counts as not held', () => {
    const one = headed({ capacity: [idOf('tenure', 1)] })
    const on1 = (to: string | undefined) =>
      anInput({
        records: [aPerson(1), aPost(1), aTenure(1, to === undefined ? {} : { to: on(to) }), one],
        printed: [one],
      })
    expect(says('R03', on1('2026-12-01'))).toEqual(['B person:1 tenure:1'])
    expect(says('R03', on1('2026-12~'))).toEqual(['B person:1 tenure:1'])
    expect(says('R03', on1('2026-12-31'))).toEqual([])
    expect(says('R03', on1(undefined))).toEqual([])
  })

  test('R04 a block above the level of the pack can never go out', () => {
    const at = (level: string) =>
      anInput({
        document: documentOf([
          section('points', 'P', [paragraph('body', 'x', { marking: level, provenance: [idOf('topic', 1)] })]),
        ]),
      })
    expect(says('R04', at('confidential'))).toEqual(['B! topic:1'])
    expect(says('R04', at('internal'))).toEqual([])
  })

  test('R05 K10 eight words of what may not be raised, in a copy that may not hold them', () => {
    const point = aDoNotRaise(1, {
      reason: { text: words('The rents by the river are before the court and nobody speaks') },
    })
    const leak = ['Note: the rents by the river are before the court.']
    for (const audience of ['interpreter', 'security', 'shareable'] as const) {
      expect(says('R05', anInput({ records: [point], lines: leak, audience }))).toEqual(['B! section talking-point:1'])
    }
    for (const audience of ['principal', 'staff'] as const)
      expect(says('R05', anInput({ records: [point], lines: leak, audience }))).toEqual([])
    expect(
      says('R05', anInput({ records: [point], lines: ['the rents by the river are high'], audience: 'shareable' })),
    ).toEqual([])
    const note = aPerson(1, {
      cautions: [{ text: words('Never sit him beside the harbour master or his two cousins') }],
    })
    expect(
      says(
        'R05',
        anInput({ records: [note], lines: ['never sit him beside the harbour master or his'], audience: 'security' }),
      ),
    ).toEqual(['B! section person:1'])
  })

  test('R06 a character that no font draws, once for each', () => {
    const hasGlyph = (char: string): boolean => char !== '\u{10FFFD}'
    const input = anInput({ lines: ['a \u{10FFFD} b \u{10FFFD}'], hasGlyph })
    expect(CHECKS.R06(input).map((finding) => [finding.level, finding.message.values['hex']])).toEqual([
      ['B!', '10FFFD'],
    ])
    expect(says('R06', anInput({ lines: ['đ'], hasGlyph }))).toEqual([])
  })

  test('R07 T6 no source; words and figures block, and so does a last source that was removed', () => {
    const printed = [anAgreement(1), aFigure(1), aProgrammeItem(1)]
    expect(says('R07', anInput({ records: printed, printed }))).toEqual(['A agreement:1', 'B figure:1'])
    const rests = [anAgreement(1, evidence)]
    expect(says('R07', anInput({ records: [...rests, aSource(1)], printed: rests }))).toEqual([])
    const gone = aSource(1, { trashedAt: '2026-11-01T08:00:00Z' })
    expect(
      CHECKS.R07(anInput({ records: [...rests, gone], printed: rests })).map((finding) => [
        finding.level,
        finding.message,
      ]),
    ).toEqual([
      [
        'B',
        {
          variant: 'lost',
          values: { record: { kind: 'record', id: idOf('agreement', 1) }, date: { kind: 'day', day: '2026-11-01' } },
        },
      ],
    ])
  })

  test('R08 a date without year, not resolved, guessed, or without its day where a day is due', () => {
    const dated = (date: object) => {
      const meeting = aMeeting(1, { date })
      return says('R08', anInput({ records: [meeting], printed: [meeting] }))
    }
    expect(dated({ edtf: 'XXXX-12-16' })).toEqual(['A meeting:1'])
    expect(dated({ asStated: 'next year' })).toEqual(['A unresolved meeting:1'])
    expect(dated({ edtf: '2024-11-26', basis: 'inferred', reason: 'from the publication date' })).toEqual([
      'A inferred meeting:1',
    ])
    expect(dated({ edtf: '2024-11' })).toEqual(['A incomplete meeting:1'])
    expect(dated({ edtf: '2024-11-26' })).toEqual([])
  })

  test('R09 K9 what was last checked longer ago than the template allows, and no other', () => {
    const printed: AnyRecord[] = [
      aFigure(1, { checkedOn: '2025-11-21' }),
      aFigure(2, { checkedOn: '2025-11-22' }),
      aRelation(1, { checkedOn: '2025-01-01' }),
      anAgreement(1, { checkedOn: '2026-01-01' }),
      aPlace(1, { checkedOn: '2024-11-21' }),
      aPlace(2, { checkedOn: '2025-01-01' }),
    ]
    expect(says('R09', anInput({ records: printed, printed }))).toEqual(['A figure:1', 'A relation:1', 'A place:1'])
    const sourced = aFigure(3, evidence)
    const old = aSource(1, { publishedAt: on('2024-01-10') })
    expect(
      CHECKS.R09(anInput({ records: [sourced, old], printed: [sourced] })).map(
        (finding) => finding.message.values['months'],
      ),
    ).toEqual([34])
  })

  test('R10 an overdue commitment of ours without a line to take', () => {
    const due = (fields: object) => {
      const one = aCommitment(1, { owing: 'ours', due: on('2026-10-31'), deliverable: words('list'), ...fields })
      return says('R10', anInput({ records: [one], printed: [one] }))
    }
    expect(due({})).toEqual(['A commitment:1'])
    expect(due({ lineToTake: words('We are on it') })).toEqual([])
    expect(due({ owing: 'theirs' })).toEqual([])
    expect(due({ due: on('2026-12-31') })).toEqual([])
  })

  test('R11 no form in the own script, no pronunciation for the reader', () => {
    const romanised = latin('Artyom Verkhovtsev', { lang: 'ru', system: 'bgn-pcgn' })
    const own = latin('Артём Верховцев', { lang: 'ru', script: 'Cyrl' })
    const seen = (fields: object) => {
      const person = aPerson(1, fields)
      return says('R11', anInput({ records: [person, headed()], printed: [person] }))
    }
    expect(seen({ names: [romanised] })).toEqual(['A script person:1', 'A pronunciation person:1'])
    expect(
      seen({ names: [own, romanised], perLanguage: { en: { pronunciation: { respelling: 'ar-TYOM' } } } }),
    ).toEqual([])
    expect(seen({ names: [latin('John Harper')] })).toEqual([])
  })

  test('R12 a missing translation, and one older than its original', () => {
    expect(
      says('R12', anInput({ lines: ['[no Russian yet]'], lang: 'ru', missingWords: { ru: '[no Russian yet]' } })),
    ).toEqual(['A missing'])
    const stale = aPointToMake(1, {
      text: {
        en: { text: 'New words', role: 'original', updatedAt: '2026-11-10T00:00:00Z' },
        ru: { text: 'Старые слова', role: 'translation', updatedAt: '2026-11-01T00:00:00Z' },
      },
    })
    expect(says('R12', anInput({ records: [stale], printed: [stale], lang: 'ru' }))).toEqual([
      'A stale talking-point:1',
    ])
    expect(says('R12', anInput({ records: [stale], printed: [stale], lang: 'en' }))).toEqual([])
  })

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

  test('R14 D6 a section over its limit says by how many lines', () => {
    const document = documentOf([section('points', 'Section', [paragraph('body', 'x')], { max: { pages: 2 } })])
    const layout = (linesOver: number) => ({
      pages: [],
      outline: [],
      alts: [],
      pictures: [],
      metadata: [],
      sections: [{ id: 'points', firstPage: 1, lastPage: 2, lines: 60, linesOver }],
    })
    expect(CHECKS.R14(anInput({ document, layout: layout(12) })).map((finding) => finding.message.values)).toEqual([
      { section: 'Section', count: 12, limit: { kind: 'limit', pages: 2 } },
    ])
    expect(says('R14', anInput({ document, layout: layout(0) }))).toEqual([])
    expect(says('R14', anInput({ document }))).toEqual([])
  })

  test('R15 items that overlap, and a person in two places', () => {
    const [a, b] = [headed(), aParticipation(2)]
    const items = (first: object, second: object) =>
      says(
        'R15',
        anInput({
          records: [
            aPerson(1),
            aPerson(2),
            a,
            b,
            aPlace(1),
            aPlace(2),
            aProgrammeItem(1, first),
            aProgrammeItem(2, { startsAt: '2026-12-14T09:45', ...second }),
          ],
        }),
      )
    expect(items({}, {})).toEqual(['A programme-item:1 programme-item:2'])
    expect(items({ who: [a.id], place: idOf('place', 1) }, { who: [a.id], place: idOf('place', 2) })).toEqual([
      'A person person:1 programme-item:1 programme-item:2',
    ])
    expect(items({ who: [a.id] }, { who: [b.id] })).toEqual([])
    expect(items({}, { startsAt: '2026-12-14T10:00' })).toEqual([])
    expect(items({}, { startsAt: '2026-12-14T13:30', zone: 'Asia/Vladivostok' })).toEqual([])
  })

  test('R16 a gift that repeats one', () => {
    const earlier = aGift(1, { object: words('Lacquer box'), date: on('2024-05-01') })
    const again = (fields: object) =>
      says(
        'R16',
        anInput({ records: [earlier, aGift(2, { object: words('lacquer box'), visit: idOf('visit', 1), ...fields })] }),
      )
    expect(again({})).toEqual(['A gift:2 gift:1'])
    expect(again({ object: words('Silk scarf') })).toEqual([])
    expect(again({ receiver: idOf('person', 9) })).toEqual([])
  })

  test('R17 a missing, coarse or old photo', () => {
    const person = aPerson(1, { portrait: idOf('attachment', 1) })
    const bio = (widthPx: number | undefined): DocumentModel =>
      documentOf([
        section('biographies', 'Biographies', [
          biography(
            {
              portrait:
                widthPx === undefined
                  ? { kind: 'placeholder', initials: 'P', alt: 'No photo' }
                  : { kind: 'picture', picture: { sha256: 'f'.repeat(64), widthPx, heightPx: 480, alt: 'Portrait' } },
              capacity: [],
              items: [],
            },
            { provenance: [person.id] },
          ),
        ]),
      ])
    const seen = (widthPx: number | undefined, takenOn: string) =>
      says('R17', anInput({ records: [person, anAttachment(1, { takenOn: on(takenOn) })], document: bio(widthPx) }))
    expect(seen(undefined, '2025')).toEqual(['A missing person:1'])
    expect(seen(200, '2025')).toEqual(['A dpi person:1'])
    expect(seen(360, '2019')).toEqual(['A old person:1'])
    expect(seen(360, '2025')).toEqual([])
  })

  test('R18 R47 open comments and waiting drafts come as counts', () => {
    expect([says('R18', anInput({ openComments: 2 })), says('R18', anInput())]).toEqual([['A'], []])
    expect([says('R47', anInput({ waitingDrafts: 3 })), says('R47', anInput())]).toEqual([['A partner:1'], []])
  })

  test('R19 K17 a level of a state’s secrets without its decision can never go out', () => {
    const office = anOffice(1, { schemes: [VN_STATE_SECRET], scheme: 'vn-state-secret', defaultLevel: 'MAT' })
    const at = (marking: object) => {
      const one = anAgreement(1, { marking: { scheme: 'vn-state-secret', level: 'MAT', ...marking } })
      return CHECKS.R19(anInput({ records: [office, one], printed: [one] })).map((finding) => [
        finding.level,
        finding.message.values['missing'],
      ])
    }
    expect(at({ decidedBy: 'Head of office' })).toEqual([
      ['B!', { kind: 'word', key: 'listEntry' }],
      ['B!', { kind: 'word', key: 'until' }],
    ])
    expect(at({ decidedBy: 'Head of office', listEntry: '4', until: '2031-12-16' })).toEqual([])
  })

  test('R20 a pack above what the computer may hold, R45 a copy without a holder', () => {
    expect([
      says('R20', anInput({ computerCeiling: 'public' })),
      says('R20', anInput({ computerCeiling: 'internal' })),
    ]).toEqual([['B!'], []])
    expect([
      says('R45', anInput({ copies: [{ n: 1, holder: 'A' }, { n: 2 }] })),
      says('R45', anInput({ copies: [{ n: 1, holder: 'A' }] })),
    ]).toEqual([['B'], []])
  })

  test('R21 the office requires markings', () => {
    const printed = [anAgreement(1), anAgreement(2, { marking: { scheme: 'neutral', level: 'public' } })]
    const seen = (markingsRequired: boolean) =>
      says('R21', anInput({ records: [...printed, anOffice(1, { markingsRequired })], printed }))
    expect([seen(true), seen(false)]).toEqual([['B agreement:1'], []])
  })

  test('R22 P2 the heads’ leading posts differ in rank', () => {
    const table = (rank: number) =>
      aPrecedenceTable(1, {
        rows:
          rank === 1
            ? [{ rank: 1, posts: [idOf('post', 1), idOf('post', 2)] }]
            : [
                { rank: 1, posts: [idOf('post', 1)] },
                { rank, posts: [idOf('post', 2)] },
              ],
      })
    const heads = [
      aPerson(1),
      aPerson(2),
      aPost(1),
      aPost(2),
      aTenure(1),
      aTenure(2),
      headed({ side: 'ours' }),
      aParticipation(2, { role: 'head' }),
    ]
    expect(CHECKS.R22(anInput({ records: [...heads, table(2)] })).map((finding) => finding.message.values)).toEqual([
      {
        ours: { kind: 'record', id: idOf('person', 1) },
        ourPost: { kind: 'record', id: idOf('post', 1) },
        theirs: { kind: 'record', id: idOf('person', 2) },
        theirPost: { kind: 'record', id: idOf('post', 2) },
        a: 1,
        b: 2,
        table: 'City table 1',
      },
    ])
    expect(says('R22', anInput({ records: [...heads, table(1)] }))).toEqual([])
    expect(says('R22', anInput({ records: heads }))).toEqual([])
  })

  test('R23 P7 what is still addressed to an absent person', () => {
    const seen = (presence: 'absent' | 'expected') =>
      says(
        'R23',
        anInput({
          records: [
            aPerson(1),
            headed({ presence }),
            aPointToMake(1, { toWhom: idOf('participation', 1) }),
            aProgrammeItem(1, { lead: idOf('participation', 1) }),
          ],
        }),
      )
    expect(seen('absent')).toEqual(['B talking-point:1 person:1', 'B programme-item:1 person:1'])
    expect(seen('expected')).toEqual([])
  })

  test('R24 N7 a label that drops a rank word of its post', () => {
    const tenure = aTenure(1)
    const seen = (label: string) => {
      const post = aPost(1, { label: { en: { official: label } }, rankWords: { en: ['Permanent', 'Deputy'] } })
      return CHECKS.R24(anInput({ records: [post, tenure], printed: [tenure] })).map(
        (finding) => finding.message.values,
      )
    }
    expect(seen('Deputy Secretary')).toEqual([{ label: 'Deputy Secretary', word: 'Permanent' }])
    expect(seen('Permanent Deputy Secretary')).toEqual([])
  })

  test('R25 two people who print alike', () => {
    const list = (second: object) =>
      says(
        'R25',
        anInput({
          records: [
            aPerson(1, { names: [latin('Wang Li')] }),
            aPerson(2, { names: [latin('Wang Li')], ...second }),
            headed(),
            aParticipation(2),
          ],
        }),
      )
    expect(list({})).toEqual(['B person:1 person:2'])
    expect(
      list({
        names: [latin('王丽', { lang: 'zh-Hans', script: 'Hans' }), latin('Wang Li', { system: 'hanyu-pinyin' })],
      }),
    ).toEqual([])
  })

  test('R26 N12 a form of address that nobody knows', () => {
    const seen = (fields: object) => {
      const person = aPerson(1, fields)
      return says('R26', anInput({ records: [person, headed()], printed: [person] }))
    }
    expect([
      seen({}),
      seen({ gender: 'female' }),
      seen({ perLanguage: { en: { address: { spoken: 'Director', written: 'Director' } } } }),
    ]).toEqual([['A person:1'], [], []])
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

  test('R30 F3 K5 figures that disagree, with nothing to tell them apart', () => {
    const a = aFigure(1, { asOf: on('2021') })
    const pair = (first: object, second: object) => {
      const both = [{ ...a, ...first }, aFigure(2, { value: '1350' as never, asOf: on('2021'), ...second })]
      return says('R30', anInput({ records: both, printed: both }))
    }
    expect(pair({}, {})).toEqual(['B figure:1 figure:2'])
    expect(pair({ definition: words('recognised villages') }, { definition: words('villages with a craft') })).toEqual(
      [],
    )
    expect(pair({ quotable: 'yes' }, {})).toEqual([])
    expect(pair({}, { asOf: on('2013') })).toEqual([])
    expect(pair({}, { value: '292' as never })).toEqual([])
  })

  test('R31 F4 a figure without as-of date', () => {
    const printed = [aFigure(1), aFigure(2, { asOf: on('2021') })]
    expect(says('R31', anInput({ records: printed, printed }))).toEqual(['A figure:1'])
  })

  test('R32 F6 a planned visit whose window has ended', () => {
    const planned = (window: string, fields: object = {}) =>
      says(
        'R32',
        anInput({
          today: '2023-01-01',
          visit: aVisit(1, { window: on('2027-01-01') }),
          records: [
            aVisit(2, {
              home: idOf('partner', 1),
              preparedByUs: false,
              state: 'planned',
              window: on(window),
              ...fields,
            }),
          ],
        }),
      )
    expect(planned('2022')).toEqual(['A visit:2'])
    expect(planned('2022', { state: 'done' })).toEqual([])
    expect(planned('2022', { outcome: idOf('visit', 1) })).toEqual([])
    expect(planned('2023')).toEqual([])
  })

  test('R33 T3 an implied speaker advises, and blocks in a quotation', () => {
    const said = (fields: object) => {
      const one = aStatement(1, { attribution: 'implied', ...fields })
      return says('R33', anInput({ records: [one], printed: [one] }))
    }
    const direct = {
      form: 'direct',
      sources: [{ source: idOf('source', 1), anchor: { exact: 'The delegations met.' } }],
    }
    expect([said({}), said(direct), said({ attribution: 'stated' })]).toEqual([
      ['A statement:1'],
      ['B statement:1'],
      [],
    ])
  })

  test('R34 T2 the narrator’s text as a person’s words', () => {
    const figure = (fields: object) => {
      const one = aFigure(1, { attribution: 'narrator', ...fields })
      return says('R34', anInput({ records: [one], printed: [one] }))
    }
    expect([figure({ saidBy: idOf('person', 1) }), figure({})]).toEqual([['B! figure:1'], []])
    const told = aStatement(1, { side: 'narrator', attribution: 'narrator' })
    const one = aCommitment(1)
    expect(says('R34', anInput({ records: [told, one], printed: [one] }))).toEqual(['B! statement:1 commitment:1'])
  })

  test('R35 T1 K2 support among the commitments is a failure, unless somebody decided so by name', () => {
    const said = (kind: 'support' | 'soft-commitment', recordedFrom?: object) => {
      const one = aCommitment(
        1,
        recordedFrom === undefined
          ? {}
          : { recordedFrom: { kind, by: 'Desk', reason: 'agreed on the phone', ...recordedFrom } },
      )
      return says('R35', anInput({ records: [aStatement(1, { kind }), one], printed: [one] }))
    }
    expect([said('support'), said('soft-commitment'), said('support', {})]).toEqual([
      ['B! commitment:1 statement:1'],
      [],
      [],
    ])
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

  test('R37 T5 the owner of a pending commitment left the post', () => {
    const owned = (to: string, state: 'open' | 'kept' = 'open') => {
      const one = aCommitment(1, { owing: 'ours', owner: idOf('tenure', 1), state })
      return says('R37', anInput({ records: [aPerson(1), aTenure(1, { to: on(to) }), one], printed: [one] }))
    }
    expect([owned('2026-06-30'), owned('2027-06-30'), owned('2026-06-30', 'kept')]).toEqual([
      ['A commitment:1'],
      [],
      [],
    ])
  })

  test('R38 K9 a tenure not checked within 30 days before the visit', () => {
    const checked = (checkedOn: string) => {
      const one = aTenure(1, { checkedOn })
      return says('R38', anInput({ records: [one], printed: [one] }))
    }
    expect([checked('2026-11-13'), checked('2026-11-14')]).toEqual([['A tenure:1'], []])
  })

  test('R39 a name that the person’s own office has not confirmed; it blocks where the other side reads it', () => {
    const one = headed()
    const seen = (more: object) => says('R39', anInput({ records: [aPerson(1), one], printed: [one], ...more }))
    expect(seen({})).toEqual(['A person:1'])
    expect(seen({ audience: 'shareable' })).toEqual(['B person:1'])
    expect(seen({ template: aTemplate({ name: 'place-cards' }) })).toEqual(['B person:1'])
    const confirmed = headed({ nameConfirmed: { by: 'Their protocol', on: '2026-11-18' } })
    expect(says('R39', anInput({ records: [aPerson(1), confirmed], printed: [confirmed] }))).toEqual([])
  })

  test('R40 more than four points advise, more than six block, and each is said by and to somebody', () => {
    const addressed = { toWhom: idOf('participation', 1), byWhom: idOf('participation', 2) }
    const points = (count: number, fields: object = addressed) => {
      const printed = Array.from({ length: count }, (_, index) => aPointToMake(index + 1, fields))
      return says('R40', anInput({ records: printed, printed }))
    }
    expect([points(4), points(5), points(6), points(7)]).toEqual([[], ['A'], ['A'], ['B']])
    expect(points(1, {})).toEqual(['A to-whom talking-point:1'])
    expect(points(1, { toWhom: idOf('participation', 1) })).toEqual(['A by-whom talking-point:1'])
  })

  test('R41 no objective of ours blocks, none of theirs advises', () => {
    const wants = (...sides: readonly ('ours' | 'theirs')[]) =>
      says('R41', anInput({ visit: aVisit(1, { objectives: sides.map((side) => ({ side, text: words('x') })) }) }))
    expect([wants(), wants('ours'), wants('ours', 'theirs')]).toEqual([['B visit:1', 'A visit:1'], ['A visit:1'], []])
  })

  test('R42 a matter not to raise is past its review', () => {
    const review = (reviewOn: string) => {
      const one = aDoNotRaise(1, { reviewOn })
      return says('R42', anInput({ records: [one], printed: [one] }))
    }
    expect([review('2026-11-21'), review('2026-11-22')]).toEqual([['A talking-point:1'], []])
  })

  test('R43 a press line that is to be agreed and is not', () => {
    const visit = (agreedOn?: string) =>
      aVisit(1, {
        pressLines: [
          { text: words('x'), attributableTo: 'the city', agreeWithVisitor: true, ...(agreedOn && { agreedOn }) },
        ],
      })
    const document = documentPrinting([], ['x'], 'press-line')
    const seen = (agreedOn: string | undefined, audience: 'principal' | 'shareable') =>
      says('R43', anInput({ visit: visit(agreedOn), document, audience }))
    expect([seen(undefined, 'principal'), seen(undefined, 'shareable'), seen('2026-11-20', 'shareable')]).toEqual([
      ['A visit:1'],
      ['B visit:1'],
      [],
    ])
  })

  test('R44 the interpreter’s copy is late: noon two working days before, unless the visit says otherwise', () => {
    const at = (now: string, records: readonly AnyRecord[] = [], fields: object = {}) =>
      says('R44', anInput({ now, records, visit: aVisit(1, { interpreting: 'consecutive', ...fields }) }))
    expect(at('2026-12-10T12:01')).toEqual(['A visit:1'])
    expect(at('2026-12-10T12:00')).toEqual([])
    expect(
      at('2026-12-10T12:01', [
        aPack(1, { audience: 'interpreter', state: 'issued', issuedAt: '2026-12-09T00:00:00Z' }),
      ]),
    ).toEqual([])
    expect(at('2026-12-10T12:01', [], { interpreterDue: '2026-12-13T18:00' })).toEqual([])
    expect(at('2026-12-10T12:01', [], { interpreting: 'none' })).toEqual([])
  })

  test('R46 P5 which edge of a flag is up, and its name beside it', () => {
    const document = (printed: readonly AnyRecord[]) => documentPrinting(printed, ['x'], 'seating')
    const russia = aPlace(1, { kind: 'country', code: 'RU' })
    const flagged = (confirmed: boolean, printed: readonly AnyRecord[]) =>
      says(
        'R46',
        anInput({
          records: [russia],
          document: document(printed),
          visit: aVisit(1, {
            flags: [
              { code: 'RU', upperEdge: words('white'), ...(confirmed && { orientationConfirmedBy: 'Their protocol' }) },
            ],
          }),
        }),
      )
    expect([flagged(false, [russia]), flagged(true, []), flagged(true, [russia])]).toEqual([
      ['A visit:1'],
      ['A visit:1'],
      [],
    ])
  })

  test('R48 two statuses of one relation, none chosen', () => {
    const statuses = (first: object, second: object = {}) => {
      const both = [
        aRelation(1, { sources: [{ source: idOf('source', 1) }], ...first }),
        aRelation(2, { statusTerm: words('strategic partnership'), ...second }),
      ]
      return says('R48', anInput({ records: [...both, aSource(1)], printed: both }))
    }
    expect(statuses({})).toEqual(['A relation:1 relation:2'])
    expect(statuses({ confidence: 'checked' })).toEqual([])
    expect(statuses({ until: on('2020') }, { since: on('2021') })).toEqual([])
  })
})

describe('the gate', () => {
  const blocked = anInput({
    lines: ['TBC'],
    visit: aVisit(1, {
      objectives: [
        { side: 'ours', text: words('x') },
        { side: 'theirs', text: words('y') },
      ],
    }),
  })

  test('K8 a blocking finding allows a draft only; waived by name it allows issue; one that is absolute allows nothing', () => {
    const findings = runChecks(blocked)
    expect(findings.map(({ id, level }) => `${id} ${level}`)).toEqual(['R01 B'])
    expect(gateOf(findings)).toBe('draft-only')
    expect(gateOf(findings, [aWaiver(1, { check: 'R01', subject: [] })])).toBe('open')
    expect(gateOf(findings, [aWaiver(1, { check: 'R02', subject: [] })])).toBe('draft-only')
    expect(gateOf(runChecks({ ...blocked, computerCeiling: 'public' }))).toBe('refused')
    expect(gateOf([])).toBe('open')
  })

  test('a waiver is lost when the subject is another', () => {
    const finding = {
      id: 'R03',
      level: 'B',
      records: ['person:1', 'tenure:1'],
      message: { variant: '', values: {} },
    } as const
    expect(isWaived(finding, [aWaiver(1, { check: 'R03', subject: [idOf('person', 1)] })])).toBe(false)
  })

  test('a template switches advice off and makes it blocking, and never weakens what blocks', () => {
    const input = anInput({ openComments: 1, lines: ['TBC'] })
    const ids = (checks: object) =>
      runChecks({ ...input, template: aTemplate({ checks }) })
        .filter(({ id }) => id === 'R18' || id === 'R01')
        .map(({ id, level }) => `${id} ${level}`)
    expect(ids({})).toEqual(['R01 B', 'R18 A'])
    expect(ids({ R18: 'off', R01: 'off' })).toEqual(['R01 B'])
    expect(ids({ R18: 'B' })).toEqual(['R01 B', 'R18 B'])
  })
})
