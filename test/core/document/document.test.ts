import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  altsOf,
  bold,
  callout,
  cell,
  cellLine,
  checkDocument,
  chip,
  column,
  columns,
  contentHash,
  documentOf,
  everyBlock,
  heading,
  levelsOf,
  line,
  linesOf,
  list,
  item,
  pageOf,
  paragraph,
  picturesOf,
  plainText,
  provenanceOf,
  row,
  section,
  source,
  sourceMark,
  table,
  withHash,
  type Cover,
  type Portrait,
} from '#core/document'

const digest = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')
const portrait: Portrait = {
  kind: 'picture',
  picture: { sha256: 'a'.repeat(64), widthPx: 360, heightPx: 480, alt: 'Portrait of Anna Petrova, 2024' },
}
const cover: Cover = {
  briefNumber: 'SEV (26) 1',
  date: '22 November 2026',
  heading: 'Official visit',
  title: 'Delegation of Severorechensk',
  fields: [],
  notes: [],
  hash: { label: 'Content hash', value: '' },
  contents: true,
}

describe('the document', () => {
  test('a line reads as its words, its chips and its source marks', () => {
    expect(plainText(line('Owed since ', bold('May'), ' ', chip('overdue', 'Overdue'), ' ', sourceMark(3)))).toBe(
      'Owed since May Overdue [3]',
    )
  })

  test('walking meets blocks inside callouts and columns in reading order', () => {
    const inner = paragraph('body', 'inside')
    const both = columns([paragraph('body', 'left')], [paragraph('body', 'right')])
    const document = documentOf([section('points', 'Points', [callout('if-raised', 'If raised', [inner]), both])])
    expect(everyBlock(document).map(({ block }) => linesOf(block).map(plainText).join())).toEqual([
      'If raised',
      'inside',
      '',
      'left',
      'right',
    ])
  })

  test('a picture used twice is one picture, and each use keeps its description', () => {
    const withPicture = table(
      'Delegation',
      [column('Name', 152)],
      [row([{ portrait, lines: [] }]), row([{ portrait, lines: [] }])],
      'not recorded',
    )
    const document = documentOf([section('their-side', 'Their delegation', [withPicture])])
    expect(picturesOf(document)).toHaveLength(1)
    expect(altsOf(withPicture)).toEqual(['Portrait of Anna Petrova, 2024', 'Portrait of Anna Petrova, 2024'])
  })

  test('records and levels of rows and items count for their block', () => {
    const rows = [row(['a'], { provenance: ['person:1'], marking: 'confidential' })]
    const block = table('T', [column('A', 152)], rows, 'none', { provenance: ['visit:1'], marking: 'internal' })
    expect([provenanceOf(block), levelsOf(block)]).toEqual([
      ['visit:1', 'person:1'],
      ['internal', 'confidential'],
    ])
    expect(provenanceOf(list('bullet', 'body', [item('x', ['topic:1'])]))).toEqual(['topic:1'])
  })

  test('K11 all copies of one audience share a content hash, and one changed word changes it', () => {
    const first = documentOf([section('points', 'Points', [paragraph('body', 'Thank the city.')])], {
      cover,
      copy: { kind: 'numbered', number: 1, of: 3, word: 'Copy 1 of 3', holder: 'A' },
    })
    const second = { ...first, copy: { kind: 'numbered', number: 2, of: 3, word: 'Copy 2 of 3', holder: 'B' } } as const
    const changed = { ...first, sections: [section('points', 'Points', [paragraph('body', 'Thank the mayor.')])] }
    const hash = contentHash(first, digest)
    expect(contentHash(second, digest)).toBe(hash)
    expect(contentHash(changed, digest)).not.toBe(hash)
    expect(contentHash(withHash(first, hash), digest)).toBe(hash)
    expect(withHash(first, hash).cover?.hash?.value).toBe(hash.slice(0, 12))
  })

  test('a document without faults has none', () => {
    const document = documentOf([
      section('points', 'Points', [
        heading(2, 'Trade'),
        heading(3, 'Ports'),
        paragraph('body', line('x ', sourceMark(1), pageOf('section-sources'))),
      ]),
      section('sources', 'Sources', [source(1, 'A readout')]),
    ])
    expect(checkDocument(document)).toEqual([])
  })

  test('links to nowhere, twin anchors, ragged rows, bare figures and skipped headings are faults', () => {
    const bare: Portrait = { kind: 'placeholder', initials: 'AP', alt: ' ' }
    const document = documentOf([
      section('points', 'Points', [
        heading(3, 'Ports'),
        paragraph('body', line(sourceMark(9)), { anchor: 'twice' }),
        paragraph('body', 'y', { anchor: 'twice' }),
        table('T', [column('A', 70), column('B', 82)], [row([cell(cellLine('text', 'only one'))])], 'none'),
        { kind: 'picture', provenance: [], portrait: bare, width: 30, height: 40 },
      ]),
    ])
    expect(checkDocument(document).map(({ fault }) => fault)).toEqual([
      'two parts have this anchor',
      'a link to source-9, which does not exist',
      'a row of “T” has not 2 cells',
      'a picture without alternative text',
      'a heading skips a level',
    ])
  })
})
