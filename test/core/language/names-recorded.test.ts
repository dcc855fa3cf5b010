import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { NameForm, Person } from '#core/domain'
import { scriptOfText, shortForm, sortKey, unmarked } from '#core/language'
import { aPerson } from '../../build/records.ts'

/** Names of office holders as the press prints them: a table that may lie beside the project. */
const TABLE = path.resolve(import.meta.dirname, '../../../../shared/data/names.tsv')

type Row = {
  readonly romanised: string
  readonly original: string
  readonly language: string
  readonly order: string
  readonly family: string
  readonly given: string
  readonly short: string
  readonly sort: string
}

const rowsOf = (table: string): readonly Row[] =>
  table
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [romanised = '', original = '', language = '', order = '', family = '', given = '', short = '', sort = ''] =
        line.split('\t')
      return { romanised, original, language, order, family, given, short, sort }
    })

/** A column without its remark in brackets, without the Latin that follows another script, `-` as nothing. */
const cell = (text: string): string | undefined => {
  const plain = text.replace(/\s*\(.*$/u, '')
  const own = plain.split(' ').filter((word) => scriptOfText(word) === scriptOfText(plain))
  return plain === '-' ? undefined : own.join(' ')
}

/** The Latin that follows another script in a column: `英利 Eri`. */
const latinIn = (text: string): string | undefined =>
  scriptOfText(text) === 'Latn'
    ? undefined
    : text
        .split(' ')
        .slice(1)
        .filter((word) => scriptOfText(word) === 'Latn' && !word.startsWith('('))
        .join(' ') || undefined

const countOf = (text: string | undefined): number => (text === undefined ? 0 : text.split(' ').length)

/** The words of a Latin form shared out as the columns have them: how many words are family name, in which order. */
const latinParts = (row: Row): NameForm['parts'] => {
  const words = row.romanised.split(' ')
  const take = (from: number, to?: number) => words.slice(from, to).join(' ')
  const family = cell(row.family)
  if (family === undefined) return { given: row.romanised }
  if (row.order.startsWith('patronymic')) return { patronymic: take(0, 1), given: take(1) }
  if (row.order === 'given-patronymic') return { given: take(0, 1), patronymic: take(1) }
  if (row.order.startsWith('given-patronymic-family')) {
    // Family names begin at the article.
    const at = words.indexOf('Al')
    return { given: take(0, 1), patronymic: take(1, at), family: take(at) }
  }
  const [latinFamily, latinGiven] = [latinIn(row.family), latinIn(row.given)]
  if (latinFamily !== undefined && latinGiven !== undefined) return { family: latinFamily, given: latinGiven }
  if (isFamilyFirst(row)) return { family: take(0, countOf(family)), given: take(countOf(family)) }
  const isOneGiven = scriptOfText(row.original) === 'Latn'
  const given = isOneGiven ? words.length - countOf(family) : countOf(cell(row.given))
  return { given: take(0, given), family: take(given) }
}

const isFamilyFirst = ({ order }: Row): boolean => order.startsWith('family-first')

const ownParts = (row: Row): NameForm['parts'] => {
  const [family, given] = [cell(row.family), cell(row.given) ?? row.original]
  if (family === undefined) return { given }
  if (row.order.startsWith('patronymic')) return { patronymic: family, given }
  if (row.order === 'given-patronymic') return { given, patronymic: family }
  if (row.language !== 'vi') return { family, given }
  const [last = '', ...middle] = given.split(' ').toReversed()
  return middle.length === 0 ? { family, given } : { family, middle: middle.toReversed().join(' '), given: last }
}

/** The person that an officer would record from a row; a Vietnamese Latin form takes its parts from the marked one. */
const personOf = (row: Row): Person => {
  const order = isFamilyFirst(row) || row.order.startsWith('patronymic') ? 'family-first' : 'given-first'
  const isPlainVietnamese = row.language === 'vi' && unmarked(row.original) === row.romanised
  const own: NameForm = {
    text: row.original,
    lang: row.language,
    script: scriptOfText(row.original),
    system: 'own',
    order: row.language === 'hu' ? 'family-first' : order,
    use: 'legal',
    parts: ownParts(row),
  }
  const romanised: NameForm = {
    text: row.romanised,
    lang: 'en',
    script: 'Latn',
    system: row.language === 'vi' ? 'vietnamese-unmarked' : 'other',
    order,
    use: 'preferred',
    ...(!isPlainVietnamese && { parts: latinParts(row) }),
  }
  return aPerson(1, { names: row.original === row.romanised ? [{ ...own, parts: latinParts(row) }] : [own, romanised] })
}

type Wrong = { readonly name: string; readonly got: string; readonly recorded: string }

/** The share of rows whose derived text is the recorded one, or one of two recorded, and those where it is not. */
const judge = (
  rows: readonly Row[],
  derived: (person: Person) => string,
  recordedIn: (row: Row) => string,
): { readonly right: number; readonly wrong: readonly Wrong[] } => {
  const wrong = rows
    .map((row) => ({ name: row.romanised, got: derived(personOf(row)), recorded: recordedIn(row) }))
    .filter(({ got, recorded }) => !recorded.split(' or ').includes(got))
  return { right: 1 - wrong.length / rows.length, wrong }
}

const report = (what: string, { right, wrong }: ReturnType<typeof judge>): string =>
  [
    `${what}: ${(right * 100).toFixed(1)} % right`,
    ...wrong.map((one) => `${one.name}: ${one.got}, recorded ${one.recorded}`),
  ].join('\n  ')

const isThere = existsSync(TABLE)

describe.skipIf(!isThere)('names as recorded (skipped where no shared/data/names.tsv lies beside the project)', () => {
  const rows = isThere ? rowsOf(readFileSync(TABLE, 'utf8')) : []
  // One second mention the table itself calls an error of the press.
  const mentioned = rows.filter((row) => !row.short.includes('press error'))

  test('the short form is the second mention of the press for 95 names in a hundred', () => {
    const judged = judge(
      mentioned,
      (person) => shortForm(person, 'en'),
      (row) => row.short,
    )
    console.info(report('short forms', judged))
    expect(judged.right).toBeGreaterThanOrEqual(0.95)
  })

  test('the sort key is the recorded one for 95 names in a hundred', () => {
    const judged = judge(
      rows,
      (person) => sortKey(person, 'en'),
      (row) => row.sort,
    )
    console.info(report('sort keys', judged))
    expect(judged.right).toBeGreaterThanOrEqual(0.95)
  })
})
