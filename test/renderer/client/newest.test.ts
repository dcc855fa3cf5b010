import { expect, test } from 'vitest'
import { newestOf } from '../../../renderer/client/newest.ts'

/** Answers that come when a test says so. */
const answering = () => {
  const asked: { readonly question: number; readonly answer: (words: string) => void }[] = []
  const ask = (question: number): Promise<string> => {
    const { promise, resolve } = Promise.withResolvers<string>()
    asked.push({ question, answer: resolve })
    return promise
  }
  return { asked, ask }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('one question is asked at a time, the newest waits, and every answer is told with whether it is the last', async () => {
  const { asked, ask } = answering()
  const told: string[] = []
  const newest = newestOf(ask, (answer, then) => told.push(`${answer} ${then}`))
  for (const question of [1, 2, 3]) newest.ask(question)
  expect(asked.map(({ question }) => question)).toEqual([1])
  asked[0]?.answer('one')
  await settled()
  expect(asked.map(({ question }) => question)).toEqual([1, 3])
  asked[1]?.answer('three')
  await settled()
  expect(told).toEqual(['one newer-waits', 'three last'])
  newest.ask(4)
  expect(asked.map(({ question }) => question)).toEqual([1, 3, 4])
})

test('who asks in steps learns between them that a newer question waits', async () => {
  const { asked, ask } = answering()
  const overtaken: boolean[] = []
  const newest = newestOf(
    async (question: number, isOvertaken) => {
      await ask(question)
      overtaken.push(isOvertaken())
    },
    () => undefined,
  )
  newest.ask(1)
  newest.ask(2)
  asked[0]?.answer('one')
  await settled()
  asked[1]?.answer('two')
  await settled()
  expect(overtaken).toEqual([true, false])
})

test('nothing is told or asked after a stop', async () => {
  const { asked, ask } = answering()
  const told: string[] = []
  const newest = newestOf(ask, (answer) => told.push(answer))
  newest.ask(1)
  newest.ask(2)
  newest.stop()
  asked[0]?.answer('one')
  await settled()
  expect([asked.length, told]).toEqual([1, []])
})
