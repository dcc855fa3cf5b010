import { describe, expect, test } from 'vitest'
import { biography, documentOf, section, type DocumentModel } from '#core/document'
import { anInput } from '../../../build/check-input.ts'
import { anAttachment, aParticipation, aPerson, idOf, latin, on } from '../../../build/records.ts'
import { headed, says } from './says.ts'

describe('checks of names, photos and forms of address, each with what it finds and a near miss', () => {
  test('R11 no form in the own script, no pronunciation for the reader', () => {
    const romanised = latin('Artyom Verkhovtsev', { lang: 'ru', system: 'bgn-pcgn' })
    const own = latin('Артём Верховцев', { lang: 'ru', script: 'Cyrl' })
    const seen = (fields: object) => {
      const person = aPerson(1, fields)
      return says('R11', anInput({ records: [person, headed()], printed: [person] }))
    }
    expect(seen({ names: [romanised] })).toEqual(['A script person:1', 'A pronunciation person:1'])
    expect(
      seen({ names: [own, romanised], perLanguage: { en: { pronunciation: { respelling: 'ar-TYOM' } } } }),
    ).toEqual([])
    expect(seen({ names: [latin('John Harper')] })).toEqual([])
  })

  test('R17 a missing, coarse or old photo', () => {
    const person = aPerson(1, { portrait: idOf('attachment', 1) })
    const bio = (widthPx: number | undefined): DocumentModel =>
      documentOf([
        section('biographies', 'Biographies', [
          biography(
            {
              portrait:
                widthPx === undefined
                  ? { kind: 'placeholder', initials: 'P', alt: 'No photo' }
                  : { kind: 'picture', picture: { sha256: 'f'.repeat(64), widthPx, heightPx: 480, alt: 'Portrait' } },
              capacity: [],
              items: [],
            },
            { provenance: [person.id] },
          ),
        ]),
      ])
    const seen = (widthPx: number | undefined, takenOn: string) =>
      says('R17', anInput({ records: [person, anAttachment(1, { takenOn: on(takenOn) })], document: bio(widthPx) }))
    expect(seen(undefined, '2025')).toEqual(['A missing person:1'])
    expect(seen(200, '2025')).toEqual(['A dpi person:1'])
    expect(seen(360, '2019')).toEqual(['A old person:1'])
    expect(seen(360, '2025')).toEqual([])
  })

  test('R25 two people who print alike', () => {
    const list = (second: object) =>
      says(
        'R25',
        anInput({
          records: [
            aPerson(1, { names: [latin('Wang Li')] }),
            aPerson(2, { names: [latin('Wang Li')], ...second }),
            headed(),
            aParticipation(2),
          ],
        }),
      )
    expect(list({})).toEqual(['B person:1 person:2'])
    expect(
      list({
        names: [latin('王丽', { lang: 'zh-Hans', script: 'Hans' }), latin('Wang Li', { system: 'hanyu-pinyin' })],
      }),
    ).toEqual([])
  })

  test('R26 N12 a form of address that nobody knows', () => {
    const seen = (fields: object) => {
      const person = aPerson(1, fields)
      return says('R26', anInput({ records: [person, headed()], printed: [person] }))
    }
    expect([
      seen({}),
      seen({ gender: 'female' }),
      seen({ perLanguage: { en: { address: { spoken: 'Director', written: 'Director' } } } }),
    ]).toEqual([['A person:1'], [], []])
  })
})
