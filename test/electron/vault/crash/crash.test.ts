import { expect, test } from 'vitest'
import { COMPACTING } from './compacting.ts'
import { badOf, crash, NO_FIGURES, sumOf, type Figures, type Reach } from './harness.ts'
import { headerChanges } from './header-changes.ts'
import { MIGRATING } from './migrating.ts'
import { DRAFTS, JSON_FILE_SAVES, MAKING } from './other-subjects.ts'
import { SCENARIOS } from './scenarios.ts'

/** A part of what `npm run torture -- crash` goes through. */
const PART: Reach = { limit: 30, laterEvery: 25, againEvery: 250, killEvery: 40 }

test('A01 O4 no power cut leaves a vault unreadable, half saved, without what was acknowledged, or with what was deleted', async () => {
  let sum: Figures = NO_FIGURES
  for (const scenario of SCENARIOS) {
    const found = await crash(scenario, PART)
    expect([scenario.name, badOf(found)]).toEqual([scenario.name, 0])
    sum = sumOf(sum, found)
  }
  process.stdout.write(`crash model: ${sum.states} distinct states of the disk, ${badOf(sum)} bad\n`)
  expect(sum.states).toBeGreaterThan(20_000)
})

test('a vault that is being made is a whole vault or none, and can be made again', async () => {
  const found = await crash(MAKING, { ...PART, killEvery: 3 })
  expect([badOf(found), found.states > 100]).toEqual([0, true])
})

test('of drafts the newest that was saved is there, also when the power went while the old one was removed', async () => {
  const found = await crash(DRAFTS, { ...PART, killEvery: 3 })
  expect([badOf(found), found.states > 10]).toEqual([0, true])
})

test('A01 at any moment of a change of the header one of its copies opens the vault, and no older one than was said', async () => {
  const found = await crash(await headerChanges(), { ...PART, limit: 1000, laterEvery: 3, againEvery: 3, killEvery: 1 })
  expect([badOf(found), found.states > 500]).toEqual([0, true])
})

test('A01 while older states are let go of, every state that is kept opens to its last blob', async () => {
  const found = await crash(COMPACTING, { limit: 2, laterEvery: 30, againEvery: 200, killEvery: 900 })
  expect([badOf(found), found.states > 80]).toEqual([0, true])
})

test('A01 A19 while a vault is migrated every object is in the old schema or the new one, and says the same', async () => {
  const found = await crash(MIGRATING, { ...PART, limit: 40, laterEvery: 20, againEvery: 200, killEvery: 20 })
  expect([badOf(found), found.states > 60]).toEqual([0, true])
})

test("lowdb's own way of saving loses saves and leaves files that nobody can read", async () => {
  const { unreadable, lost } = await crash(JSON_FILE_SAVES, { ...PART, limit: 1000 })
  expect([unreadable > 0, lost > 0]).toEqual([true, true])
})
