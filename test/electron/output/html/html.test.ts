import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  documentOf,
  line,
  paragraph,
  section,
  table,
  column,
  row,
  groupRow,
  text,
  type DocumentModel,
} from '#core/document'
import { checkHtml } from '#electron/output/check'
import { renderHtml } from '#electron/output/html'
import { everyBlock, LITERAL } from '../../../build/every-block.ts'
import { photoDigest, pictures } from '../docx/rendered.ts'

const htmlOf = (document: DocumentModel): string => new TextDecoder().decode(renderHtml(document, { pictures }))

test('a file with every block holds all of its text, the marking, and no script, address or handler', () => {
  const document = everyBlock(photoDigest)
  expect(checkHtml(renderHtml(document, { pictures }), document)).toEqual([])
})

test('the policy lets in one style by its digest, pictures in the file, and nothing else', () => {
  const html = htmlOf(everyBlock(photoDigest))
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const digest = createHash('sha256').update(style).digest('base64')
  expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${digest}'; img-src data:"`)
  expect(html.match(/\sstyle="/g)).toBeNull()
})

test('headings go down one level at a time, each section is named by its title, each figure has a description', () => {
  const html = htmlOf(everyBlock(photoDigest))
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(html.match(/<(?:header|main|footer|nav)\b/g)?.toSorted()).toEqual([
    '<footer',
    '<header',
    '<main',
    '<nav',
    '<nav',
  ])
  expect([...html.matchAll(/<img (?![^>]*alt="[^"]+")/g)]).toEqual([])
  expect([
    ...html.matchAll(
      /<svg (?!role="img"[^>]*><title>[^<]+|class="(?:state" aria-hidden="true|portrait" role="img"[^>]*><title>[^<]+))/g,
    ),
  ]).toEqual([])
})

test('a table has a name, heads with their scope and rows of groups', () => {
  const document = documentOf([
    section('one', 'One', [
      table(
        'Gifts',
        [column('Object', 76), column('Value', 76, 'end')],
        [groupRow('Given'), row(['Book', '5'])],
        'none',
      ),
    ]),
  ])
  expect(/<table[\s\S]*<\/table>/.exec(htmlOf(document))?.[0]).toBe(
    '<table aria-label="Gifts"><colgroup><col width="50%"><col width="50%"></colgroup><thead><tr><th scope="col">Object</th><th scope="col" class="end">Value</th></tr></thead><tbody><tr class="group"><th scope="rowgroup" colspan="2"><div class="strong">Given</div></th></tr><tr><td><div class="text">Book</div></td><td class="end"><div class="text">5</div></td></tr></tbody></table>',
  )
})

test('D8 what looks like markup prints literally, and marks of direction are set apart', () => {
  const html = htmlOf(documentOf([section('one', 'One', [paragraph('body', LITERAL)])]))
  expect(html).toContain(
    '<p><bdi>|| {tag} ]]&gt; &amp;amp;lt; &lt;w:t&gt; &quot;quoted&quot; \u202Eabc and \u2067def</bdi></p>',
  )
})

test('a run in another language says so', () => {
  const html = htmlOf(documentOf([section('one', 'One', [paragraph('body', line('to ', text('张柱', 'zh-Hans')))])]))
  expect(html).toContain('<p>to <span lang="zh-Hans">张柱</span></p>')
})

test('O5 no record id, no anchor made of one and no digest stands in the file, and the same document gives the same bytes', () => {
  const document = documentOf([
    section('one', 'One', [paragraph('body', 'Words', { provenance: ['person:01JABC'], anchor: 'person:01JABC' })]),
  ])
  const html = htmlOf(document)
  expect([html.includes('01JABC'), html === htmlOf(document)]).toEqual([false, true])
})

test('the marking is carried in red only where the banner says so, and the page of print is that of the profile', () => {
  const html = htmlOf(everyBlock(photoDigest, { profile: 'letter' }))
  expect(html).toContain('@page{size:215.9mm 279.4mm;margin:25.4mm 29.9mm 25.4mm 34mm;')
  expect(html).not.toContain('class="marking single red"')
})

test('each printed page carries the marking in its margins, and a title cannot break out of the style', () => {
  const running = { shortTitle: 'x"}</style><script>', version: 'v1', department: 'Протокол', issued: 'today' }
  const html = htmlOf(everyBlock(photoDigest, { running }))
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  expect(style).toContain('@top-left{content:"x\\22 \\7d \\3c \\2f style\\3e \\3c script\\3e "')
  expect(
    ['@top-center{content:"Internal"', '@bottom-center{content:"Internal"'].every((box) => style.includes(box)),
  ).toBe(true)
  expect(style).toContain('@bottom-left{content:"Протокол\\2c  today"')
  expect(html).not.toContain('<script>')
})
