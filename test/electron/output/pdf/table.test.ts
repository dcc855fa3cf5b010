import { expect, test } from 'vitest'
import {
  attachedRow,
  cell,
  cellLine,
  column,
  documentOf,
  groupRow,
  row,
  section,
  table,
  type DocumentModel,
  type Layout,
  type Row,
} from '#core/document'
import { render } from './rendered.ts'

const COLUMNS = [column('No.', 8, 'end'), column('Name', 55), column('Post', 62), column('Note', 27)]
const member = (place: number): Row =>
  row([
    String(place),
    cell(cellLine('own-script', `Name ${place}`), cellLine('romanised', `Romanised ${place}`)),
    'Deputy Chairwoman of the Committee for International Relations and Cooperation',
    'none',
  ])
const delegation = (count: number, more: Partial<DocumentModel> = {}): DocumentModel =>
  documentOf(
    [
      section('their-side', 'Their delegation', [
        table(
          'Their delegation',
          COLUMNS,
          Array.from({ length: count }, (_, index) => member(index + 1)),
          'not recorded',
        ),
      ]),
    ],
    more,
  )

const pagesOfRows = (layout: Layout): readonly (readonly number[])[] =>
  layout.pages.map((page) => page.lines.flatMap((line) => (line.row === undefined ? [] : [line.row])))
const linesLike = (layout: Layout, start: string): readonly number[] =>
  layout.pages.map((page) => page.lines.filter((line) => line.text.startsWith(start)).length)

test('D7 a delegation of nobody prints that it is not recorded', async () => {
  const { layout } = await render(delegation(0))
  expect(
    layout.pages.flatMap((page) => page.lines.filter((line) => line.section === 'their-side').map((line) => line.text)),
  ).toEqual(['Their delegation', 'not recorded'])
})

test.each([1, 2, 60])('D7 a delegation of %i has its head on every page and no row on two', async (count) => {
  const { layout } = await render(delegation(count))
  expect(pagesOfRows(layout).flat()).toEqual(Array.from({ length: count }, (_, index) => index))
  expect(linesLike(layout, 'Post')).toEqual(layout.pages.map(() => 1))
  expect(linesLike(layout, 'Name ')).toEqual(linesLike(layout, 'Romanised '))
})

test('D17 A4 and Letter break lines and rows alike; only page ends differ', async () => {
  const rows = await Promise.all(
    (['a4', 'letter'] as const).map(async (profile) => {
      const { layout } = await render(delegation(60, { profile }))
      return layout.pages.flatMap((page) =>
        page.lines
          .filter(
            (line) =>
              line.section === 'their-side' && line.text !== 'No.' && !['Name', 'Post', 'Note'].includes(line.text),
          )
          .map((line) => `${line.row ?? ''} ${line.text}`),
      )
    }),
  )
  expect(rows[1]).toEqual(rows[0])
})

/** How many rows stand on each page. */
const rowCounts = async (rows: readonly Row[]): Promise<readonly number[]> => {
  const { layout } = await render(documentOf([section('s', 'S', [table('T', COLUMNS, rows, 'none')])]))
  return pagesOfRows(layout).map((page) => page.length)
}
const members = (count: number, lines = 1): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    row([String(index), { lines: Array.from({ length: lines }, () => cellLine('text', 'One')) }, 'Two', 'Three']),
  )

test('the last row goes to a further page with the one before it, never by itself', async () => {
  const [full = 0] = await rowCounts(members(60))
  const counts = await Promise.all([full, full + 1, full + 2].map((count) => rowCounts(members(count))))
  expect(counts).toEqual([[full], [full - 1, 2], [full, 2]])
})

test('the last row takes its attached rows and the row before it along', async () => {
  const [full = 0] = await rowCounts(members(60))
  const rows = [...members(full), attachedRow([cellLine('text', 'More')])]
  expect(await rowCounts(rows)).toEqual([full - 2, 3])
})

test('a last row goes alone where the one before it would leave half a page empty', async () => {
  expect([await rowCounts(members(3, 18)), await rowCounts(members(4, 10))]).toEqual([
    [2, 1],
    [2, 2],
  ])
})

test('the head of a group stands with the row after it', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [groupRow(`Group ${index}`), member(index)]).flat()
  const { layout } = await render(documentOf([section('s', 'S', [table('T', COLUMNS, rows, 'none')])]))
  const last = layout.pages.map((page) => page.lines.filter((line) => line.section === 's').at(-1)?.text ?? '')
  expect(last.filter((words) => words.startsWith('Group'))).toEqual([])
})

test('a row higher than half a page goes on over the page end and loses no line', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ')
  const { layout } = await render(
    documentOf([section('s', 'S', [table('T', COLUMNS, [row(['1', 'Name', words, '']), member(2)], 'none')])]),
  )
  const read = layout.pages.flatMap((page) =>
    page.lines.filter((line) => /^w\d/.test(line.text)).map((line) => line.text),
  )
  expect(read.join(' ')).toBe(words)
  const fields = layout.pages.map((page) =>
    page.lines.filter((line) => line.section === 's').every((line) => line.y + 15 < page.height - 70),
  )
  expect(fields).toEqual(layout.pages.map(() => true))
})

test('D5 a long name in a cell shrinks to 9 points, then wraps, and is never cut', async () => {
  const name = 'Maximilian Alexander Konstantin von Hohenberg-Lichtenstein the Elder'
  const { layout } = await render(
    documentOf([
      section('s', 'S', [table('T', COLUMNS, [row(['1', cell(cellLine('own-script', name)), '', ''])], 'none')]),
    ]),
  )
  const lines =
    layout.pages[0]?.lines.filter((line) => line.section === 's' && name.includes(line.text) && line.text !== 'S') ?? []
  expect(
    lines
      .map((line) => line.text)
      .join('')
      .replaceAll(' ', ''),
  ).toBe(name.replaceAll(' ', ''))
  expect(lines[1] === undefined || lines[0] === undefined ? 0 : lines[1].y - lines[0].y).toBeCloseTo(12.75)
})
