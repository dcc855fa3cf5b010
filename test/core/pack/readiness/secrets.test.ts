import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import { aDoNotRaise, aPerson, words } from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of what may not be printed, and what cannot be, each with what it finds and a near miss', () => {
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
})
