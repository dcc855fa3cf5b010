import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import { pictureSize } from '#electron/intake'
import { checkDocx } from '#electron/output/check'
import { everyBlock } from '../../../build/every-block.ts'
import { A, office, OFFICE, R, readOffice, refusal, RELS, TYPES, W, type Parts } from './office.ts'
import { partsOf, photo, photoDigest, render, wordsOf, zipOf } from './rendered.ts'

const read = (more: Parts = {}) => readOffice(zipOf(office(more)))
const header = (inner: string): Parts => ({ 'word/header1.xml': `<w:hdr ${W} ${R} ${A}><w:p>${inner}</w:p></w:hdr>` })

const taken = (more: Parts = {}) => {
  const result = read(more)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('a letterhead lends its styles, header, footer and page, and the marking stands in both on every page', async () => {
  const document = everyBlock(photoDigest)
  const bytes = await render(document, { letterhead: taken() })
  const parts = partsOf(bytes)
  expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([])
  expect(checkDocx(bytes, document)).toEqual([])
  expect(wordsOf(parts['word/header2.xml'] ?? '')).toBe('\u00A0Internal\u00A0v1 · DraftDepartment of Examples')
  expect(wordsOf(parts['word/footer2.xml'] ?? '')).toBe('Street 1\u00A0Internal\u00A01 / 10')
  expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Say"/>')
  expect(parts['word/document.xml']).toContain('w:top="2268" w:right="1134" w:bottom="1701" w:left="1701"')
})

test('styles for which the office has none keep ours and are listed', () => {
  const { unmapped } = taken()
  expect([unmapped.includes('Talking point'), unmapped.includes('If raised'), unmapped.includes('Body Text')]).toEqual([
    false,
    true,
    false,
  ])
})

const drawing = `<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Logo" descr="Logo"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="p" r:link="q"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const withLogo = (name: string, logo: Uint8Array): Parts => ({
  ...header(drawing),
  'word/_rels/header1.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="p" Type="${OFFICE}/image" Target="media/${name}"/><Relationship Id="q" Type="${OFFICE}/image" Target="http://example.test/x.png" TargetMode="External"/></Relationships>`,
  [`word/media/${name}`]: logo,
})

test('a picture of the header comes along, drawn anew, and nothing that was hidden in its file', async () => {
  const words = Buffer.from('where it was taken')
  const comment = [0xff, 0xfe, 0, words.length + 2, ...words]
  const logo = new Uint8Array([...photo.subarray(0, 2), ...comment, ...photo.subarray(2), ...words])
  const letterhead = taken(withLogo('logo.jpeg', logo))
  expect([...letterhead.media].map(([name, picture]) => [name, pictureSize(picture)])).toEqual([
    ['word/media/letterhead1.jpg', { format: 'jpeg', width: 30, height: 40, turn: 1 }],
  ])
  expect([...letterhead.media.values()].map((picture) => Buffer.from(picture).includes(words))).toEqual([false])
  expect(letterhead.dropped).toEqual([{ code: 'relation-outside', what: 'image' }])
  const bytes = await render(everyBlock(photoDigest), { letterhead })
  expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([])
  expect(Object.values(partsOf(bytes)).join('')).not.toContain('example.test')
})

test('a PNG of the header stays a PNG in the Word file', async () => {
  const logo = PNG.sync.write(new PNG({ width: 4, height: 2 }))
  const bytes = await render(everyBlock(photoDigest), { letterhead: taken(withLogo('logo.png', logo)) })
  expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([])
  const [, placed] = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.png')) ?? []
  expect(placed && pictureSize(placed)).toEqual({ format: 'png', width: 4, height: 2, turn: 1 })
})

test.each([
  ['an EMF', 'logo.emf', Uint8Array.of(1, 0, 0, 0, 0x58, 0, 0, 0)],
  ['an SVG', 'logo.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><script>gone()</script></svg>')],
  ['a JPEG that breaks off', 'logo.jpeg', photo.subarray(0, 200)],
])('%s in the header is left out and listed', (_, name, logo) => {
  const letterhead = taken(withLogo(name, logo))
  expect([letterhead.media.size, letterhead.dropped]).toEqual([
    0,
    [{ code: 'picture' }, { code: 'relation-outside', what: 'image' }],
  ])
  expect(JSON.stringify(letterhead.headers.page?.root)).not.toContain('w:drawing')
})

describe('what is dropped and listed', () => {
  const run = (words: string): string => `<w:r>${words}</w:r>`
  const field = (...instruction: readonly string[]): string =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    instruction.map((part) => run(`<w:instrText>${part}</w:instrText>`)).join('') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>shown</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>')
  test.each([
    [
      'a simple field that reads another file',
      '<w:fldSimple w:instr=" INCLUDETEXT x "><w:r><w:t>shown</w:t></w:r></w:fldSimple>',
      { code: 'field', what: 'INCLUDETEXT' },
    ],
    ['a field split over runs', field(' INCLUDE', 'PICTURE ', 'x'), { code: 'field', what: 'INCLUDEPICTURE' }],
    ['a DDE field', field('DDEAUTO c'), { code: 'field', what: 'DDEAUTO' }],
    ['a link field', field('HYPERLINK x'), { code: 'field', what: 'HYPERLINK' }],
    ['a database field', field('DATABASE x'), { code: 'field', what: 'DATABASE' }],
    ['a link', '<w:hyperlink r:id="x"><w:r><w:t>shown</w:t></w:r></w:hyperlink>', { code: 'links' }],
    [
      'an insertion',
      '<w:ins w:id="1" w:author="Somebody"><w:r><w:t>shown</w:t></w:r></w:ins>',
      { code: 'tracked-changes' },
    ],
    [
      'a content control',
      '<w:sdt><w:sdtPr><w:tag w:val="secret"/></w:sdtPr><w:sdtContent><w:r><w:t>shown</w:t></w:r></w:sdtContent></w:sdt>',
      { code: 'content-controls' },
    ],
  ])('%s leaves its text only', (_, inner, dropped) => {
    const letterhead = taken(header(inner))
    const xml = JSON.stringify(letterhead.headers.page?.root)
    expect(letterhead.dropped).toEqual([dropped])
    expect([xml.includes('shown'), /INCLUDE|DDE|HYPERLINK|DATABASE|Somebody|secret|w:hyperlink/.test(xml)]).toEqual([
      true,
      false,
    ])
  })
  test.each([
    ['a deletion', '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>', 'tracked-changes'],
    ['an embedded object', '<w:r><w:object>gone</w:object></w:r>', 'embedded-objects'],
    ['a part of another file', '<w:altChunk r:id="x"/>', 'alt-chunk'],
    ['hidden text', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>', 'hidden-text'],
    ['a comment', '<w:commentRangeStart w:id="0"/>', 'comments'],
  ])('%s is gone', (_, inner, code) => {
    const letterhead = taken(header(inner))
    expect(letterhead.dropped).toEqual([{ code }])
    expect(JSON.stringify(letterhead.headers.page?.root)).not.toMatch(/gone|altChunk|vanish|comment/)
  })
  test('page numbers stay fields', () => {
    const letterhead = taken(header(field(' PAGE ')))
    expect(letterhead.dropped).toEqual([])
    expect(JSON.stringify(letterhead.headers.page?.root)).toContain(' PAGE ')
  })
})

const withSecond = (bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array => {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) change(view, at)
  return copy
}

describe('what is refused', () => {
  test('D15 a .docm by its type, and any file with macros by its parts', () => {
    const types = `<Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
    expect(refusal(zipOf(office({ '[Content_Types].xml': types })))).toBe(
      'it is of a kind that holds macros (.docm, .dotm)',
    )
    expect(refusal(zipOf(office({ 'word/vbaProject.bin': 'x' })))).toBe('it holds macros (word/vbaProject.bin)')
  })
  const bomb = new Uint8Array(8 << 20)
  test.each([
    ['Z1 a part packed too well', () => zipOf(office({ 'word/x.xml': bomb })), 'a part is packed more than 200 times'],
    [
      'Z2 a part larger than it says',
      () =>
        withSecond(zipOf(office({ 'word/styles.xml': bomb })), (view, at) => {
          if (view.getUint32(at + 24, true) > 1 << 20) view.setUint32(at + 24, 1024, true)
        }),
      'word/styles.xml is larger than it says',
    ],
    [
      'Z3 more than 2,000 parts',
      () => zipOf(office(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, ''])))),
      'it holds more than 2000 parts',
    ],
    ['Z4 a name that leads out', () => zipOf(office({ '../x.xml': 'x' })), 'a part has a name that leads elsewhere'],
    ['Z4 a name with a drive', () => zipOf(office({ 'C:\\x': 'x' })), 'a part has a name that leads elsewhere'],
    [
      'Z5 an encrypted part',
      () =>
        withSecond(zipOf(office()), (view, at) => {
          view.setUint16(at + 8, 1, true)
        }),
      'a part is encrypted',
    ],
    [
      'Z5 another method',
      () =>
        withSecond(zipOf(office()), (view, at) => {
          view.setUint16(at + 10, 99, true)
        }),
      'a part is packed by method 99',
    ],
    ['Z5 bytes after the end', () => new Uint8Array([...zipOf(office()), 1, 2]), 'it has no single end record'],
    ['a text file', () => new TextEncoder().encode('not a zip at all, only words'), 'it is not a Word file'],
    [
      'X1 a document type',
      () => zipOf(office({ 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:styles ${W}/>` })),
      'word/styles.xml declares a document type or an entity',
    ],
    [
      'X3 deep nesting',
      () =>
        zipOf(office({ 'word/styles.xml': `<w:styles ${W}>${'<w:x>'.repeat(300)}${'</w:x>'.repeat(300)}</w:styles>` })),
      'word/styles.xml is nested more than 256 deep',
    ],
    [
      'X3 a part that is cut',
      () => zipOf(office({ 'word/styles.xml': `<w:styles ${W}><w:x` })),
      'word/styles.xml is not well-formed XML',
    ],
    [
      'U1 bytes that are no text',
      () => zipOf(office({ 'word/styles.xml': Uint8Array.of(0x3c, 0xc3, 0x28) })),
      'word/styles.xml is not UTF-8 or UTF-16',
    ],
  ])('%s', (_, make, reason) => {
    expect(refusal(make())).toBe(reason)
  })
})

test('bytes changed at random are taken or refused, and never throw', () => {
  const bytes = zipOf(office())
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.nat(bytes.length),
      (changes, length) => {
        const copy = bytes.slice(0, length % 5 === 0 ? length : bytes.length)
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte
        expect(['boolean']).toContain(typeof readOffice(copy).ok)
      },
    ),
    { numRuns: 200, seed: 7 },
  )
})
