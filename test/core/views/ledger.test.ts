import { describe, expect, test } from 'vitest'
import { withRecords } from '#core/domain'
import { commitmentsView, homeView, type CommitmentsView } from '#core/views'
import { aCommitment, aMeeting, aPartner, aStatement, idOf, on, recordsOf, words } from '../../build/records.ts'
import { publicRecord, reader, sample } from './views.ts'

const sums = ({ quarters }: CommitmentsView) => ({
  opened: quarters.reduce((sum, one) => sum + one.opened, 0),
  kept: quarters.reduce((sum, one) => sum + one.kept, 0),
  ended: quarters.reduce((sum, one) => sum + one.ended, 0),
  open: quarters.at(-1)?.open,
  overdue: quarters.at(-1)?.overdue,
})

const inRows = ({ rows }: CommitmentsView) => ({
  opened: rows.length,
  kept: rows.filter(({ state }) => state === 'kept').length,
  ended: rows.filter(({ state }) => state !== 'kept' && state !== 'open' && state !== 'in-hand').length,
  open: rows.filter(({ state }) => state === 'open' || state === 'in-hand').length,
  overdue: rows.filter(({ life }) => life === 'overdue').length,
})

describe('the ledger', () => {
  test('K1 the public record owes one each way, measurable none, and follows eight statements', () => {
    const view = commitmentsView(publicRecord, reader())
    expect(view.counts).toMatchObject({ all: 2, ours: 1, theirs: 1, measurable: 0, followed: 8 })
    expect(view.noMeasurable).toBe('No commitment on either side has both a date and a deliverable.')
    const kinds = Map.groupBy(view.followed, ({ kind }) => kind)
    expect(Object.fromEntries([...kinds].map(([kind, rows]) => [kind, rows.length]))).toEqual({
      request: 1,
      support: 1,
      proposal: 3,
      invitation: 1,
      willingness: 1,
      'plan-notice': 1,
    })
  })

  test('K1 a row leads to the sentence of its source, and a request to the support that answers it', () => {
    const { rows, followed } = commitmentsView(publicRecord, reader())
    for (const { cited } of [...rows, ...followed]) expect(cited[0]?.exact?.length).toBeGreaterThan(10)
    const request = followed.find(({ kind }) => kind === 'request')
    const support = followed.find(({ kind }) => kind === 'support')
    expect(request?.answeredBy.map(({ id }) => id)).toEqual([support?.id])
    expect(support?.answers?.id).toBe(request?.id)
  })

  test('K3 T4 a commitment repeated from before says that the earlier instance is not recorded, and counts once', () => {
    const { rows } = commitmentsView(publicRecord, reader())
    expect(rows.flatMap(({ repeated }) => repeated)).toEqual(['earlier instance not recorded'])
  })

  test('the sentence of no measurable commitment goes once one has a date and a deliverable', () => {
    expect(commitmentsView(sample, reader()).noMeasurable).toBeNull()
    expect(commitmentsView(recordsOf(), reader())).toMatchObject({ noMeasurable: null, quarters: [] })
  })

  test('J4 one is overdue on 22 November, three on 10 January, in the ledger and on Home', () => {
    const overdue = (today: string): number =>
      commitmentsView(sample, reader('vi', today)).rows.filter(({ life }) => life === 'overdue').length
    expect([overdue('2026-11-22'), overdue('2027-01-10')]).toEqual([1, 3])
    const home = (today: string) =>
      homeView(sample, reader('vi', today)).attention.filter(({ kind }) => kind === 'overdue')
    expect([home('2026-11-22').length, home('2027-01-10').length]).toEqual([1, 3])
    expect(home('2026-11-22')[0]).toMatchObject({ detail: 'Phía ta · 31/10/2026' })
  })

  test.each(['2026-11-22', '2027-01-10', '2031-01-01'])(
    'J4 the sums of the chart are the counts of the rows on %s',
    (today) => {
      for (const records of [sample, publicRecord]) {
        const view = commitmentsView(records, reader('en', today))
        expect(sums(view)).toEqual(inRows(view))
      }
    },
  )

  test('J4 the chart has a column for each quarter, those too in which nothing happened', () => {
    const kept = aCommitment(1, {
      due: on('2025-03-31'),
      deliverable: words('The list'),
      state: 'kept',
      history: [{ state: 'kept', on: '2025-10-02', by: 'Desk officer', evidence: 'none' }],
    })
    const records = recordsOf(aPartner(1), aMeeting(1, { date: on('2025-01-15') }), aStatement(1), kept)
    const columns = commitmentsView(records, reader('en', '2025-12-01')).quarters
    expect(columns).toEqual([
      { quarter: '2025-Q1', opened: 1, kept: 0, ended: 0, open: 1, overdue: 1 },
      { quarter: '2025-Q2', opened: 0, kept: 0, ended: 0, open: 1, overdue: 1 },
      { quarter: '2025-Q3', opened: 0, kept: 0, ended: 0, open: 1, overdue: 1 },
      { quarter: '2025-Q4', opened: 0, kept: 1, ended: 0, open: 0, overdue: 0 },
    ])
  })

  test('J4 the sums hold for a meeting yet to come and for an ending noted before its meeting', () => {
    const ended = { state: 'kept', on: '2025-01-02', by: 'Desk officer', evidence: 'none' } as const
    const records = recordsOf(
      aPartner(1),
      aMeeting(1, { date: on('2027-05-01') }),
      aMeeting(2, { date: on('2025-08-01') }),
      aStatement(1),
      aStatement(2, { meeting: idOf('meeting', 2) }),
      aCommitment(1),
      aCommitment(2, { statements: [idOf('statement', 2)], state: 'kept', history: [ended] }),
    )
    const view = commitmentsView(records, reader('en', '2025-12-01'))
    expect(sums(view)).toEqual(inRows(view))
    expect(view.quarters.map(({ quarter, kept }) => [quarter, kept])).toEqual([
      ['2025-Q3', 1],
      ['2025-Q4', 0],
    ])
  })

  test('the ledger of a partner holds what was said at its meetings and no other', () => {
    const other = idOf('partner', 2)
    const more = [
      aPartner(2, { subject: idOf('organization', 2) }),
      aMeeting(900, { home: other, partner: other }),
      aStatement(900, { home: other, meeting: idOf('meeting', 900), kind: 'proposal' }),
      aCommitment(900, { home: other, statements: [idOf('statement', 900)] }),
    ]
    const records = recordsOf(aPartner(1), aMeeting(1), aStatement(1), aCommitment(1))
    const view = commitmentsView(withRecords(records, more), reader(), { partner: other })
    expect(view.rows.map(({ id }) => id)).toEqual([idOf('commitment', 900)])
    expect(view.followed).toEqual([])
  })
})
