import { expect, test } from 'vitest'
import { sweepOpening, sweepSave } from './sweep.ts'

test('A02 A06 A07 A08 whichever call of a save fails, the old or the new state is there, a person is told, and the next save works', async () => {
  const { saves, wrong } = await sweepSave()
  process.stdout.write(`fault sweep: ${saves} saves with a failing call, ${wrong.length} wrong\n`)
  expect(wrong).toEqual([])
  expect(saves).toBeGreaterThan(1800)
})

test('A02 whichever call of opening fails, what is told is the truth or an error of the vault', async () => {
  const { saves, wrong } = await sweepOpening()
  process.stdout.write(`fault sweep: ${saves} openings with a failing call, ${wrong.length} wrong\n`)
  expect(wrong).toEqual([])
})
