import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  everyRecord,
  findRecord,
  readRecordsFile,
  recordsFileOf,
  writeRecordsFile,
  type AnyRecord,
  type RecordsFile,
  type RecordsFileRefusal,
} from '#core/domain'
import { err, type Result } from '#core/base'
import {
  aCommitment,
  aMeeting,
  anOrganization,
  aPartner,
  aPerson,
  aSource,
  aStatement,
  aTenure,
  aPost,
  idOf,
  latin,
  on,
  recordsOf,
} from '../../build/records.ts'

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')
const read = (file: unknown): Result<RecordsFile, RecordsFileRefusal> =>
  readRecordsFile(typeof file === 'string' ? file : JSON.stringify(file), { digest })

const head = {
  format: 'aide-memoire/records',
  version: '1.0',
  writtenAt: '2026-01-05T08:00:00Z',
  writtenBy: 'Desk officer',
}
const fileOf = (records: object, fields: object = {}): object => ({ ...head, ...fields, records })

const place = {
  id: idOf('place', 1),
  home: 'office',
  names: [{ text: 'Ha Noi', lang: 'en', script: 'Latn' }],
  kind: 'city',
}

const problemsOf = (file: unknown): readonly unknown[] => {
  const result = read(file)
  return result.ok ? [] : result.error.problems
}

const recordsIn = (file: unknown): readonly AnyRecord[] => {
  const result = read(file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return [...everyRecord(result.value.records)]
}

const text = 'Both sides “met”\u00A0in the city.'
const dossier = recordsOf(
  anOrganization(1),
  aPartner(1),
  aPerson(1, {
    names: [latin('Zhang Zhu'), { text: '张柱', lang: 'zh-Hans', script: 'Hans', order: 'family-first', use: 'legal' }],
  }),
  aPost(1),
  aTenure(1),
  aSource(1, { text, sha256: digest(text) }),
  aMeeting(1, { date: on('XXXX-12-16') }),
  aStatement(1, {
    speakers: [idOf('person', 1)],
    capacity: [idOf('tenure', 1)],
    sources: [{ source: idOf('source', 1), anchor: { exact: '“met”\u00A0in' } }],
  }),
  aCommitment(1, { trashedAt: '2026-01-06T00:00:00Z' }),
)

describe('a records file', () => {
  test('T7 what is written is read back equal: records, sources, anchors and hashes', () => {
    const written = writeRecordsFile(recordsFileOf(dossier, {}))
    const result = read(written)
    expect(result.ok && result.value.records).toEqual(dossier)
    expect(result.ok && writeRecordsFile(result.value)).toBe(written)
  })

  test('order in the file has no meaning', () => {
    const [one, two] = [aPerson(1), aPerson(2)]
    expect(recordsIn(fileOf({ person: [two, one] }))).toEqual(recordsIn(fileOf({ person: [one, two] })))
  })

  test('who made a record and when is the file’s own where the record leaves it out; defaults are filled in', () => {
    expect(
      recordsIn(
        fileOf({
          place: [place, { ...place, id: idOf('place', 2), createdAt: '2020-01-01T00:00:00Z', createdBy: 'Archive' }],
        }),
      ),
    ).toMatchObject([
      {
        type: 'place',
        createdAt: head.writtenAt,
        createdBy: head.writtenBy,
        updatedAt: head.writtenAt,
        updatedBy: head.writtenBy,
        sources: [],
        confidence: 'stated',
        replacedBy: { items: [], completeness: 'not-recorded' },
      },
      { createdAt: '2020-01-01T00:00:00Z', createdBy: 'Archive', updatedAt: head.writtenAt, updatedBy: head.writtenBy },
    ])
    expect(problemsOf({ ...fileOf({ place: [place] }), writtenAt: undefined })).toEqual([
      { kind: 'record', record: place.id, path: 'createdAt', expected: 'text', found: 'nothing' },
      { kind: 'record', record: place.id, path: 'updatedAt', expected: 'text', found: 'nothing' },
    ])
  })

  test.each([
    ['{"format": }', { line: 1, column: 12, expected: 'a value', found: '"}"' }],
    ['{\n  "a": 1,\n}', { line: 3, column: 1, expected: 'a field name in double quotes', found: '"}"' }],
    ['{"a": [1, 2', { line: 1, column: 12, expected: ', or ]', found: 'the end of the text' }],
    ['{"a": "b\nc"}', { line: 1, column: 9, expected: 'text in which control characters are escaped', found: '"\\n"' }],
    ['{"a": "\\x"}', { line: 1, column: 8, expected: 'an escape such as \\n or \\u00e9', found: '"\\\\"' }],
    ['{"a" 1}', { line: 1, column: 6, expected: ':', found: '"1"' }],
    ['[] []', { line: 1, column: 4, expected: 'the end of the text', found: '"["' }],
    ['', { line: 1, column: 1, expected: 'a value', found: 'the end of the text' }],
    ['{"a": 01}', { line: 1, column: 7, expected: 'a value', found: '"0"' }],
    ['{"a": "b', { line: 1, column: 9, expected: 'the closing quote of a text', found: 'the end of the text' }],
  ])('broken JSON %j is refused with line and column', (json, fault) => {
    expect(read(json)).toEqual(err({ problems: [{ kind: 'json', ...fault }], total: 1 }))
  })

  test('a file of another kind or of a newer major version is refused', () => {
    expect(problemsOf([])).toEqual([
      { kind: 'file', path: '', expected: 'an object with format, version and records', found: 'a list of 0' },
    ])
    expect(problemsOf({ format: 'other' })).toEqual([
      { kind: 'file', path: 'format', expected: '"aide-memoire/records"', found: '"other"' },
    ])
    expect(problemsOf(fileOf({}, { version: '2.0' }))).toEqual([
      { kind: 'file', path: 'version', expected: 'a version 1.x: this program knows no other', found: '"2.0"' },
    ])
    expect(problemsOf(fileOf({}, { version: 1 }))).toEqual([
      { kind: 'file', path: 'version', expected: 'a version such as "1.0"', found: '1' },
    ])
  })

  test('unknown fields and types of this version are refused, each by name', () => {
    const nested = { ...place, names: [{ text: 'Ha Noi', lang: 'en', script: 'Latn', tone: 1 }], mayor: 'x' }
    expect(problemsOf(fileOf({ place: [nested], rumour: [] }))).toMatchObject([
      { record: place.id, path: 'names[0].tone', expected: 'no such field in this version', found: '1' },
      { record: place.id, path: 'mayor', expected: 'no such field in this version', found: '"x"' },
      { kind: 'file', path: 'records.rumour', found: 'a list of 0' },
    ])
    expect(problemsOf(fileOf({}, { extra: true }))).toEqual([
      { kind: 'file', path: 'extra', expected: 'no such field in this version', found: 'true' },
    ])
  })

  test('unknown fields and types of a newer minor version are kept at any depth and written back', () => {
    const newer = fileOf(
      {
        place: [{ ...place, names: [{ text: 'Ha Noi', lang: 'en', script: 'Latn', tone: 1 }], mayor: { name: 'x' } }],
        rumour: [{ id: `rumour:${'1'.padStart(26, '0')}`, about: place.id }],
        topic: [
          {
            id: idOf('topic', 1),
            home: 'office',
            label: {},
            status: 'live',
            conflictsWith: [`rumour:${'1'.padStart(26, '0')}`],
          },
        ],
      },
      { version: '1.3', checksum: 'abc' },
    )
    const result = read(newer)
    expect(result.ok && result.value.notes).toEqual([{ kind: 'kept-unknown', version: '1.3' }])
    expect(result.ok && JSON.parse(writeRecordsFile(result.value))).toMatchObject(newer)
  })

  test('duplicate ids and dangling references name both record and field', () => {
    expect(problemsOf(fileOf({ place: [place, place] }))).toEqual([
      {
        kind: 'record',
        record: place.id,
        path: 'id',
        expected: 'an id that no other record has',
        found: `"${place.id}"`,
      },
    ])
    const lost = idOf('place', 9)
    expect(
      problemsOf(
        fileOf({ place: [{ ...place, parent: lost, replacedBy: { items: [lost], completeness: 'complete' } }] }),
      ),
    ).toEqual(
      ['parent', 'replacedBy.items[0]'].map((path) => ({
        kind: 'record',
        record: place.id,
        path,
        expected: 'the id of a record in this file',
        found: `"${lost}"`,
      })),
    )
  })

  test('D2 D8 typed text becomes NFC; a control or half a surrogate pair is refused by record and field', () => {
    const named = (name: string): object =>
      fileOf({ place: [{ ...place, names: [{ text: name, lang: 'vi', script: 'Latn' }] }] })
    expect(recordsIn(named('Mễ Trì'.normalize('NFD')))).toMatchObject([
      { names: [{ text: 'Mễ Trì'.normalize('NFC') }] },
    ])
    const refused = {
      record: place.id,
      path: 'names[0].text',
      expected: 'text without control characters or halves of surrogate pairs',
    }
    expect(problemsOf(named('a\u0007'))).toMatchObject([{ ...refused, found: '"a\\u0007"' }])
    expect(problemsOf(named('two\nlines'))).toMatchObject([refused])
    expect(problemsOf(named('half\uD83D'))).toMatchObject([refused])
    expect(recordsIn(named('||{tag}]]>&amp;lt;'))).toMatchObject([{ names: [{ text: '||{tag}]]>&amp;lt;' }] }])
  })

  test('D8 captured text is cleaned and counted, and its digest is of the clean text', () => {
    const clean = 'one\ntwothree'
    const source = { ...aSource(1), text: 'one\r\ntwo\u0000three\uDE00', sha256: digest(clean) }
    const result = read(fileOf({ source: [source] }))
    expect(result.ok && [findRecord(result.value.records, source.id)?.text, result.value.notes]).toEqual([
      clean,
      [{ kind: 'cleaned', record: source.id, path: 'text', removed: 2 }],
    ])
  })

  test('a source whose text was changed is refused', () => {
    const source = { ...aSource(1), text: 'changed', sha256: digest('as captured') }
    expect(problemsOf(fileOf({ source: [source] }))).toEqual([
      {
        kind: 'record',
        record: source.id,
        path: 'sha256',
        expected: `the digest of its text, ${digest('changed')}`,
        found: JSON.stringify(`${digest('as captured').slice(0, 60)}…`),
      },
    ])
  })

  test('a text that forces its direction is read, with a note', () => {
    const result = read(fileOf({ place: [{ ...place, names: [{ text: 'a\u202Eb', lang: 'en', script: 'Latn' }] }] }))
    expect(result.ok && result.value.notes).toEqual([
      { kind: 'direction-override', record: place.id, path: 'names[0].text' },
    ])
  })

  test('a wrong type says what was expected and what was found, in short', () => {
    const big = 'x'.repeat(100_000)
    expect(problemsOf(fileOf({ place: [{ ...place, kind: big }, 7, { id: 3 }], person: {} }))).toEqual([
      {
        kind: 'record',
        record: place.id,
        path: 'kind',
        expected: 'country, region, city, district, ward, site, other',
        found: `"${'x'.repeat(60)}…"`,
      },
      { kind: 'file', path: 'records.place[1]', expected: 'an object', found: '7' },
      { kind: 'record', record: 'records.place[2]', path: 'id', expected: 'an id place:<ULID>', found: '3' },
      {
        kind: 'record',
        record: 'records.place[2]',
        path: 'home',
        expected: '"office", an id partner:<ULID> or an id visit:<ULID>',
        found: 'nothing',
      },
      { kind: 'record', record: 'records.place[2]', path: 'names', expected: 'a list', found: 'nothing' },
      {
        kind: 'record',
        record: 'records.place[2]',
        path: 'kind',
        expected: 'country, region, city, district, ward, site, other',
        found: 'nothing',
      },
      { kind: 'file', path: 'records.person', expected: 'a list', found: 'an object' },
    ])
  })

  test('fifty problems are listed, with the number of all', () => {
    const result = read(fileOf({ place: Array.from({ length: 80 }, () => 0) }))
    expect(!result.ok && [result.error.problems.length, result.error.total]).toEqual([50, 80])
  })

  test('a record with more faults than a call has room for is still refused', () => {
    const faults = Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`field${n}`, n]))
    const result = read(fileOf({ place: [{ ...place, ...faults }] }))
    expect(!result.ok && result.error.total).toBe(200_000)
  })

  test('lists nested without end are refused, not followed', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const json = JSON.stringify(fileOf({ template: [{ id: idOf('template', 1), sections: '@' }] })).replace('"@"', deep)
    expect(problemsOf(json)).toMatchObject([{ record: idOf('template', 1), path: 'sections[0][0]' }])
  })
})
