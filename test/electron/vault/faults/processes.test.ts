import { expect, test } from 'vitest'
import { isUnharmed, sentenceOfKills, sentenceOfRace } from '../../../torture/kill.ts'
import { killWriters, raceWriters } from '../../../torture/processes.ts'

test('A03 O4 a process that is killed at any moment leaves every save that it acknowledged, whole', async () => {
  const found = await killWriters(50)
  process.stdout.write(`${sentenceOfKills(found)}\n`)
  expect([isUnharmed(found), found.acknowledged > 30]).toEqual([true, true])
})

test('A15 two processes that save side by side without a lock lose nothing, and are told where they conflict', async () => {
  const found = await raceWriters(2, 60)
  process.stdout.write(`${sentenceOfRace(found)}\n`)
  expect([found.lost, found.damaged]).toEqual([0, 0])
})
