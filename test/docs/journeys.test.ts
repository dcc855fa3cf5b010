import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PAGE = fs.readFileSync(path.join(ROOT, 'docs/journeys.md'), 'utf8')

/** The rows of the page's tables; each ends with a file and words of the name of a test in it. */
const ROWS = PAGE.split('\n')
  .filter((line) => /^\| (?!-|Step|What happens)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '))
  .map((cells) => ({ step: cells[0] ?? '', file: cells.at(-2)?.replaceAll('`', '') ?? '', words: cells.at(-1) ?? '' }))

/** The names of tests and of their groups in a file, each up to the end of its line. */
const namesIn = (file: string): readonly string[] =>
  fs.existsSync(path.join(ROOT, 'test', file))
    ? fs
        .readFileSync(path.join(ROOT, 'test', file), 'utf8')
        .split('\n')
        .filter((line) => /^\s*(?:(?:describe|test|testWithTool)\b.*\(|)\s*['"`]/.test(line))
    : []

/** The steps that a row speaks of: `J2.1–2` are two, `J3` is a journey as a whole. */
const stepsOf = (step: string): readonly string[] => {
  const [, journey = '', first = '', last = first] = /^(J\d+)(?:\.(\d)(?:–(\d))?)?$/.exec(step) ?? []
  if (first === '') return journey === '' ? [] : [journey]
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${journey}.${Number(first) + at}`)
}

/** How many steps each journey has that the window of today can be walked through with. */
const STEPS: Readonly<Record<string, number>> = { J1: 6, J2: 4, J4: 3, J5: 4, J6: 4, J7: 3, J8: 4, J9: 3, J11: 3 }

describe('the page of the journeys', () => {
  test('names tests that there are', () => {
    const proved = ROWS.filter(({ file }) => file !== '–')
    expect(proved.length).toBeGreaterThan(40)
    expect(proved.filter(({ file, words }) => !namesIn(file).some((name) => name.includes(words)))).toEqual([])
  })

  test('leaves no step out', () => {
    const told = new Set(ROWS.filter(({ file }) => file !== '–').flatMap(({ step }) => stepsOf(step)))
    const wanted = Object.entries(STEPS).flatMap(([journey, count]) =>
      Array.from({ length: count }, (_, at) => `${journey}.${at + 1}`),
    )
    expect(wanted.filter((step) => !told.has(step))).toEqual([])
  })
})
