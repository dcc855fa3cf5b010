import { expect, test } from 'vitest'
import {
  biography,
  callout,
  documentOf,
  item,
  list,
  heading,
  line,
  nameplate,
  newLine,
  pageOf,
  paragraph,
  section,
  type Cover,
  type DocumentModel,
  type LayoutPage,
} from '#core/document'
import { testWithTool } from '../../../tools.ts'
import { readLines, render, sectionLines } from './rendered.ts'

const WORDS =
  'The two cities have kept a steady exchange since the first visit, and the office recommends to open with thanks. '
const prose = (count: number): ReturnType<typeof paragraph>[] =>
  Array.from({ length: count }, () => paragraph('body', WORDS.repeat(4).trim()))

const cover: Cover = {
  briefNumber: 'LIN (26) 1',
  date: '22 November 2026',
  heading: 'Visit to An Hải',
  title: 'Visit of the delegation of Linhai',
  fields: [],
  notes: [],
  contents: true,
}

const long: DocumentModel = documentOf(
  [
    section('one', 'One', [...prose(150), paragraph('body', line('See page ', pageOf('section-annex'), '.'))]),
    section('annex', 'Annex', prose(30), { orientation: 'landscape' }),
    section('end', 'End', prose(2)),
  ],
  { cover, copy: { kind: 'numbered', number: 3, of: 5, word: 'Copy 3 of 5', holder: 'Trần Minh Ngọc' } },
)

const runningText = (page: LayoutPage, part: 'header' | 'footer'): readonly string[] =>
  page.lines.filter((entry) => entry.section === part).map((entry) => entry.text)

test('A66 D10 a long document has its marking twice on every page, also on those that lie on their side', async () => {
  const { layout } = await render(long)
  expect(layout.pages.length).toBeGreaterThan(35)
  const counts = layout.pages.map(
    (page) =>
      [...runningText(page, 'header'), ...runningText(page, 'footer')].filter((words) => words === 'Internal').length,
  )
  expect(counts).toEqual(layout.pages.map(() => 2))
  expect(layout.pages.some((page) => page.width > page.height)).toBe(true)
})

test('A66 D10 the number of each page and of all pages is right; the cover has none', async () => {
  const { layout } = await render(long)
  const total = layout.pages.length
  expect(layout.pages.map((page) => runningText(page, 'footer').filter((words) => words.includes(' / ')))).toEqual(
    layout.pages.map((page) => (page.number === 1 ? [] : [`${page.number} / ${total}`])),
  )
})

test('O7 the copy is named on the cover and in every header', async () => {
  const { layout } = await render(long)
  const named = layout.pages.map((page) => page.lines.some((entry) => entry.text.includes('Copy 3 of 5')))
  expect(named).toEqual(layout.pages.map(() => true))
})

test('D11 contents and page references name the pages on which the sections stand', async () => {
  const { layout } = await render(long)
  const first = new Map(layout.sections.map((entry) => [entry.id, entry.firstPage]))
  const contents = sectionLines(layout, 'cover')[0] ?? []
  const numberAfter = (title: string): string | undefined => contents[contents.indexOf(title) + 1]
  expect(['One', 'Annex', 'End'].map(numberAfter)).toEqual(['one', 'annex', 'end'].map((id) => String(first.get(id))))
  const reference = layout.pages.flatMap((page) => page.lines).find((entry) => entry.text.startsWith('See page'))
  expect(reference?.text).toBe(`See page ${first.get('annex')}.`)
})

test.each(['vn', 'ru'] as const)(
  'the %s profile has its page number in the head and none on the first page',
  async (profile) => {
    const { layout } = await render({ ...documentOf([section('s', 'S', prose(20))], { profile }) })
    expect(layout.pages.map((page) => runningText(page, 'header').filter((words) => /^\d+$/.test(words)))).toEqual(
      layout.pages.map((page) => (page.number === 1 ? [] : [String(page.number)])),
    )
  },
)

test('a heading stands on the page of what follows it', async () => {
  const blocks = Array.from({ length: 30 }, (_, index) => [heading(2, `Part ${index}`), ...prose(1)]).flat()
  const { layout } = await render(documentOf([section('s', 'S', blocks)]))
  const last = sectionLines(layout, 's').map((lines) => lines.at(-1) ?? '')
  expect(last.filter((words) => words.startsWith('Part'))).toEqual([])
})

test('the last item of a list goes to a further page with the one before it, never by itself', async () => {
  const itemsOnPages = async (count: number): Promise<readonly number[]> => {
    const items = Array.from({ length: count }, (_, index) => item(`item ${index + 1}`))
    const { layout } = await render(documentOf([section('s', 'S', [list('bullet', 'body', items)])]))
    return sectionLines(layout, 's').map((lines) => lines.filter((words) => words.startsWith('item')).length)
  }
  const [full = 0] = await itemsOnPages(80)
  const counts = await Promise.all([1, full, full + 1, full + 2].map(itemsOnPages))
  expect(counts).toEqual([[1], [full], [full - 1, 2], [full, 2]])
})

test('a do-not-raise callout never goes over a page end; an if-raised one says that it goes on', async () => {
  const filler = prose(5)
  const { layout } = await render(
    documentOf([
      section('never', 'Never', [...filler, callout('do-not-raise', '× Do not raise', prose(3))]),
      section('may', 'May', [...prose(4), callout('if-raised', '? If raised', prose(6))]),
    ]),
  )
  const never = sectionLines(layout, 'never')
  expect(never[1]?.[0]).toBe('× Do not raise')
  const may = sectionLines(layout, 'may')
  expect([may[0]?.includes('? If raised'), may[1]?.[0]]).toEqual([true, '? If raised (cont.)'])
})

test('D5 a name of 60 characters keeps to the card and the cover', async () => {
  const name = 'Maximilian Alexander Konstantin von Hohenberg-Lichtenstein II'
  const { layout } = await render(
    documentOf([section('card', 'Card', [nameplate({ own: { text: `${name} ${name}`, lang: 'en' }, lines: [] })])], {
      cover: { ...cover, title: `${name} ${name} ${name}`, contents: false },
    }),
  )
  const widths = layout.pages.flatMap((page) => page.lines.map((entry) => entry.width))
  expect(Math.max(...widths)).toBeLessThanOrEqual((152 * 72) / 25.4)
  expect((sectionLines(layout, 'card')[0] ?? []).slice(1).join('').replaceAll(' ', '')).toBe(
    `${name}${name}`.replaceAll(' ', ''),
  )
  const coverText = (sectionLines(layout, 'cover')[0] ?? []).join('').replaceAll(' ', '')
  expect(coverText).toContain(`${name}${name}${name}`.replaceAll(' ', ''))
})

test('a biography stays on one page and has its frame with initials when there is no photo', async () => {
  const person = biography({
    portrait: { kind: 'placeholder', initials: 'ZZ', alt: 'No photo of Zhang Zhu' },
    own: { text: '张柱', lang: 'zh-Hans' },
    romanised: 'Zhang Zhu',
    capacity: [line('Vice-Mayor of Linhai')],
    items: [{ label: 'Career', lines: [line(WORDS.trim())], provenance: [] }],
  })
  const { layout } = await render(
    documentOf([
      section(
        'bio',
        'Biographies',
        Array.from({ length: 7 }, () => person),
      ),
    ]),
  )
  const counts = sectionLines(layout, 'bio').map((lines) => [
    lines.filter((words) => words === '张柱').length,
    lines.filter((words) => words === 'ZZ').length,
  ])
  expect(counts).toEqual([
    [5, 5],
    [2, 2],
  ])
})

test('R14 the lines beyond the pages that a section may have are counted', async () => {
  const { layout } = await render(documentOf([section('card', 'Card', prose(9), { max: { pages: 1 } })]))
  const [first = [], second = []] = sectionLines(layout, 'card')
  expect(layout.sections).toEqual([
    { id: 'card', firstPage: 1, lastPage: 2, lines: first.length + second.length, linesOver: second.length },
  ])
})

testWithTool('pdftotext', 'what the layout says is what the file says', async (pdftotext) => {
  const { bytes, layout } = await render(
    documentOf([section('s', 'S', [...prose(3), paragraph('body', line('one', newLine, 'two'))])]),
  )
  const said = layout.pages.flatMap((page) =>
    page.lines.filter((entry) => entry.section === 's').map((entry) => entry.text),
  )
  const read = readLines(pdftotext, bytes)
  expect(said.filter((words) => !read.includes(words))).toEqual([])
})

test('a document without a word is one page with its markings', async () => {
  const { layout } = await render(documentOf([]))
  expect(layout.pages.map((page) => page.lines.filter((entry) => entry.text === 'Internal').length)).toEqual([2])
})

test('a changed block carries its bar on every page, and takes no room for it', async () => {
  const plain = documentOf([section('s', 'S', prose(2))])
  const changed = documentOf([
    section(
      's',
      'S',
      prose(2).map((block) => ({ ...block, changed: true as const })),
    ),
  ])
  const [before, after] = await Promise.all([render(plain), render(changed)])
  expect(after.layout.pages).toEqual(before.layout.pages)
  expect(after.bytes).not.toEqual(before.bytes)
})

const cardOf = (lines: number): DocumentModel =>
  documentOf([
    section('card', 'Card', [
      list(
        'bullet',
        'card',
        Array.from({ length: lines }, (_, index) => item(`line ${index + 1}`)),
      ),
    ]),
    section('end', 'End', prose(1), { start: 'run-on' }),
  ])

test.each([
  [30, 1, 15],
  [41, 1, 14],
  [42, 1, 13.5],
  [90, 3, 15],
])('a card of %i lines takes %i page(s), set with a leading of %f points', async (lines, pages, leading) => {
  const { layout, cardLeading } = await render(cardOf(lines))
  expect([layout.sections[0]?.lastPage, cardLeading]).toEqual([pages, leading])
})
