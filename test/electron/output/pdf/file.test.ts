import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  bold,
  cell,
  chip,
  column,
  contents,
  documentOf,
  drawingBlock,
  heading,
  item,
  line,
  list,
  paragraph,
  picture,
  row,
  section,
  source,
  sourceMark,
  table,
  text,
  type DocumentModel,
} from '#core/document'
import { testWithTool } from '../../../tools.ts'
import { everyTag, readObjects, readStructure } from './read-pdf.ts'
import { digest, photoDigest, render, toolOutput } from './rendered.ts'

const portrait = {
  kind: 'picture',
  picture: { sha256: photoDigest, widthPx: 30, heightPx: 40, alt: 'Portrait of Zhang Zhu, 2024' },
} as const

const sample = (more: Partial<DocumentModel> = {}): DocumentModel =>
  documentOf(
    [
      section('contents', 'Contents', [contents]),
      section('background', 'Background', [
        heading(2, 'History'),
        paragraph(
          'body',
          line('The first visit', sourceMark(1), ' by ', text('张柱', 'zh-Hans'), ' was ', bold('short'), '.'),
        ),
        heading(3, 'Details'),
        list('bullet', 'body', [item('one'), item('two')]),
        picture(portrait, 30, 40),
        drawingBlock(
          {
            width: 50,
            height: 10,
            marks: [
              { kind: 'shape', centre: { x: 5, y: 5 }, size: 2, state: 'kept' },
              {
                kind: 'label',
                at: { x: 10, y: 2 },
                text: '2024',
                size: 9,
                leading: 12,
                ink: 'black',
                align: 'start',
                width: 20,
              },
            ],
          },
          'Timeline: one visit',
        ),
      ]),
      section('commitments', 'Commitments', [
        table(
          'Commitments',
          [column('Gist', 100), column('State', 52)],
          [row(['Send the list', cell({ style: 'text', inlines: line(chip('overdue', 'Overdue')) })])],
          'none',
        ),
        source(1, 'Report of the visit'),
      ]),
    ],
    more,
  )

const zone = process.env['TZ']
afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test('D13 the same document gives the same bytes, in any time zone', async () => {
  const digests: string[] = []
  for (const tz of ['UTC', 'Asia/Tokyo', 'America/Lima']) {
    process.env['TZ'] = tz
    digests.push(digest((await render(sample())).bytes))
  }
  expect(new Set(digests).size).toBe(1)
})

test('D13 another issue time or another word gives other bytes', async () => {
  const [first, later, other] = await Promise.all([
    render(sample()),
    render(sample({ issuedAt: '2026-11-23T00:00:00Z' })),
    render(sample({ creator: 'Protocol' })),
  ])
  expect(new Set([first, later, other].map(({ bytes }) => digest(bytes))).size).toBe(3)
})

test('D18 every section and subsection is in the outline, in order', async () => {
  const { bytes, layout } = await render(sample())
  expect(layout.outline).toEqual([
    { title: 'Contents', level: 1, page: 1 },
    { title: 'Background', level: 1, page: 2 },
    { title: 'History', level: 2, page: 2 },
    { title: 'Commitments', level: 1, page: 3 },
  ])
  const titles = [...readObjects(bytes).values()].flatMap(
    ({ text: words }) => /^<<\/Title\((.*?)\)/.exec(words)?.[1] ?? [],
  )
  expect(titles).toEqual(['Contents', 'Background', 'History', 'Commitments'])
})

test('D18 headings are in order, figures described, heads scoped, lists and links whole', async () => {
  const { bytes } = await render(sample())
  const tags = everyTag(readStructure(readObjects(bytes)))
  const ofType = (type: string): string[] => tags.filter((tag) => tag.type === type).map((tag) => tag.text)
  expect(tags.map((tag) => tag.type).filter((type) => /^H\d$/.test(type))).toEqual(['H1', 'H1', 'H2', 'H3', 'H1'])
  expect(ofType('Figure').map((words) => /\/Alt\((.*?)\)/.exec(words)?.[1])).toEqual([
    'Portrait of Zhang Zhu, 2024',
    'Timeline: one visit',
    'Status: Overdue',
  ])
  expect(ofType('Figure').filter((words) => !words.includes('/BBox['))).toEqual([])
  expect(ofType('TH').filter((words) => !words.includes('/Scope/Column'))).toEqual([])
  expect(tags.filter((tag) => tag.type === 'LI').map((tag) => tag.kids.map((kid) => kid.type))).toEqual([
    ['Lbl', 'LBody'],
    ['Lbl', 'LBody'],
  ])
  expect(tags.filter((tag) => tag.type === 'Link' && !/OBJR/.test(tag.text))).toEqual([])
  expect(tags.filter((tag) => tag.type !== 'TD' && tag.kids.length + tag.leaves === 0)).toEqual([])
})

test('D18 all content is tagged or an artifact, and the language of a run stands on it', async () => {
  const { bytes } = await render(sample())
  const pages = [...readObjects(bytes).values()].flatMap(({ stream }) =>
    stream?.startsWith('/Artifact') === true ? [stream] : [],
  )
  expect(pages).toHaveLength(3)
  for (const page of pages) expect(unmarked(page)).toEqual([])
  expect(pages.filter((page) => page.includes('/Span<</Lang(zh-Hans)>>BDC'))).toHaveLength(1)
})

/** Operators that paint outside of marked content. */
function unmarked(page: string): readonly string[] {
  let depth = 0
  const stray: string[] = []
  for (const part of page.replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()').split('\n')) {
    if (/B[MD]C$/.test(part)) depth++
    if (part === 'EMC') depth--
    if (depth === 0 && /(^|[ )])(Tj|TJ|S|f|B|Do)( |$)/.test(part)) stray.push(part)
  }
  return depth === 0 ? stray : [...stray, `${depth} left open`]
}

test('D18 every marked content leads back to its tag', async () => {
  const { bytes } = await render(sample())
  const objects = readObjects(bytes)
  const root = [...objects.values()].find(({ text: words }) => words.includes('/Type/StructTreeRoot'))?.text ?? ''
  const owners = [...root.matchAll(/(\d+)\[([^\]]*)\]/g)].map(([, , refs = '']) => refs.trim().split(' 0 R').length - 1)
  const pages = [...objects.values()].flatMap(({ stream }) =>
    stream?.startsWith('/Artifact') === true ? [stream] : [],
  )
  expect(owners).toEqual(pages.map((page) => page.match(/<<\/MCID \d+>>BDC/g)?.length ?? 0))
})

test('D18 the file says its title, language and that it is tagged; its XMP is escaped and says no more', async () => {
  const { bytes } = await render(sample({ title: 'Pack <A> & "B"', lang: 'vi' }))
  const objects = [...readObjects(bytes).values()]
  const catalogue = objects.find(({ text: words }) => words.includes('/Type /Catalog'))?.text ?? ''
  expect(
    ['/MarkInfo', '/StructTreeRoot', '/Lang (vi)', '/ViewerPreferences', '/Outlines'].filter(
      (key) => !catalogue.includes(key),
    ),
  ).toEqual([])
  const xmp = objects.find(({ stream }) => stream?.includes('xpacket') === true)?.stream ?? ''
  expect(xmp).toContain('Pack &#60;A&#62; &#38; &#34;B&#34;')
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(xmp.match(/<(dc|pdfuaid|xmp|pdf):\w+/g)).toEqual(['<dc:title', '<dc:language', '<pdfuaid:part'])
})

test('links lead to places in the file and nowhere else', async () => {
  const { bytes } = await render(sample())
  const objects = [...readObjects(bytes).values()].map(({ text: words }) => words)
  const links = objects.filter((words) => words.includes('/Subtype/Link'))
  expect(links).toHaveLength(7)
  expect(links.filter((words) => !/\/Dest\[\d+ 0 R\/XYZ 0 [\d.]+ null\]/.test(words))).toEqual([])
  expect(objects.filter((words) => /\/(URI|Launch|JavaScript|JS|EmbeddedFiles)\b/.test(words))).toEqual([])
})

testWithTool('qpdf', 'a second reader finds no fault in the file', async (qpdf) => {
  const { bytes } = await render(sample())
  expect(toolOutput(qpdf, ['--check'], bytes)).toContain('No syntax or stream encoding errors found')
})

testWithTool('pdfinfo', 'D18 a reader finds the tags with their text in order', async (pdfinfo) => {
  const { bytes } = await render(sample())
  const tree = toolOutput(pdfinfo, ['-struct-text'], bytes)
  const at = [
    '"Contents"',
    '"Background"',
    '"History"',
    '"Details"',
    '"Commitments"',
    '"Send the list"',
    '"Overdue"',
  ].map((words) => tree.lastIndexOf(words))
  expect(at.every((place, index) => place > (at[index - 1] ?? -1))).toBe(true)
})

test('R17 a picture is placed with the resolution at which it prints', async () => {
  const { layout } = await render(sample())
  expect(layout.pictures).toEqual([{ sha256: photoDigest, page: 2, dpi: 25, provenance: [] }])
})

test('the libraries whose internals are used stand at the versions for which this was written', () => {
  const require = createRequire(import.meta.url)
  const versionOf = (entry: string, up: string): unknown =>
    (
      JSON.parse(readFileSync(path.join(path.dirname(require.resolve(entry)), up, 'package.json'), 'utf8')) as {
        version: unknown
      }
    ).version
  expect([versionOf('pdfkit', '..'), versionOf('fontkit', '..')]).toEqual(['0.20.2', '2.0.4'])
})
