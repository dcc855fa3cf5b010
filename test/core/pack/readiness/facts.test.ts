import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import {
  aCommitment,
  aFigure,
  anAgreement,
  aMeeting,
  aPlace,
  aProgrammeItem,
  aRelation,
  aSource,
  aStatement,
  aVisit,
  idOf,
  on,
  words,
} from '../../../build/records.ts'
import { evidence, says } from './says.ts'

describe('checks of facts: sources, dates, figures, statements, each with what it finds and a near miss', () => {
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
