/**
 * Draws the portraits of the invented people of the sample: flat shapes, nobody's face. The pictures are part of the
 * repository; run this only to change how they look: `node scripts/draw-portraits.ts [folder]`.
 */
import fs from 'node:fs'
import path from 'node:path'
import jpeg from 'jpeg-js'

const WIDTH = 354
const HEIGHT = 472
const SAMPLES = 3
const QUALITY = 86

type Colour = readonly [number, number, number]
type Shape = { readonly colour: Colour; readonly covers: (x: number, y: number) => boolean }
type HairStyle = 'short' | 'long' | 'bun' | 'bald' | 'side'

/** How one portrait differs from another. */
type Look = {
  readonly name: string
  readonly wall: Colour
  readonly coat: Colour
  readonly skin: Colour
  readonly hair: Colour
  readonly style: HairStyle
  readonly worn: readonly ('glasses' | 'tie' | 'scarf' | 'beard')[]
}

const WHITE: Colour = [250, 250, 248]
const INK: Colour = [52, 48, 46]
const BLUSH: Colour = [205, 120, 105]
const [CREAM, TAN, OLIVE] = [
  [243, 207, 176],
  [226, 176, 138],
  [200, 148, 108],
] as const
const [BLACK, BROWN, GREY, SAND, RUST] = [
  [44, 38, 40],
  [98, 66, 44],
  [158, 158, 160],
  [198, 160, 96],
  [150, 78, 48],
] as const
const [NAVY, GREEN, WINE, SLATE, TEAL, PLUM] = [
  [34, 58, 104],
  [44, 92, 72],
  [124, 40, 58],
  [70, 80, 94],
  [30, 104, 116],
  [92, 60, 110],
] as const

const LOOKS: readonly Look[] = [
  look('doan-hai-duong', [214, 228, 238], NAVY, TAN, BLACK, 'bun', 'scarf'),
  look('hai-duong', [226, 236, 220], TEAL, TAN, BLACK, 'side', 'glasses', 'tie'),
  look('vu-thi-lan', [240, 228, 214], WINE, TAN, BLACK, 'long'),
  look('pham-minh-quan', [222, 222, 236], SLATE, TAN, BLACK, 'short', 'tie'),
  look('ngo-thu-ha', [236, 224, 232], GREEN, TAN, BROWN, 'bun', 'glasses'),
  look('verkhovtsev', [218, 226, 240], NAVY, CREAM, BROWN, 'side', 'tie', 'beard'),
  look('zarechnaya', [238, 230, 216], PLUM, CREAM, SAND, 'long', 'scarf'),
  look('gromov', [222, 234, 228], SLATE, CREAM, GREY, 'bald', 'glasses', 'tie'),
  look('zimina', [234, 226, 238], TEAL, CREAM, RUST, 'bun'),
  look('lin-haiyan', [240, 226, 222], WINE, TAN, BLACK, 'long', 'glasses'),
  look('haddad', [226, 232, 240], GREEN, OLIVE, BLACK, 'short', 'beard', 'tie'),
  look('melnikov', [236, 234, 218], NAVY, CREAM, SAND, 'short', 'tie'),
  look('lebedeva', [220, 234, 238], PLUM, CREAM, BROWN, 'side'),
]

function look(
  name: string,
  wall: Colour,
  coat: Colour,
  skin: Colour,
  hair: Colour,
  style: HairStyle,
  ...worn: Look['worn']
): Look {
  return { name, wall, coat, skin, hair, style, worn }
}

const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Shape['covers'] =>
  (x, y) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1

const box =
  (left: number, top: number, right: number, bottom: number): Shape['covers'] =>
  (x, y) =>
    x >= left && x <= right && y >= top && y <= bottom

const ring =
  (cx: number, cy: number, outer: number, inner: number): Shape['covers'] =>
  (x, y) => {
    const distance = (x - cx) ** 2 + (y - cy) ** 2
    return distance <= outer ** 2 && distance >= inner ** 2
  }

const wedge =
  (cx: number, top: number, half: number, bottom: number): Shape['covers'] =>
  (x, y) =>
    y >= top && y <= bottom && Math.abs(x - cx) <= half * (1 - (y - top) / (bottom - top))

const both =
  (one: Shape['covers'], other: Shape['covers']): Shape['covers'] =>
  (x, y) =>
    one(x, y) && other(x, y)

const MIDDLE = WIDTH / 2

/** The shapes of a portrait from the back to the front. */
function shapesOf(one: Look): readonly Shape[] {
  return [
    ...behind(one),
    { colour: one.coat, covers: ellipse(MIDDLE, 500, 162, 168) },
    { colour: WHITE, covers: wedge(MIDDLE, 326, 52, 452) },
    { colour: shade(one.skin, 0.9), covers: box(MIDDLE - 32, 270, MIDDLE + 32, 346) },
    { colour: shade(one.skin, 0.9), covers: wedge(MIDDLE, 340, 32, 372) },
    ...dress(one),
    ...[-1, 1].map((side) => ({ colour: one.skin, covers: ellipse(MIDDLE + side * 86, 212, 15, 24) })),
    { colour: one.skin, covers: ellipse(MIDDLE, 206, 84, 104) },
    ...beard(one),
    ...face(one),
    ...fringe(one),
    ...glasses(one),
  ]
}

function behind({ hair, style }: Look): readonly Shape[] {
  switch (style) {
    case 'long':
      return [{ colour: hair, covers: ellipse(MIDDLE, 240, 116, 150) }]
    case 'bun':
      return [{ colour: hair, covers: ellipse(MIDDLE, 84, 42, 38) }]
    case 'short':
    case 'side':
    case 'bald':
      return []
  }
}

function fringe({ hair, style }: Look): readonly Shape[] {
  const crown = ellipse(MIDDLE, 182, 94, 98)
  switch (style) {
    case 'bald':
      return [-1, 1].map((side) => ({ colour: hair, covers: ellipse(MIDDLE + side * 84, 172, 12, 34) }))
    case 'short':
      return [{ colour: hair, covers: both(crown, box(0, 0, WIDTH, 148)) }]
    case 'side':
      return [{ colour: hair, covers: both(crown, (x, y) => y < 178 - (x - MIDDLE + 90) * 0.3) }]
    case 'long':
    case 'bun':
      return [{ colour: hair, covers: both(crown, (x, y) => y < 128 + Math.abs(x - MIDDLE + 18) * 0.62) }]
  }
}

function dress({ worn, coat }: Look): readonly Shape[] {
  if (worn.includes('tie')) {
    return [
      { colour: shade(coat, 0.72), covers: wedge(MIDDLE, 366, 15, 396) },
      { colour: shade(coat, 0.72), covers: both(box(MIDDLE - 12, 384, MIDDLE + 12, HEIGHT), () => true) },
    ]
  }
  return worn.includes('scarf') ? [{ colour: [222, 170, 84], covers: ellipse(MIDDLE, 356, 66, 22) }] : []
}

const beard = ({ worn, hair }: Look): readonly Shape[] =>
  worn.includes('beard')
    ? [{ colour: hair, covers: both(ellipse(MIDDLE, 212, 84, 102), (x, y) => y > 246 - ((x - MIDDLE) / 84) ** 2 * 40) }]
    : []

function face({ skin, hair, worn }: Look): readonly Shape[] {
  const mouth = worn.includes('beard') ? shade(skin, 0.96) : BLUSH
  return [
    ...[-1, 1].flatMap((side) => [
      { colour: shade(hair, 0.9), covers: box(MIDDLE + side * 34 - 18, 178, MIDDLE + side * 34 + 18, 183) },
      { colour: INK, covers: ellipse(MIDDLE + side * 34, 202, 7, 8) },
      ...(worn.includes('beard')
        ? []
        : [{ colour: shade(skin, 0.95), covers: ellipse(MIDDLE + side * 50, 236, 16, 10) }]),
    ]),
    { colour: shade(skin, 0.84), covers: ellipse(MIDDLE, 232, 9, 12) },
    { colour: mouth, covers: both(ellipse(MIDDLE, 262, 26, 13), (_x, y) => y > 262) },
  ]
}

const glasses = ({ worn }: Look): readonly Shape[] =>
  worn.includes('glasses')
    ? [
        ...[-1, 1].map((side) => ({ colour: INK, covers: ring(MIDDLE + side * 34, 203, 25, 21) })),
        { colour: INK, covers: box(MIDDLE - 10, 200, MIDDLE + 10, 204) },
      ]
    : []

const shade = ([red, green, blue]: Colour, by: number): Colour => [red * by, green * by, blue * by]

/** The pixels of a portrait, each the mean of its samples, so that edges are smooth. */
function draw(one: Look): Uint8Array {
  const shapes = shapesOf(one).toReversed()
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) pixels.set([...meanAt(shapes, one.wall, x, y), 255], (y * WIDTH + x) * 4)
  }
  return pixels
}

function meanAt(shapes: readonly Shape[], wall: Colour, x: number, y: number): Colour {
  const sum: [number, number, number] = [0, 0, 0]
  for (let step = 0; step < SAMPLES ** 2; step += 1) {
    const [at, down] = [x + ((step % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(step / SAMPLES) + 0.5) / SAMPLES]
    const [red, green, blue] = shapes.find((shape) => shape.covers(at, down))?.colour ?? shade(wall, 1.02 - down / 5000)
    sum[0] += red
    sum[1] += green
    sum[2] += blue
  }
  return [sum[0] / SAMPLES ** 2, sum[1] / SAMPLES ** 2, sum[2] / SAMPLES ** 2]
}

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../assets/samples/fictional/photos')
fs.mkdirSync(folder, { recursive: true })
for (const one of LOOKS) {
  const { data } = jpeg.encode({ data: draw(one), width: WIDTH, height: HEIGHT }, QUALITY)
  fs.writeFileSync(path.join(folder, `${one.name}.jpg`), data)
}
