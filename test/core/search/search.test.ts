import { describe, expect, test } from 'vitest'
import {
  everyRecord,
  readRecordsFile,
  recordsFileOf,
  writeRecordsFile,
  type AnyRecord,
  type Records,
} from '#core/domain'
import { makeSearchIndex, type Question, type SearchIndex } from '#core/search'
import { digest } from '../../assets/sample.ts'
import { bigRecords } from '../../build/big.ts'
import {
  aFigure,
  anIfRaised,
  anOrganization,
  aPartner,
  aPerson,
  aPlace,
  aSource,
  aStatement,
  aTerm,
  aVisit,
  idOf,
  latin,
  recordsOf,
  words,
} from '../../build/records.ts'

const indexOf = (records: Records): SearchIndex => {
  const index = makeSearchIndex()
  for (const record of everyRecord(records)) index.put(records, record)
  return index
}

const found = (index: SearchIndex, query: string, more: Partial<Question> = {}): readonly string[] =>
  index.ask({ query, most: 20, ...more }).map(({ id }) => id)

const people = (...names: readonly string[]): readonly AnyRecord[] =>
  names.map((name, at) => aPerson(at + 1, { names: [latin(name, { lang: 'vi' })] }))

const person = (n: number): string => idOf('person', n)

describe('finding', () => {
  test('Q1 a name, a place and a Chinese character are found without marks, by beginnings and by one character', () => {
    const index = indexOf(
      recordsOf(
        aPerson(1, { names: [latin('Đinh Tiến Dũng', { lang: 'vi' })] }),
        aPlace(1, { names: [latin('Mễ Trì', { lang: 'vi' })] }),
        aPerson(2, { names: [latin('张柱', { lang: 'zh-Hans', script: 'Hans' })] }),
      ),
    )
    expect(found(index, 'dinh tien dung')).toEqual([person(1)])
    expect(found(index, 'me tri')).toEqual([idOf('place', 1)])
    expect(found(index, '张')).toEqual([person(2)])
    expect(found(index, '柱')).toEqual([person(2)])
    expect(found(index, 'tien din')).toEqual([person(1)])
  })

  test('Q2 J10 what is typed with marks comes first where it is written with those very marks', () => {
    const index = indexOf(recordsOf(...people('Lê Dung', 'Lê Dụng', 'Lê Dũng')))
    expect(found(index, 'Dũng')).toEqual([person(3), person(1), person(2)])
    const cities = indexOf(recordsOf(...people('Doãn Hải Dương', 'Đoàn Hải Đường')))
    expect(found(cities, 'Đường')).toEqual([person(2), person(1)])
    expect(found(cities, 'đường hải')).toEqual([person(2), person(1)])
    expect(found(cities, 'doan hai duong').toSorted()).toEqual([person(1), person(2)])
  })

  test('Q3 J10 Cyrillic and Han names are found by their stored romanisations, and in their own letters by a beginning', () => {
    const index = indexOf(
      recordsOf(
        aPerson(1, {
          names: [latin('Леонид Калашников', { lang: 'ru', script: 'Cyrl' }), latin('Leonid Kalashnikov')],
        }),
        aPerson(2, { names: [latin('沈佩兰', { lang: 'zh-Hans', script: 'Hans' }), latin('Shen Peilan')] }),
        aPerson(3, { names: [latin('林海燕', { lang: 'zh-Hans', script: 'Hans' }), latin('Lin Haiyan')] }),
      ),
    )
    expect(found(index, 'kalashnikov')).toEqual([person(1)])
    expect(found(index, 'калаш')).toEqual([person(1)])
    expect(found(index, 'peil')).toEqual([person(2)])
    expect(found(index, '佩兰')).toEqual([person(2)])
    expect(found(index, '兰佩')).toEqual([])
  })

  test('C2 C3 K14 a body is found by each of its other names and by the misprint of a source', () => {
    const names = [
      latin('EAEU'),
      latin('EEU', { use: 'alias' }),
      latin('ЕАЭС', { lang: 'ru', script: 'Cyrl', use: 'alias' }),
      latin('Liên minh Kinh tế Á-Âu', { lang: 'vi', use: 'alias' }),
      latin('AEAU', { use: 'misprint' }),
    ]
    const index = indexOf(recordsOf(anOrganization(1, { names }), anOrganization(2, { names: [latin('ASEAN')] })))
    for (const query of ['EAEU', 'eeu', 'еаэс', 'lien minh kinh te a-au', 'AEAU']) {
      expect([query, found(index, query)]).toEqual([query, [idOf('organization', 1)]])
    }
  })

  test('a partner is found by the name of its place, and what was said, printed or counted by its words', () => {
    const index = indexOf(
      recordsOf(
        aPlace(1, { names: [latin('Severorechensk')] }),
        aPartner(1, { subject: idOf('place', 1) }),
        aStatement(1, { text: words('They asked for a house of culture') }),
        anIfRaised(1, { line: words('The rent of the wharf is before the court') }),
        aFigure(1, { label: words('Area of the wharf'), value: '4.64' as never }),
        aTerm(1, { concept: 'sister city', forms: [{ lang: 'ru', text: 'город-побратим', register: 'formal' }] }),
        aSource(1, { title: 'Readout of the wharf talks' }),
        aVisit(1, { code: 'SEV' }),
      ),
    )
    expect(found(index, 'severo').toSorted()).toEqual([idOf('partner', 1), idOf('place', 1)])
    expect(found(index, 'house culture')).toEqual([idOf('statement', 1)])
    expect(found(index, 'wharf').toSorted()).toEqual([idOf('figure', 1), idOf('source', 1), idOf('talking-point', 1)])
    expect(found(index, 'wharf', { types: ['source'] })).toEqual([idOf('source', 1)])
    expect(found(index, '4.64')).toEqual([idOf('figure', 1)])
    expect(found(index, 'побратим')).toEqual([idOf('term', 1)])
    expect(found(index, 'sev')[0]).toBe(idOf('visit', 1))
  })

  test('D2 a query in decomposed letters finds what is stored composed', () => {
    const index = indexOf(recordsOf(...people('Dang Thu Ha', 'Đặng Thu Hà')))
    expect(found(index, 'Đặng'.normalize('NFD'))[0]).toBe(person(2))
    expect(found(index, 'dang').toSorted()).toEqual([person(1), person(2)])
  })

  test('R1 whatever is typed is words, never a pattern', () => {
    const index = indexOf(recordsOf(...people('Lê Dung')))
    for (const query of ['(a+)+$', '.*.*.*', '\ud800', '', '   ', '·', 'a'.repeat(100_000), '张'.repeat(100_000)]) {
      expect(found(index, query)).toEqual([])
    }
  })
})

describe('the index follows the records', () => {
  test('a renamed record is found under its new name alone, and what is in the trash not at all', () => {
    const before = recordsOf(...people('Lê Dung', 'Lê Lan'))
    const index = indexOf(before)
    const renamed = aPerson(1, { names: [latin('Lê Hoa')] })
    index.put(recordsOf(renamed), renamed)
    expect(found(index, 'dung')).toEqual([])
    expect(found(index, 'hoa')).toEqual([person(1)])
    const gone = aPerson(2, { names: [latin('Lê Lan')], trashedAt: '2026-02-01T00:00:00Z' })
    index.put(recordsOf(gone), gone)
    expect(found(index, 'le')).toEqual([person(1)])
    index.drop(person(1))
    expect(found(index, 'le')).toEqual([])
    expect(index.size()).toBe(0)
  })
})

describe('50,000 records', () => {
  const records = bigRecords()

  test('J10 K20 every kind of query finds something among them', () => {
    const index = indexOf(records)
    expect([...everyRecord(records)]).toHaveLength(50_000)
    expect(records.person.size).toBe(5_000)
    const queries = [
      'doan hai duong',
      'Đường',
      '佩',
      '佩兰',
      'верхов',
      'verkhov',
      'a',
      'th',
      'they spoke',
      'port choir',
    ]
    for (const query of queries) expect(found(index, query).length).toBeGreaterThan(0)
  })

  test('the big records are a records file that is accepted whole', () => {
    const written = writeRecordsFile(
      recordsFileOf(records, { writtenAt: '2026-11-22T02:00:00Z', writtenBy: 'Desk officer' }),
    )
    const read = readRecordsFile(written, { digest })
    expect(read.ok ? [] : read.error.problems).toEqual([])
  })

  test('the same seed makes the same records, another seed others', () => {
    expect(bigRecords({ records: 8_000, people: 1_000 })).toEqual(bigRecords({ records: 8_000, people: 1_000 }))
    expect(bigRecords({ records: 8_000, people: 1_000, seed: 2 })).not.toEqual(
      bigRecords({ records: 8_000, people: 1_000 }),
    )
  })
})
