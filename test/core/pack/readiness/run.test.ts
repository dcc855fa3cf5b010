import { describe, expect, test } from 'vitest'
import { gateOf, isBlocking, runChecks, waiverOf } from '../../../../core/pack/readiness/run.ts'
import { anInput, aTemplate } from '../../../build/check-input.ts'
import { aVisit, aWaiver, idOf, words } from '../../../build/records.ts'

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
    const byOther = [aWaiver(1, { check: 'R03', subject: [idOf('person', 1)] })]
    expect([waiverOf(finding, byOther), isBlocking(finding, byOther)]).toEqual([undefined, true])
  })

  test('only what blocks is waived, and not by a waiver that accepts advice', () => {
    const finding = (level: 'A' | 'B' | 'B!') =>
      ({ id: 'R01', level, records: [], message: { variant: '', values: {} } }) as const
    const waiver = aWaiver(1, { check: 'R01' })
    expect([
      (['A', 'B', 'B!'] as const).map((level) => waiverOf(finding(level), [waiver])),
      (['A', 'B', 'B!'] as const).map((level) => isBlocking(finding(level), [waiver])),
      isBlocking(finding('B'), [{ ...waiver, level: 'advisory' }]),
    ]).toEqual([[undefined, waiver, undefined], [false, false, true], true])
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
