import { expect, test } from 'vitest'
import { inTurn } from '../../../renderer/parts/pdf-pages/turns.ts'

test('pages are drawn one after the other, the one that is looked at before those that wait', async () => {
  const turn = inTurn()
  const done: string[] = []
  let under = 0
  let most = 0
  const draw = (name: string) => async (): Promise<void> => {
    under += 1
    most = Math.max(most, under)
    await Promise.resolve()
    under -= 1
    done.push(name)
  }
  await Promise.all([
    turn(draw('first'), 'later'),
    turn(draw('second'), 'later'),
    turn(draw('third'), 'later'),
    turn(draw('looked at'), 'next'),
  ])
  await turn(draw('afterwards'), 'later')
  expect([done, most]).toEqual([['first', 'looked at', 'second', 'third', 'afterwards'], 1])
})
