import { expect, test } from 'vitest'
import { oneAtATime } from '#core/base'

test('acts run one after the other, in their order, and one that fails holds up nobody else', async () => {
  const queue = oneAtATime()
  const seen: string[] = []
  const act =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`)
      await Promise.resolve()
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const ends = await Promise.allSettled([queue(act('a')), queue(act('b', true)), queue(act('c'))])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
