import { expect, test } from 'vitest'
import {
  attachedRow,
  biography,
  callout,
  cellLine,
  chip,
  column,
  columns,
  contents,
  documentOf,
  drawingBlock,
  field,
  fields,
  groupRow,
  heading,
  internalBanner,
  item,
  langText,
  line,
  linesOf,
  list,
  markingLine,
  nameplate,
  paragraph,
  picture,
  placeCard,
  plainText,
  point,
  row,
  section,
  source,
  speech,
  struck,
  table,
  withInner,
  type Block,
  type BlockKind,
} from '#core/document'
import { photoDigest, render } from './rendered.ts'

const portrait = {
  kind: 'picture',
  picture: { sha256: photoDigest, widthPx: 30, heightPx: 40, alt: 'Portrait' },
} as const

/** Every kind of block; each of its lines is short enough to stand as one line. */
const EVERY_KIND: { readonly [K in BlockKind]: Extract<Block, { kind: K }> } = {
  heading: heading(2, 'A subsection'),
  paragraph: paragraph('body', line('A paragraph with ', struck('struck'), ' words')),
  list: list('number', 'note', [item('the first item'), item('the second item')], { start: 3 }),
  point: point(1, [langText('en', 'A point'), langText('zh-Hans', '一点')], [line('A support line')]),
  callout: callout('note', undefined, [paragraph('note', 'A note')]),
  table: table(
    'A table',
    [column('Gist', 100), column('State', 52)],
    [
      groupRow('A group'),
      row(['A cell', { lines: [cellLine('text', line(chip('kept', 'Kept')))] }]),
      attachedRow([cellLine('small', 'An attached line')]),
    ],
    'none',
  ),
  fields: fields('card', [field('Label', ['A value', 'Another value'])]),
  nameplate: nameplate({
    side: 'Theirs',
    own: { text: '张柱', lang: 'zh-Hans' },
    romanised: 'Zhang Zhu',
    lines: [line('Say: jahng joo')],
  }),
  biography: biography({
    portrait,
    credit: 'A credit',
    own: { text: 'Леонид', lang: 'ru' },
    romanised: 'Leonid',
    capacity: [line('A capacity')],
    items: [],
  }),
  columns: columns([paragraph('body', 'At the left')], [paragraph('body', 'At the right')]),
  drawing: drawingBlock(
    {
      width: 60,
      height: 12,
      marks: [
        { kind: 'line', from: { x: 0, y: 6 }, to: { x: 60, y: 6 }, stroke: { ink: 'black', width: 1, dash: 'dashed' } },
        {
          kind: 'rect',
          at: { x: 2, y: 2 },
          width: 5,
          height: 5,
          fill: 'tint',
          stroke: { ink: 'grey', width: 0.5 },
          radius: 1,
        },
        { kind: 'circle', centre: { x: 20, y: 6 }, radius: 2, fill: 'navy' },
        {
          kind: 'polygon',
          points: [
            { x: 30, y: 2 },
            { x: 34, y: 2 },
            { x: 32, y: 6 },
          ],
          stroke: { ink: 'red', width: 1 },
        },
        { kind: 'shape', centre: { x: 40, y: 6 }, size: 2, state: 'not-confirmed' },
        {
          kind: 'label',
          at: { x: 50, y: 2 },
          text: 'A label',
          size: 9,
          leading: 12,
          ink: 'black',
          align: 'middle',
          width: 20,
        },
      ],
    },
    'A drawing',
  ),
  picture: picture({ kind: 'placeholder', initials: 'LK', alt: 'No photo' }, 30, 40),
  contents,
  'marking-line': markingLine({ ...internalBanner, label: 'Confidential', frame: 'double' }),
  source: source(1, 'A source'),
  'place-card': placeCard({ name: { text: 'A name', lang: 'en' }, line: line('A post'), markingLabel: 'Public' }),
}

test.each(Object.keys(EVERY_KIND) as BlockKind[])('every word of a %s is printed, in its order', async (kind) => {
  const block = EVERY_KIND[kind]
  const { layout } = await render(documentOf([section('s', 'S', [block])]))
  const printed = layout.pages.flatMap((page) =>
    page.lines.filter((entry) => entry.section === 's').map((entry) => entry.text),
  )
  const wanted = withInner(block).flatMap(linesOf).map(plainText)
  expect(wanted.filter((words) => !printed.includes(words))).toEqual([])
})

test('a speech prints its text with its number', async () => {
  const { layout } = await render(documentOf([section('s', 'S', [speech(7, [langText('en', 'Dear friends')])])]))
  expect(layout.pages[0]?.lines.slice(-2).map((entry) => entry.text)).toEqual(['7', 'Dear friends'])
})

test('a chip that its column cannot hold goes on below, inside the same border', async () => {
  const words = 'Said long ago and not confirmed'
  const narrow = table(
    'T',
    [column('Gist', 128), column('State', 24)],
    [row(['x', { lines: [cellLine('text', line(chip('said', words)))] }])],
    'none',
  )
  const { layout } = await render(documentOf([section('s', 'S', [narrow])]))
  const right = layout.pages[0]?.lines.filter((entry) => words.includes(entry.text) && entry.text.length > 1) ?? []
  expect(right.map((entry) => entry.text).join(' ')).toBe(words)
  expect(Math.max(...right.map((entry) => entry.x + entry.width))).toBeLessThanOrEqual(((32 + 152) * 72) / 25.4)
})

test('two languages stand side by side, aligned at their tops', async () => {
  const paired = point(1, [
    langText('en', 'We thank you for the warm welcome given to us in the city.'),
    langText('ru', 'Мы благодарим вас за тёплый приём в городе.'),
  ])
  const { layout } = await render(documentOf([section('s', 'S', [paired])]))
  const lines = layout.pages[0]?.lines ?? []
  const top = (start: string): number | undefined => lines.find((entry) => entry.text.startsWith(start))?.y
  expect(top('We thank')).toBe(top('Мы'))
})
