import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import { anInput, documentPrinting } from '../../../build/check-input.ts'
import { anOffice, aPartner, aPlace, aVisit, words } from '../../../build/records.ts'
import { says } from './says.ts'

describe('checks of flags, each with what it finds and a near miss', () => {
  test('R46 P5 which edge of a flag is up, and its name beside it', () => {
    const document = (printed: readonly AnyRecord[]) => documentPrinting(printed, ['x'], 'seating')
    const russia = aPlace(1, { kind: 'country', code: 'RU' })
    const flagged = (confirmed: boolean, printed: readonly AnyRecord[]) =>
      says(
        'R46',
        anInput({
          records: [russia],
          document: document(printed),
          visit: aVisit(1, {
            flags: [
              { code: 'RU', upperEdge: words('white'), ...(confirmed && { orientationConfirmedBy: 'Their protocol' }) },
            ],
          }),
        }),
      )
    expect([flagged(false, [russia]), flagged(true, []), flagged(true, [russia])]).toEqual([
      ['A visit:1'],
      ['A visit:1'],
      [],
    ])
  })

  test('R46 P5 a flag of the guest that the office’s setting does not foresee, and one that it foresees and is not there', () => {
    const russia = aPlace(1, { kind: 'country', code: 'RU' })
    const moscow = aPlace(2, { kind: 'city', code: 'RU-MOW', parent: russia.id })
    const shown = (codes: readonly string[], setting: 'state' | 'own' | 'both', section = 'seating') => {
      const office = anOffice(1, { subnationalFlags: setting })
      return says(
        'R46',
        anInput({
          records: [russia, moscow, aPartner(1, { subject: moscow.id })],
          office,
          document: documentPrinting([russia, moscow], ['x'], section),
          visit: aVisit(1, { flags: codes.map((code) => ({ code, orientationConfirmedBy: 'Their protocol' })) }),
        }),
      )
    }
    expect([shown(['VN', 'RU-MOW'], 'state'), shown(['VN', 'RU'], 'both')]).toEqual([
      ['A unforeseen visit:1', 'A missing visit:1'],
      ['A missing visit:1'],
    ])
    expect([
      shown(['VN', 'RU', 'CN-BJ'], 'state'),
      shown(['VN', 'RU-MOW'], 'own'),
      shown(['VN', 'RU', 'RU-MOW'], 'both'),
      shown([], 'state'),
      shown(['VN'], 'state', 'points'),
    ]).toEqual([[], [], [], [], []])
  })
})
