import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import { aCommitment, aPerson, aPost, aTenure, idOf, on } from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of labels, owners and tenures, each with what it finds and a near miss', () => {
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
})
