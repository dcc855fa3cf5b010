import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { everyBlock } from '#core/document'
import { firstBlock, linesIn, onlySections, packOf } from '../../../build/pack.ts'
import {
  aCommitment,
  aMeeting,
  aPartner,
  aPerson,
  aPost,
  aSource,
  aStatement,
  aTenure,
  idOf,
  latin,
  on,
  words,
} from '../../../build/records.ts'

const template = onlySections('commitments')
const ground: readonly AnyRecord[] = [
  aPartner(),
  aMeeting(1, { date: on('2024-11-26') }),
  aPerson(1, { names: [latin('Zhang Zhu')] }),
  aPost(1, { label: { en: { official: 'Deputy Secretary' } } }),
  aTenure(1),
]
const ledger = (...records: readonly AnyRecord[]): readonly string[] =>
  linesIn(packOf([...ground, ...records], { template }).document, 'commitments')

describe('the ledger prints', () => {
  test('every group in its order with its count, the empty ones too', () => {
    const lines = ledger(aStatement(1, { kind: 'soft-commitment' }), aCommitment())
    expect(lines.filter((line) => /: \d+$/.test(line))).toEqual([
      'Ours, overdue: 0',
      'Ours, open: 0',
      'Theirs, overdue: 0',
      'Theirs, open: 1',
      'Ended since the last visit: 0',
      'Said, not committed: 0',
    ])
  })

  test('K1 that no commitment has both a date and a deliverable, when none has', () => {
    const sentence = 'No commitment on either side has both a date and a deliverable.'
    const said = aStatement(1, { kind: 'soft-commitment' })
    const measurable = aCommitment(1, { due: on('2027-01-05'), deliverable: words('A list') })
    expect([ledger(said, aCommitment())[0], ledger(said, measurable)[0]]).toEqual([sentence, 'No.'])
  })

  test('T1 K2 support under what was said and not committed, without date and deliverable', () => {
    const asked = aStatement(1, { kind: 'request', text: words('Build Moscow House.') })
    const support = aStatement(2, {
      kind: 'support',
      side: 'ours',
      answers: idOf('statement', 1),
      speakers: [idOf('person', 1)],
      text: words('Full support.'),
    })
    const lines = ledger(asked, support)
    expect(lines.slice(lines.indexOf('Said, not committed: 2'))).toEqual([
      'Said, not committed: 2',
      '1',
      'Build Moscow House.',
      'Theirs, 26 Nov 2024, request',
      'answered in no. 2',
      'no date, no deliverable',
      'Asked',
      '',
      '2',
      'Full support.',
      'Zhang Zhu, Deputy Secretary, 26 Nov 2024, support',
      'answers no. 1',
      'no date, no deliverable',
      'Supported',
      '',
    ])
  })

  test('T3 an implied speaker as not stated, never by the name that was proposed', () => {
    const lines = ledger(
      aStatement(1, { kind: 'soft-commitment', attribution: 'implied', speakers: [idOf('person', 1)] }),
      aCommitment(),
    )
    expect(lines).toContain('(speaker not stated), 26 Nov 2024, soft commitment')
    expect(lines.join('\n')).not.toContain('Zhang')
  })

  test('T2 the narrator’s words as the source’s, never as a person’s', () => {
    const lines = ledger(
      aSource(1, { title: 'City readout' }),
      aStatement(1, {
        kind: 'plan-notice',
        side: 'narrator',
        attribution: 'narrator',
        sources: [{ source: idOf('source', 1) }],
      }),
    )
    expect(lines.filter((line) => line.includes('26 Nov 2024'))).toEqual([
      expect.stringMatching(/^\(text of the source: City readout\), 26 Nov 2024, plan/),
    ])
  })

  test('T8 what we recorded ourselves with the kind as which it was said', () => {
    const lines = ledger(
      aStatement(1, { kind: 'proposal' }),
      aCommitment(1, {
        recordedFrom: { kind: 'proposal', by: 'Desk officer', reason: 'They confirmed it in writing' },
      }),
    )
    expect(lines).toContain('(recorded by us; said as proposal)')
  })

  test('K3 that an earlier statement is not recorded', () => {
    const lines = ledger(aStatement(1, { kind: 'soft-commitment', reiterates: 'earlier-unrecorded' }), aCommitment())
    expect(lines).toContain('earlier instance not recorded')
  })

  test('the due date by its form, and each part that is missing', () => {
    const said = [1, 2, 3].map((n) => aStatement(n, { kind: 'soft-commitment' }))
    const of = (n: number) => ({ statements: [idOf('statement', n)] })
    const lines = ledger(
      ...said,
      aCommitment(1, { ...of(1), due: on('2027-01-05'), deliverable: words('A') }),
      aCommitment(2, { ...of(2), due: on('2027-02') }),
      aCommitment(3, { ...of(3), deliverable: words('C') }),
    )
    expect(lines.filter((line) => /2027|^no /.test(line))).toEqual([
      '5 Jan 2027',
      'February 2027',
      'no deliverable',
      'no date',
    ])
  })

  test('ours overdue with the line to take under it, and nobody else’s', () => {
    const said = [1, 2].map((n) => aStatement(n, { kind: 'measurable-commitment' }))
    const late = (n: number, owing: 'ours' | 'theirs') =>
      aCommitment(n, {
        statements: [idOf('statement', n)],
        owing,
        due: on('2026-10-31'),
        deliverable: words('Rules'),
        lineToTake: words(`Line ${n}`),
      })
    const lines = ledger(...said, late(1, 'ours'), late(2, 'theirs'))
    expect(lines.filter((line) => /^Line|Overdue|overdue/.test(line))).toEqual([
      'Ours, overdue: 1',
      'Overdue',
      'Line to take: Line 1',
      'Theirs, overdue: 1',
      'Overdue',
    ])
  })
})

test('a commitment untouched for longer than the template allows shows as not confirmed', () => {
  const old = aCommitment(1, { createdAt: '2024-01-05T08:00:00Z' })
  const { document } = packOf([...ground, aStatement(1, { kind: 'soft-commitment' }), old], { template })
  const chips = everyBlock(document).flatMap(({ block }) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) =>
          row.kind === 'cells'
            ? row.cells.flatMap((cell) =>
                cell.lines.flatMap((line) => line.inlines.filter((one) => one.kind === 'chip')),
              )
            : [],
        )
      : [],
  )
  expect(chips).toEqual([{ kind: 'chip', state: 'not-confirmed', word: 'Not confirmed' }])
})

test('the ledger keeps its columns of PACK 5.1', () => {
  const { document } = packOf([...ground, aStatement(1, { kind: 'soft-commitment' }), aCommitment()], { template })
  expect(firstBlock(document, 'table').columns.map(({ head, width }) => [head, width])).toEqual([
    ['No.', 8],
    ['Commitment', 74],
    ['Due', 24],
    ['State', 24],
    ['Next step', 22],
  ])
})

test('the ledger gives long Russian states and steps room, within the same measure', () => {
  const { document } = packOf([...ground, aStatement(1, { kind: 'soft-commitment' }), aCommitment()], {
    template,
    lang: 'ru',
  })
  const widths = firstBlock(document, 'table').columns.map(({ width }) => width)
  expect([widths, widths.reduce((sum, width) => sum + width, 0)]).toEqual([[8, 68, 22, 29, 25], 152])
})
