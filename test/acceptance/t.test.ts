import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { findingsOf, messagesOf } from '../build/findings.ts'
import { linesIn, onlySections, packOf } from '../build/pack.ts'
import {
  aCommitment,
  aMeeting,
  anOrganization,
  aPartner,
  aPerson,
  aPost,
  aSource,
  aStatement,
  aTenure,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../build/records.ts'

const source = aSource(1, { title: 'City readout' })
const sources = [{ source: source.id, anchor: { exact: 'The delegations met.' } }]
const said = (n: number, fields: Parameters<typeof aStatement>[1]) => aStatement(n, { sources, ...fields })
const ground: readonly AnyRecord[] = [
  aPartner(),
  anOrganization(),
  source,
  aMeeting(1, { date: on('2024-11-26') }),
  aPerson(1, { names: [latin('Zhang Zhu')] }),
  aPost(1, { label: { en: { official: 'Deputy Secretary' } } }),
  aTenure(1, { from: on('2020-01-01') }),
]
const ledger = (...records: readonly AnyRecord[]) =>
  packOf([...ground, ...records], {
    template: onlySections('commitments', 'timeline', 'interpreter'),
    audience: 'staff',
  })
const of = (made: ReturnType<typeof ledger>, id: string) => messagesOf(made, id)

describe('T1 “full support” recorded as support', () => {
  const asked = said(1, { kind: 'request', text: words('Build Moscow House.') })
  const support = said(2, { kind: 'support', side: 'ours', answers: asked.id, text: words('Full support.') })

  test('stands among what was said, and among commitments it is a failure that nobody can waive', () => {
    const made = ledger(asked, support)
    const lines = linesIn(made.document, 'commitments')
    expect({
      after: lines.indexOf('Full support.') > lines.indexOf('Said, not committed: 2'),
      nothing: lines.filter((line) => line === 'no date, no deliverable').length,
      fine: of(made, 'R35'),
      forced: of(ledger(asked, support, aCommitment(1, { statements: [support.id], owing: 'ours' })), 'R35'),
    }).toEqual({
      after: true,
      nothing: 2,
      fine: [],
      forced: ['B!: “Full support.” was said as support.'],
    })
  })
})

test('T2 the narrator’s sentence prints as the source’s, and as a person’s words it is refused', () => {
  const narrated = said(1, {
    kind: 'plan-notice',
    side: 'narrator',
    attribution: 'narrator',
    text: words('The site has 4.64 ha.'),
  })
  const made = ledger(narrated)
  const lines = linesIn(made.document, 'commitments').filter((line) => line.includes('26 Nov 2024'))
  expect([lines, of(made, 'R34')]).toEqual([
    [expect.stringMatching(/^\(text of the source: City readout\), 26 Nov 2024, plan/)],
    [],
  ])
  const spoken = ledger(narrated, aCommitment(1, { statements: [narrated.id] }))
  expect(of(spoken, 'R34')).toEqual(['B!: “The site has 4.64 ha.” is the narrator’s.'])
})

test('T3 an implied speaker is not stated where it prints, advises there, and blocks in a quotation', () => {
  const implied = said(1, {
    kind: 'request',
    attribution: 'implied',
    speakers: [idOf('person', 1)],
    text: words('Open the port.'),
  })
  const made = ledger(implied)
  expect([
    linesIn(made.document, 'commitments').filter((line) => line.includes('26 Nov 2024')),
    of(made, 'R33'),
    of(ledger({ ...implied, form: 'direct' }), 'R33'),
  ]).toEqual([
    ['(speaker not stated), 26 Nov 2024, request (stated)'],
    ['A: Speaker of “Open the port.” is not stated.'],
    ['B: Speaker of “Open the port.” is not stated.'],
  ])
})

test('T4 a commitment repeated at a second meeting counts once, and the timeline has both dates', () => {
  const again = aMeeting(2, { title: words('Second talks'), date: on('2025-06-02') })
  const first = said(1, { kind: 'soft-commitment', text: words('Teach the language.') })
  const second = said(2, { kind: 'soft-commitment', meeting: again.id, reiterates: first.id })
  const once = ledger(first, again, aCommitment())
  const twice = ledger(first, again, second, aCommitment(1, { reiterations: [second.id] }))
  const counts = (made: ReturnType<typeof ledger>) =>
    linesIn(made.document, 'commitments').filter((line) => /^(Ours|Theirs), open/.test(line))
  expect([counts(once), counts(twice)]).toEqual([
    ['Ours, open: 0', 'Theirs, open: 1'],
    ['Ours, open: 0', 'Theirs, open: 1'],
  ])
  const [drawing] = twice.document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'drawing' ? [block.alt] : [])),
  )
  expect(drawing?.match(/[\d]+ \w+ \d{4} Teach the language/g)).toEqual([
    '26 November 2024 Teach the language',
    '2 June 2025 Teach the language',
  ])
})

test('T5 a commitment whose owner left the post stays open, and asks for a new owner', () => {
  const left = aTenure(1, { from: on('2020-01-01'), to: on('2026-06-30') })
  const made = ledger(
    left,
    said(1, { kind: 'soft-commitment', text: words('Teach the language.') }),
    aCommitment(1, { owner: idOf('tenure', 1), deliverable: words('A teacher') }),
  )
  expect([linesIn(made.document, 'commitments').filter((line) => /, open: [1-9]/.test(line)), of(made, 'R37')]).toEqual(
    [['Theirs, open: 1'], ['A: A teacher: Zhang Zhu left the post on 30 June 2026.']],
  )
})

test('T6 a record whose last source was deleted says when, and blocks issue', () => {
  const statement = said(1, { kind: 'soft-commitment', text: words('Teach the language.') })
  const gone = { ...source, trashedAt: '2026-11-01T08:00:00Z' as never, trashedBy: 'Desk officer' }
  const world = [...ground.filter((one) => one.id !== source.id), gone, statement, aCommitment()]
  const made = packOf([...world, aVisit()], { template: onlySections('commitments') })
  expect(
    findingsOf(made)
      .filter(({ id }) => id === 'R07')
      .map(({ level, message }) => `${level}: ${message}`),
  ).toContain('B: Teach the language. lost its last source on 1 November 2026.')
})
