import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import {
  cell,
  cellLine,
  CHIPS,
  column,
  documentOf,
  item as listItem,
  line,
  list,
  nameplate,
  newLine,
  paragraph,
  point,
  langText,
  row,
  section,
  table,
  text,
  type DocumentModel,
  type ProfileId,
} from '#core/document'
import { checkDocx } from '#electron/output/check'
import { everyBlock, LITERAL } from '../../../build/every-block.ts'
import { testWithTool } from '../../../tools.ts'
import { partsOf, photoDigest, render, wordsOf } from './rendered.ts'

const main = (bytes: Uint8Array): string => partsOf(bytes)['word/document.xml'] ?? ''

const PROFILES: readonly ProfileId[] = ['a4', 'letter', 'vn', 'cn', 'ru']
const DOCUMENTS: readonly (readonly [string, DocumentModel])[] = [
  ...PROFILES.map((profile) => [profile, everyBlock(photoDigest, { profile })] as const),
  ['a5', everyBlock(photoDigest, { format: 'a5' })],
  ['a pack without cover, in Chinese', withoutCover(everyBlock(photoDigest, { profile: 'vn', lang: 'zh-Hans' }))],
]

function withoutCover(document: DocumentModel): DocumentModel {
  const { cover: _, ...rest } = document
  return rest
}

describe('every block kind in every profile', () => {
  test.each(DOCUMENTS)(
    'D19 %s has no error of the Open XML SDK, and nothing that an issued file may not hold',
    async (_, document) => {
      const bytes = await render(document)
      expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([])
      expect(checkDocx(bytes, document)).toEqual([])
    },
  )
})

test('D19 the styles of the pack are used by their names', async () => {
  const parts = partsOf(await render(everyBlock(photoDigest)))
  const names = new Map(
    [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"/g)].map(
      ([, id = '', name = '']) => [id, name],
    ),
  )
  const xml = Object.entries(parts)
    .filter(([name]) => /word\/(?:document|header\d|footer\d)\.xml/.test(name))
    .map(([, part]) => part)
    .join('')
  const used = new Set([...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id = '']) => names.get(id)))
  const wanted = [
    'Title',
    'Cover label',
    'Cover value',
    'heading 1',
    'heading 2',
    'heading 3',
    'Body Text',
    'List Bullet',
    'List Number',
    'Talking point',
    'Talking support',
    'If raised',
    'Do not raise',
    'Note',
    'Card text',
    'Table head',
    'Table text',
    'Table number',
    'Chip',
    'Source mark',
    'Source note',
    'Marking',
    'header',
    'footer',
    'Name own script',
    'Name romanised',
    'caption',
    'toc 1',
  ]
  expect(wanted.filter((name) => !used.has(name))).toEqual([])
  expect(used.has(undefined)).toBe(false)
})

test('D19 every field has its text, and every link and page number leads to a bookmark that exists once', async () => {
  const xml = main(await render(everyBlock(photoDigest)))
  const simple = [...xml.matchAll(/<w:fldSimple [^>]*>(.*?)<\/w:fldSimple>/g)].map(([, inner = '']) => wordsOf(inner))
  const marks = [...xml.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name)
  const targets = [...xml.matchAll(/(?:PAGEREF |w:anchor=")(p\d+)/g)].map(([, name]) => name)
  expect(simple.length).toBeGreaterThan(8)
  expect(simple.filter((words) => !/^\d+$/.test(words))).toEqual([])
  expect(new Set(marks).size).toBe(marks.length)
  expect(targets.filter((target) => !marks.includes(target))).toEqual([])
  expect(xml).not.toContain('updateFields')
})

test('D12 the metadata holds the title, the office, the issue time and nothing else', async () => {
  const parts = partsOf(
    await render(everyBlock(photoDigest, { creator: 'Office of Example', issuedAt: '2026-12-01T08:00:00.000Z' })),
  )
  expect(
    (parts['docProps/core.xml'] ?? '')
      .replace(/<[^>]+>/g, '|')
      .split('|')
      .filter((words) => words.trim() !== ''),
  ).toEqual([
    'Briefing pack, Internal',
    'Office of Example',
    'Office of Example',
    '1',
    '2026-12-01T08:00:00Z',
    '2026-12-01T08:00:00Z',
    'en',
  ])
  expect(Object.keys(parts).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/fontTable.xml',
    ...[1, 2, 3, 4].map((n) => `word/footer${n}.xml`),
    ...[1, 2, 3, 4].map((n) => `word/header${n}.xml`),
    'word/media/picture1.jpg',
    'word/numbering.xml',
    'word/settings.xml',
    'word/styles.xml',
    'word/theme/theme1.xml',
  ])
})

test('O5 no record id, no anchor made of one and no digest stands in any part', async () => {
  const document = documentOf([
    section('one', 'One', [
      paragraph('body', line('Words'), { provenance: ['person:01JABC'], anchor: 'person:01JABC', marking: 'internal' }),
    ]),
  ])
  const all = Object.values(partsOf(await render(document))).join('')
  expect(['01JABC', 'person:', photoDigest].filter((secret) => all.includes(secret))).toEqual([])
})

test('D13 the same document gives the same bytes, twice and in another time zone', async () => {
  const document = everyBlock(photoDigest)
  const [one, two] = [await render(document), await render(document)]
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Kiritimati'
  const far = await render(document)
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect([Buffer.compare(one, two), Buffer.compare(one, far)]).toEqual([0, 0])
})

test('D8 what looks like markup prints literally, and a control that slipped through does not break the file', async () => {
  const bytes = await render(
    documentOf([section('one', 'One', [paragraph('body', LITERAL), paragraph('body', 'a\u0001b\uD800c')])]),
  )
  const words = wordsOf(main(bytes)).replaceAll(/[\u2068\u2069]/g, '')
  expect(words).toContain(LITERAL.replaceAll(/[\u2068\u2069]/g, ''))
  expect(words).toContain('abc')
})

test('D9 a value of several lines inside a sentence keeps the order of words', async () => {
  const xml = main(
    await render(
      documentOf([section('one', 'One', [paragraph('body', line('before ', 'first', newLine, 'second', ' after'))])]),
    ),
  )
  expect(wordsOf(xml.replaceAll('<w:br/>', '<w:t>|</w:t>'))).toContain('before first|second after')
})

test('D4 an Arabic run is marked right to left with its own font and language, and the Latin around it is not', async () => {
  const words = line('to ', text('ئۈرۈمچى', 'ug'), ' and on')
  const xml = main(await render(documentOf([section('one', 'One', [paragraph('body', words)])])))
  expect(xml).toContain(
    '<w:r><w:t xml:space="preserve">to </w:t></w:r><w:r><w:rPr><w:rFonts w:cs="Scheherazade New"/><w:rtl/><w:lang w:bidi="ug-CN"/></w:rPr><w:t>ئۈرۈمچى</w:t></w:r><w:r><w:t xml:space="preserve"> and on</w:t></w:r>',
  )
})

test('each language of a point is named on its run, Chinese as East Asian text', async () => {
  const texts = [langText('vi', 'Chào'), langText('zh-Hans', '你好')] as const
  const xml = main(await render(documentOf([section('one', 'One', [point(1, texts)])])))
  expect(xml).toContain('<w:r><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t>Chào</w:t></w:r>')
  expect(xml).toContain(
    '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t>你好</w:t></w:r>',
  )
})

test('D11 page numbers of a layout stand in contents and references', async () => {
  const document = everyBlock(photoDigest)
  const pages = { pageOf: new Map(document.sections.map(({ anchor }, index) => [anchor, 40 + index])), total: 77 }
  const parts = partsOf(await render(document, { pages }))
  const references = [...(parts['word/document.xml'] ?? '').matchAll(/PAGEREF p\d+ \\h "><w:r><w:t>(\d+)</g)].map(
    ([, page]) => Number(page),
  )
  expect(references.slice(0, 3)).toEqual([40, 41, 42])
  expect(wordsOf(parts['word/footer2.xml'] ?? '')).toContain('1 / 77')
})

test('D16 each state has its word, its own shape and its border, so that none needs colour', async () => {
  const xml = main(await render(everyBlock(photoDigest)))
  const states = Object.keys(CHIPS).length
  const described = new Set([...xml.matchAll(/descr="Status: ([^"]+)"/g)].map(([, word]) => word))
  const shapes = new Set(
    [...xml.matchAll(/descr="Status: [^"]+".*?<a:pathLst>(.*?)<\/a:pathLst>/g)].map(([, shape]) => shape),
  )
  expect({ words: described.size, shapes: shapes.size }).toEqual({ words: states, shapes: states - 1 })
})

test('every drawing and picture has a description, and drawn figures are shapes and never pictures', async () => {
  const parts = partsOf(await render(everyBlock(photoDigest)))
  const xml = parts['word/document.xml'] ?? ''
  const drawings = [...xml.matchAll(/<wp:docPr [^>]*>/g)].map(([tag]) => tag)
  expect(drawings.filter((tag) => !/descr="[^"]+"/.test(tag))).toEqual([])
  expect(Object.keys(parts).filter((name) => name.includes('media'))).toEqual(['word/media/picture1.jpg'])
})

const delegation = (count: number): DocumentModel =>
  documentOf([
    section('them', 'Their delegation', [
      table(
        'Their delegation',
        [column('No.', 8), column('Name', 55), column('Post', 89)],
        Array.from({ length: count }, (_, index) =>
          row([String(index + 1), cell(cellLine('romanised', `Name ${index + 1}`)), 'Member']),
        ),
        'not recorded',
      ),
    ]),
  ])

test('D7 a delegation of 0 says so; of 1, 2 and 60 has one head that repeats, and rows that never split', async () => {
  const shapes = []
  for (const count of [0, 1, 2, 60]) {
    const xml = main(await render(delegation(count)))
    shapes.push([
      xml.split('<w:tblHeader/>').length - 1,
      xml.split('<w:cantSplit/>').length - 1,
      wordsOf(xml).includes('not recorded'),
    ])
  }
  expect(shapes).toEqual([
    [0, 0, true],
    [1, 2, false],
    [1, 3, false],
    [1, 61, false],
  ])
})

test('D5 a name of 60 letters shrinks to the floor of its element and stands whole', async () => {
  const name = 'Krung Thep Maha Nakhon Amon Rattanakosin Mahinthara Ayuthaya'
  const long = documentOf([
    section('one', 'One', [
      nameplate({ romanised: `${name} ${name}`, lines: [] }),
      table(
        'Names',
        [column('Name', 40), column('Post', 112)],
        [row([cell(cellLine('romanised', name)), 'Member'])],
        'none',
      ),
    ]),
  ])
  const xml = main(await render(long))
  const sizes = [...xml.matchAll(/<w:sz w:val="(\d+)"\/><w:szCs[^>]*\/><\/w:rPr><w:t>Krung/g)].map(
    ([, size]) => Number(size) / 2,
  )
  expect(sizes).toEqual([14, 9])
  expect(wordsOf(xml).split(name).length - 1).toBe(3)
})

test('O7 the copy and its holder stand on the cover, and the copy in every header', async () => {
  const copy = { kind: 'numbered', number: 3, of: 5, word: 'Copy 3 of 5', holder: 'The Mayor' } as const
  const parts = partsOf(await render(everyBlock(photoDigest, { copy })))
  expect(wordsOf(parts['word/document.xml'] ?? '')).toContain('Copy 3 of 5The Mayor')
  expect([2, 4].map((number) => wordsOf(parts[`word/header${number}.xml`] ?? '').includes('v1 · Copy 3 of 5'))).toEqual(
    [true, true],
  )
})

test('a changed block has its bar, and a numbered list its own numbering from its start', async () => {
  const document = documentOf([
    section('one', 'One', [
      paragraph('body', 'New words', { changed: true }),
      list('number', 'body', [listItem('Third')], { start: 3 }),
      list('number', 'body', [listItem('First')]),
    ]),
  ])
  const parts = partsOf(await render(document))
  expect(parts['word/document.xml']).toContain(
    '<w:left w:val="single" w:sz="12" w:space="8" w:color="000000"/></w:pBdr>',
  )
  expect(
    [...(parts['word/numbering.xml'] ?? '').matchAll(/startOverride w:val="(\d)"/g)].map(([, start]) => start),
  ).toEqual(['3', '1'])
})

testWithTool(
  'soffice',
  'A66 D10 LibreOffice opens the file with the marking at the head and foot of every page',
  (soffice) => {
    return inFolder(async (folder) => {
      writeFileSync(path.join(folder, 'pack.docx'), await render(everyBlock(photoDigest)))
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
      execFileSync(
        soffice,
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'pack.docx')],
        {
          env: { ...process.env, FONTCONFIG_FILE: fontsConfig(folder) },
          stdio: 'ignore',
        },
      )
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
      const pdf = await getDocument({ data: new Uint8Array(readFileSync(path.join(folder, 'pack.pdf'))), verbosity: 0 })
        .promise
      const counts: number[] = []
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent()
        counts.push(
          items
            .map((item) => ('str' in item ? item.str : ''))
            .join('')
            .split('Internal').length - 1,
        )
      }
      await pdf.loadingTask.destroy()
      expect({ pages: counts.length, unmarked: counts.filter((count) => count < 2) }).toEqual({
        pages: 10,
        unmarked: [],
      })
    })
  },
)

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'docx-test-'))
  try {
    await body(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The shipped fonts alone, so that pages do not depend on the computer. */
function fontsConfig(folder: string): string {
  const fonts = path.dirname(
    path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json')),
  )
  const file = path.join(folder, 'fonts.conf')
  mkdirSync(path.join(folder, 'cache'))
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return file
}

test('the card is set as closely as its page needs, with room for lines that only Word breaks', async () => {
  const lineOf = async (more: { readonly cardLeading?: number }): Promise<string | undefined> => {
    const styles = partsOf(await render(everyBlock(photoDigest), more))['word/styles.xml'] ?? ''
    const [, style = ''] = /(<w:style [^>]*w:styleId="Cardtext".*?<\/w:style>)/s.exec(styles) ?? []
    return /w:line="(\d+)" w:lineRule="exact"/.exec(style)?.[1] ?? style
  }
  expect([await lineOf({}), await lineOf({ cardLeading: 13.5 })]).toEqual(['285', '255'])
})
