import { describe, expect, test } from 'vitest'
import { VN_STATE_SECRET } from '#core/base'
import { documentOf, paragraph, section } from '#core/document'
import { levelToRaise } from '#core/pack'
import { found } from '../../../../core/pack/readiness/finding.ts'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { anInput } from '../../../build/check-input.ts'
import { packOf } from '../../../build/pack.ts'
import { anAgreement, anOffice, idOf } from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of markings and copies, each with what it finds and a near miss', () => {
  test('R04 a block above the level of the pack can never go out', () => {
    const at = (level: string) =>
      anInput({
        document: documentOf([
          section('points', 'P', [paragraph('body', 'x', { marking: level, provenance: [idOf('topic', 1)] })]),
        ]),
      })
    expect(says('R04', at('confidential'))).toEqual(['B! topic:1'])
    expect(says('R04', at('internal'))).toEqual([])
  })

  test('J6.1 R04 offers to raise the pack as far as its audience and the computer go, and never to a secret of the state', () => {
    const raised = (audience: 'principal' | 'interpreter', office = anOffice(), computerCeiling?: string) => {
      const { request } = packOf([office], { audience, ...(computerCeiling !== undefined && { computerCeiling }) })
      const code = office.schemes[0]?.levels.at(-1)?.code ?? 'confidential'
      return levelToRaise(found('R04', 'B!', [], { level: { kind: 'level', code } }), office, request)
    }
    const secret = anOffice(1, { schemes: [VN_STATE_SECRET], scheme: 'vn-state-secret', defaultLevel: 'MAT' })
    expect([
      raised('principal'),
      raised('interpreter'),
      raised('principal', anOffice(), 'internal'),
      raised('principal', secret),
    ]).toEqual(['confidential', undefined, undefined, undefined])
  })

  test('R19 K17 a level of a state’s secrets without its decision can never go out', () => {
    const office = anOffice(1, { schemes: [VN_STATE_SECRET], scheme: 'vn-state-secret', defaultLevel: 'MAT' })
    const at = (marking: object) => {
      const one = anAgreement(1, { marking: { scheme: 'vn-state-secret', level: 'MAT', ...marking } })
      return CHECKS.R19(anInput({ records: [office, one], printed: [one] })).map((finding) => [
        finding.level,
        finding.message.values['missing'],
      ])
    }
    expect(at({ decidedBy: 'Head of office' })).toEqual([
      ['B!', { kind: 'word', key: 'listEntry' }],
      ['B!', { kind: 'word', key: 'until' }],
    ])
    expect(at({ decidedBy: 'Head of office', listEntry: '4', until: '2031-12-16' })).toEqual([])
  })

  test('R20 a pack above what the computer may hold, R45 a copy without a holder', () => {
    expect([
      says('R20', anInput({ computerCeiling: 'public' })),
      says('R20', anInput({ computerCeiling: 'internal' })),
      says('R20', anInput({ computerCeiling: 'Confidential' })),
      says('R20', anInput({ computerCeiling: 'Nội bộ' })),
      says('R20', anInput({ computerCeiling: 'as high as you like' })),
    ]).toEqual([['B!'], [], [], [], ['B!']])
    expect([
      says('R45', anInput({ copies: [{ n: 1, holder: 'A' }, { n: 2 }] })),
      says('R45', anInput({ copies: [{ n: 1, holder: 'A' }] })),
      says('R45', anInput({ copies: [{ n: 1 }], audience: 'security' })),
      says('R45', anInput({ copies: [{ n: 1, holder: ' ' }], audience: 'interpreter' })),
    ]).toEqual([['B'], [], [], ['B']])
  })

  test('R21 the office requires markings', () => {
    const printed = [anAgreement(1), anAgreement(2, { marking: { scheme: 'neutral', level: 'public' } })]
    const seen = (markingsRequired: boolean) =>
      says('R21', anInput({ records: [...printed, anOffice(1, { markingsRequired })], printed }))
    expect([seen(true), seen(false)]).toEqual([['B agreement:1'], []])
  })
})
