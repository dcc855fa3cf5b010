import { expect, test } from 'vitest'
import { keptOf, plainOf } from '../../../renderer/parts/kept-values.ts'

test('U13 what a window keeps is the same after it was sealed as JSON: sets, maps, and what is not chosen yet', () => {
  const kept = new Map<string, unknown>([
    ['dialog meeting', { present: new Set(['a', 'b']), said: new Map([['p', undefined]]), day: undefined }],
    ['asked', { kind: 'move', ids: new Set(['c']) }],
    ['scroll', 120],
    ['list', [null, 'x']],
  ])
  const sealed = JSON.parse(JSON.stringify(plainOf([...kept]))) as unknown
  expect(new Map(keptOf(sealed) as [])).toEqual(
    new Map([...kept, ['dialog meeting', { present: new Set(['a', 'b']), said: new Map([['p', undefined]]) }]]),
  )
})
