import { describe, expect, test } from 'vitest'
import {
  highestOf,
  isWithinCeiling,
  lowersWithoutReason,
  Marking,
  missingDecision,
  NEUTRAL,
  VN_STATE_SECRET,
} from '#core/base'

const marking = (fields: object): Marking => Marking.parse({ scheme: 'neutral', level: 'public', ...fields })

describe('marking', () => {
  test('the banner is the highest of all portions', () => {
    expect([highestOf(NEUTRAL, ['public', 'confidential', 'internal']), highestOf(NEUTRAL, [])]).toEqual([
      'confidential',
      undefined,
    ])
  })

  test('O5 a level that the scheme does not know is under no ceiling and above all others', () => {
    expect(isWithinCeiling(NEUTRAL, 'internal', 'internal')).toBe(true)
    expect(isWithinCeiling(NEUTRAL, 'confidential', 'internal')).toBe(false)
    expect(isWithinCeiling(NEUTRAL, 'MAT', 'confidential')).toBe(false)
    expect(highestOf(NEUTRAL, ['confidential', 'MAT'])).toBe('MAT')
  })

  test('K17 a state secret needs who decided, the entry of the list and until when', () => {
    const secret = marking({ scheme: 'vn-state-secret', level: 'MAT', listEntry: '12' })
    expect(missingDecision(VN_STATE_SECRET, secret)).toEqual(['decidedBy', 'until'])
    expect(missingDecision(NEUTRAL, marking({}))).toEqual([])
  })

  test('lowering a level needs a reason', () => {
    expect(lowersWithoutReason(NEUTRAL, 'internal', marking({}))).toBe(true)
    expect(lowersWithoutReason(NEUTRAL, 'internal', marking({ reason: 'published' }))).toBe(false)
    expect(lowersWithoutReason(NEUTRAL, 'public', marking({ level: 'internal' }))).toBe(false)
  })
})
