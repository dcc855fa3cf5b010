import { describe, expect, test } from 'vitest'
import {
  drawFlags,
  drawSeating,
  drawTimeline,
  seatPeople,
  type Drawing,
  type Mark,
  type SeatPerson,
  type Spot,
  type TimelineEntry,
} from '#core/document'

const people = (side: string, members: number): readonly SeatPerson[] => [
  { id: `${side}-head`, short: `${side} head`, role: 'head' },
  ...Array.from({ length: members }, (_, index): SeatPerson => ({
    id: `${side}-${index + 1}`,
    short: `${side} ${index + 1}`,
    role: 'member',
  })),
  { id: `${side}-interpreter`, short: `${side} int`, role: 'interpreter' },
]
const words = { door: 'Door', driver: 'Driver', host: 'Host', guest: 'Guest' }
const at = (seats: ReturnType<typeof seatPeople>, id: string) => seats.find((one) => one.person.id === id)?.at

describe('seating', () => {
  test('P3 in a U-shape the guest’s head sits on the host’s right, both face the door, both interpreters are placed', () => {
    const seats = seatPeople({ kind: 'u-shape', host: people('host', 3), guest: people('guest', 3) })
    const [host, guest] = [at(seats, 'host-head'), at(seats, 'guest-head')]
    expect(host?.y).toBe(guest?.y)
    // Both look down the page at the door, so the host's right hand is on the left of the page.
    expect((guest?.x ?? 0) < (host?.x ?? 0)).toBe(true)
    expect(at(seats, 'host-interpreter')).toBeDefined()
    expect(at(seats, 'guest-interpreter')).toBeDefined()
    const drawing = drawSeating({
      kind: 'u-shape',
      host: people('host', 3),
      guest: people('guest', 3),
      words,
      lang: 'en',
    })
    const door = drawing.marks.find((mark) => mark.kind === 'label' && mark.text === 'Door')
    expect(door?.kind === 'label' && door.at.y > Math.max(...seats.map((one) => one.at.y))).toBe(true)
  })

  test('P3 in facing rows the heads sit opposite in the centre, the rest outwards by order', () => {
    const seats = seatPeople({ kind: 'facing-rows', host: people('host', 4), guest: people('guest', 4) })
    expect([at(seats, 'host-head')?.x, at(seats, 'guest-head')?.x]).toEqual([76, 76])
    const distances = ['guest-1', 'guest-2', 'guest-3', 'guest-4'].map((id) => Math.abs((at(seats, id)?.x ?? 0) - 76))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })

  test('P4 in car 1 the guest sits rear right, the host rear left, the interpreter in front', () => {
    const seats = seatPeople({ kind: 'car', host: people('host', 1), guest: people('guest', 1) })
    const [guest, host, interpreter] = [at(seats, 'guest-head'), at(seats, 'host-head'), at(seats, 'host-interpreter')]
    expect(seats.map((one) => one.person.id)).toEqual(['guest-head', 'host-head', 'host-interpreter'])
    expect((guest?.x ?? 0) > (host?.x ?? 0)).toBe(true)
    expect((interpreter?.y ?? 0) < (guest?.y ?? 0)).toBe(true)
  })

  test('P7 without a head the next in order takes the centre', () => {
    const without = people('guest', 2).filter((person) => person.role !== 'head')
    const seats = seatPeople({ kind: 'facing-rows', host: people('host', 2), guest: without })
    expect(at(seats, 'guest-1')?.x).toBe(76)
  })

  test('the interpreter sits at the left hand of the head', () => {
    const seats = seatPeople({ kind: 'facing-rows', host: people('host', 2), guest: people('guest', 2) })
    // The guest faces down the page, the host up: their left hands are on opposite sides of it.
    expect([(at(seats, 'guest-interpreter')?.x ?? 0) > 76, (at(seats, 'host-interpreter')?.x ?? 0) < 76]).toEqual([
      true,
      true,
    ])
  })

  test('numbers run with precedence, the guest’s side first', () => {
    const seats = seatPeople({ kind: 'u-shape', host: people('host', 1), guest: people('guest', 1) })
    expect(seats.map(({ seat, person }) => `${String(seat)} ${person.id}`)).toEqual([
      '1 guest-head',
      '2 guest-interpreter',
      '3 guest-1',
      '4 host-head',
      '5 host-interpreter',
      '6 host-1',
    ])
  })

  test('a name that its seat cannot hold leaves the number, which the legend explains', () => {
    const named = (short: string) => [{ id: 'a', short, role: 'head' as const }]
    const labels = (short: string) =>
      labelsOf(drawSeating({ kind: 'table', host: named(short), guest: [], words, lang: 'en' })).slice(-2)
    expect([labels('Verkhovtsev'), labels('Konstantinopolitanskaya')]).toEqual([
      ['1', 'Verkhovtsev'],
      ['Host', '1'],
    ])
  })

  const kinds = ['u-shape', 'facing-rows', 'table', 'car'] as const
  const sizes = [
    [0, 0],
    [1, 0],
    [4, 7],
    [59, 59],
  ] as const
  test.each(kinds.flatMap((kind) => sizes.map(([host, guest]) => [kind, host, guest] as const)))(
    'D7 a %s of %i and %i keeps to its field, and no two seats meet',
    (kind, host, guest) => {
      const drawing = drawSeating({
        kind,
        host: host === 0 ? [] : people('host', host),
        guest: guest === 0 ? [] : people('guest', guest),
        words,
        lang: 'en',
      })
      const seats = drawing.marks.filter((mark) => mark.kind === 'rect' && mark.fill !== undefined)
      expect([outside(drawing), meeting(seats), labelsOf(drawing).filter((text) => text === '')]).toEqual([[], [], []])
    },
  )
})

const labelsOf = ({ marks }: Drawing): readonly string[] =>
  marks.flatMap((mark) => (mark.kind === 'label' ? [mark.text] : []))

/** Boxes and labels that leave the drawing. */
const outside = ({ marks, width, height }: Drawing): readonly Mark[] =>
  marks.filter((mark) => {
    if (mark.kind === 'rect') return !within(mark.at, [mark.width, mark.height], { width, height })
    if (mark.kind !== 'label') return false
    const from = { start: 0, middle: mark.width / 2, end: mark.width }[mark.align]
    const size = (mark.leading * 25.4) / 72
    return !within({ x: mark.at.x - from, y: mark.at.y }, [mark.width, size], { width, height })
  })

const within = (
  corner: Spot,
  [width, height]: readonly [number, number],
  field: Pick<Drawing, 'width' | 'height'>,
): boolean =>
  corner.x >= -0.01 &&
  corner.y >= -0.01 &&
  corner.x + width <= field.width + 0.01 &&
  corner.y + height <= field.height + 0.01

/** Pairs of boxes that lie over each other. */
const meeting = (marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] =>
  marks.flatMap((a, index) =>
    marks.slice(index + 1).flatMap((b) => {
      if (a.kind !== 'rect' || b.kind !== 'rect') return []
      const isApart =
        a.at.x + a.width <= b.at.x + 0.01 ||
        b.at.x + b.width <= a.at.x + 0.01 ||
        a.at.y + a.height <= b.at.y + 0.01 ||
        b.at.y + b.height <= a.at.y + 0.01
      return isApart ? [] : [[a, b] as const]
    }),
  )

describe('flags', () => {
  const flag = (orientation: 'confirmed' | 'not-confirmed') => ({
    country: 'Poland',
    edge: 'upper edge white',
    orientation,
  })

  test('P5 are boxes with the country’s name and which edge is up, dashed until somebody confirmed it', () => {
    const drawing = drawFlags([flag('confirmed'), flag('not-confirmed')], 'en')
    const boxes = drawing.marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.stroke?.dash] : []))
    expect([labelsOf(drawing), boxes, outside(drawing)]).toEqual([
      ['upper edge white', 'Poland', 'upper edge white', 'Poland'],
      [undefined, 'dashed'],
      [],
    ])
  })

  test('more than four go on below', () => {
    const drawing = drawFlags(
      Array.from({ length: 9 }, () => flag('confirmed')),
      'en',
    )
    const boxes = drawing.marks.filter((mark) => mark.kind === 'rect')
    expect([boxes.length, meeting(boxes), outside(drawing)]).toEqual([9, [], []])
  })
})

describe('timeline', () => {
  const entry = (from: string, side: 'ours' | 'theirs', to = from): TimelineEntry => ({
    from,
    to,
    side,
    state: 'open',
    label: `Event of ${from}`,
  })
  const draw = (...entries: readonly TimelineEntry[]) =>
    drawTimeline({ entries, today: '2026-11-22', width: 152, lang: 'en' })

  test('theirs stands above the axis, ours below, the day of issue as a dashed line', () => {
    const { marks, width, height } = draw(entry('2024-05-01', 'theirs'), entry('2025-06-01', 'ours'))
    const shapes = marks.flatMap((mark) => (mark.kind === 'shape' ? [mark.centre.y < 19 ? 'above' : 'below'] : []))
    expect([shapes, width, height]).toEqual([['above', 'below'], 152, 38])
    expect(marks.filter((mark) => mark.kind === 'line' && mark.stroke.dash === 'dashed')).toHaveLength(1)
  })

  test('a vague date is a bar over its span', () => {
    const bars = draw(entry('2022-01-01', 'ours', '2022-12-31')).marks.filter(
      (mark) => mark.kind === 'line' && mark.stroke.ink === 'hairline' && mark.stroke.width === 2,
    )
    expect(bars).toHaveLength(1)
  })

  test('nine labels at most, and no two meet', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      entry(
        `20${String(10 + (index % 17)).padStart(2, '0')}-0${1 + (index % 9)}-10`,
        index % 2 === 0 ? 'ours' : 'theirs',
      ),
    )
    const drawing = draw(...many)
    const grounds = drawing.marks.filter((mark) => mark.kind === 'rect')
    expect([grounds.length > 6 && grounds.length <= 9, meeting(grounds), outside(drawing)]).toEqual([true, [], []])
  })

  test('labels of events that crowd at one end all find a place, and no leader runs through words', () => {
    const days = ['2024-11-01', '2024-12-30', '2025-02-05', '2026-09-01', '2026-10-10', '2026-11-20']
    const drawing = draw(...days.map((day) => entry(day, 'ours')))
    const grounds = drawing.marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []))
    const leaders = drawing.marks.flatMap((mark) =>
      mark.kind === 'line' && mark.stroke.dash === undefined && mark.stroke.width === 0.4 ? [mark] : [],
    )
    const crossed = leaders.filter((leader) =>
      grounds.some(
        (ground) =>
          leader.from.x > ground.at.x &&
          leader.from.x < ground.at.x + ground.width &&
          ground.at.y > leader.from.y &&
          ground.at.y < leader.to.y - 0.01,
      ),
    )
    expect([grounds.length, crossed]).toEqual([6, []])
  })

  test('a long label is cut after a word, so that it leaves room for others', () => {
    const long = {
      ...entry('2025-01-10', 'ours'),
      label: 'A memorandum on culture, tourism and the exchange of students',
    }
    const texts = labelsOf(draw(long, entry('2020-01-10', 'ours')))
    expect(texts.filter((text) => text.startsWith('A '))).toEqual(['A memorandum on culture,…'])
  })

  test('one event, and none, are drawn without fault', () => {
    for (const drawing of [draw(), draw(entry('2026-11-22', 'ours'))]) {
      for (const mark of drawing.marks) expect(JSON.stringify(mark)).not.toContain('null')
    }
  })
})
