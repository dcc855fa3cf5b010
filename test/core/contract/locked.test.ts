import { expect, test } from 'vitest'
import { LOCK_REASONS, lockedFrom, lockedHash } from '#core/contract'

test('What a lock page is told in its address is read back, for every reason', () => {
  const all = LOCK_REASONS.map((why) => ({ why, at: 1_795_312_860_000, minutes: 17 }))
  expect(all.map((one) => lockedFrom(lockedHash(one)))).toEqual(all)
})

test('Any other address says nothing of a lock', () => {
  const others = ['', '#', '#/visit:1', '#locked,bored,1,5', '#locked,idle,x,5', '#locked,idle,1,5&more']
  expect(others.map(lockedFrom)).toEqual(others.map(() => undefined))
})
