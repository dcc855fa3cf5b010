import { expect, test } from 'vitest'
import { findRecords, leadingOf, liveOf, makeRecords, everyRecord, type Post, type Records } from '#core/domain'
import { recordsOfSample } from '../assets/sample.ts'
import { linesIn, packOf } from '../build/pack.ts'

const sample = recordsOfSample('fictional')
const found = liveOf(sample, 'visit').find((one) => one.preparedByUs)
if (found === undefined) throw new Error('the sample has a visit of ours')
const visit = found.id
const [lead] = liveOf(sample, 'programme-item').flatMap((item) =>
  item.visit === visit && item.kind === 'discussion' && item.lead !== undefined ? findRecords(sample, [item.lead]) : [],
)

/** The lines of each part of the annex, by its number. */
function partsOf(records: Records): ReadonlyMap<string, readonly string[]> {
  const { document } = packOf([...everyRecord(records)], {
    visit,
    lang: 'en',
    secondLang: 'ru',
    audience: 'interpreter',
  })
  const parts = new Map<string, string[]>()
  let part: string[] = []
  for (const line of linesIn(document, 'interpreter')) {
    const title = /^([1-8]) \p{Lu}/u.exec(line)
    if (title) parts.set(title[1] ?? '', (part = []))
    part.push(line)
  }
  return parts
}

const renamed = (): Records => {
  const tenure = lead && leadingOf(sample, lead, undefined)
  const [post] = findRecords(sample, tenure ? [tenure.post] : [])
  if (post === undefined) throw new Error('the sample has a speaker with a post')
  const other: Post = { ...post, label: { ...post.label, en: { official: 'Keeper of the Lighthouses' } } }
  return makeRecords([...everyRecord(sample)].map((record) => (record.id === post.id ? other : record)))
}

test('K15 one renamed post changes parts 1 and 2 on the next composition, and no other part', () => {
  const before = partsOf(sample)
  const after = partsOf(renamed())
  const changed = [...after].filter(([part, lines]) => lines.join('\n') !== before.get(part)?.join('\n'))
  expect([...before.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(changed.map(([part]) => part)).toEqual(['1', '2'])
  expect(changed.every(([, lines]) => lines.some((line) => line.includes('Keeper of the Lighthouses')))).toBe(true)
})

test('K15 each part begins with what is missing, counted', () => {
  expect(partsOf(sample).get('4')?.slice(0, 2)).toEqual(['4 Glossary', '12 terms have no Russian.'])
})

test('K15 the annex has its own due time: noon, two working days before the visit', () => {
  const { document } = packOf([...everyRecord(sample)], { visit, lang: 'en', audience: 'interpreter' })
  expect(linesIn(document, 'interpreter')[1]).toBe('This copy is due 14 December 2026, 12:00.')
})
