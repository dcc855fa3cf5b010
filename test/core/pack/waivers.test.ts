import { describe, expect, test } from 'vitest'
import type { Audience, Pack, Participation, Visit, Waiver } from '#core/domain'
import { linesIn, onlySections, packOf } from '../../build/pack.ts'
import { aPack, aParticipation, aPerson, aVisit, aWaiver, idOf } from '../../build/records.ts'

const PRINTED = 'R02 waived by Head of protocol, 6 January 2026: Agreed with their protocol'
const at = '2026-01-06T08:00:00Z'
const [before, after] = ['2026-01-06T07:59:59Z', '2026-01-06T08:00:00.001Z']

type World = {
  readonly visit?: Partial<Visit>
  readonly member?: Partial<Participation>
  readonly audience?: Audience
  readonly ceiling?: string
}

/** The waivers of a pack of a visit with one member, and what section 20 prints of them. */
const waived = (
  waiver: Partial<Waiver> = {},
  pack: Partial<Pack> = {},
  { visit = {}, member = {}, audience = 'principal', ceiling = 'confidential' }: World = {},
) => {
  const made = packOf(
    [
      aVisit(1, { updatedAt: before, ...visit }),
      aPerson(1),
      aParticipation(1, { updatedAt: before, ...member }),
      aPack(1, { audience, ...pack }),
      aWaiver(1, { subject: [idOf('visit', 1)], at, ...waiver }),
    ],
    { template: { ...onlySections('sources'), ceiling }, audience },
  )
  return [
    made.gathered.waivers.length,
    linesIn(made.document, 'sources').filter((line) => line.includes('waived')),
  ] as const
}

describe('a waiver', () => {
  test('stands for the version of the pack that it was given for, and is printed', () => {
    expect([waived(), waived({}, { state: 'cleared', version: 2 })]).toEqual([
      [1, [PRINTED]],
      [1, [PRINTED]],
    ])
  })

  test.each([
    ['a version that is issued', waived({}, { state: 'issued' })],
    ['a pack of another form', waived({}, { template: { name: 'card', sha256: aPack().template.sha256 } })],
    ['a pack for another audience', waived({}, { audience: 'staff' })],
    ['advice that was accepted', waived({ level: 'advisory' })],
    ['a waiver in the trash', waived({ trashedAt: after })],
  ])('does not stand for %s', (_, found) => {
    expect(found).toEqual([0, []])
  })

  test('lapses when its subject is changed, and with a visit when one who takes part is', () => {
    expect([
      waived({}, {}, { visit: { updatedAt: after } }),
      waived({}, {}, { member: { updatedAt: after } }),
      waived({}, {}, { member: { updatedAt: after, trashedAt: after } }),
      waived({}, {}, { member: { updatedAt: at } }),
    ]).toEqual([
      [0, []],
      [0, []],
      [0, []],
      [1, [PRINTED]],
    ])
  })

  test('stands for a copy that does not print it: another audience’s, or one below its marking', () => {
    const marking = { scheme: 'neutral', level: 'confidential', caveats: [] }
    expect([
      waived({}, {}, { audience: 'staff' }),
      waived({}, {}, { audience: 'interpreter' }),
      waived({ marking }),
      waived({ marking }, {}, { ceiling: 'internal' }),
    ]).toEqual([
      [1, [PRINTED]],
      [1, []],
      [1, [PRINTED]],
      [1, []],
    ])
  })
})
