import { describe, expect, test } from 'vitest'
import { drawSeating, drawTimeline, seatPeople, type SeatPerson, type TimelineEntry } from '#core/document'

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

  test.each(['u-shape', 'facing-rows', 'table', 'car'] as const)(
    'a %s of eight and five keeps to the measure and has no empty label',
    (kind) => {
      const drawing = drawSeating({ kind, host: people('host', 4), guest: people('guest', 7), words, lang: 'en' })
      const outside = drawing.marks.filter(
        (mark) => mark.kind === 'rect' && (mark.at.x < -0.1 || mark.at.x + mark.width > 152.1),
      )
      const blank = drawing.marks.filter((mark) => mark.kind === 'label' && mark.text === '')
      expect([outside, blank]).toEqual([[], []])
    },
  )
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

  test('nine labels at most, and no two of one side and row meet', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      entry(
        `20${String(10 + (index % 17)).padStart(2, '0')}-0${1 + (index % 9)}-10`,
        index % 2 === 0 ? 'ours' : 'theirs',
      ),
    )
    const labels = draw(...many).marks.flatMap((mark) => (mark.kind === 'label' && mark.size === 9 ? [mark] : []))
    expect(labels.length).toBeLessThanOrEqual(9)
    expect(labels.length).toBeGreaterThan(3)
    for (const a of labels) {
      for (const b of labels) {
        if (a === b || a.at.y !== b.at.y) continue
        expect(a.at.x + a.width - 6 <= b.at.x || b.at.x + b.width - 6 <= a.at.x).toBe(true)
      }
    }
  })

  test('one event, and none, are drawn without fault', () => {
    for (const drawing of [draw(), draw(entry('2026-11-22', 'ours'))]) {
      for (const mark of drawing.marks) expect(JSON.stringify(mark)).not.toContain('null')
    }
  })
})
