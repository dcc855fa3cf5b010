import { describe, expect, test } from 'vitest'
import { documentOf, paragraph, section } from '#core/document'
import type { AnyRecord } from '#core/domain'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import { aPack, aParticipation, aPerson, aPlace, aProgrammeItem, aVisit, idOf } from '../../../build/records.ts'
import { headed, says } from './says.ts'

describe('checks of length, programme and interpreter’s copy, each with what it finds and a near miss', () => {
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
})
