import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where a window stands, in pixels of the screens. */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const SMALLEST = { width: 960, height: 640 }
const USUAL = { width: 1280, height: 840 }

/** Where a window can stand so that all of it is on a screen: where it stood, moved and made smaller as little as needed. */
export const clamped = (wanted: Bounds | undefined, areas: readonly Bounds[]): Bounds => {
  const [first] = areas
  if (first === undefined) return { x: 0, y: 0, ...USUAL }
  const area =
    wanted === undefined ? first : (areas.toSorted((a, b) => shared(b, wanted) - shared(a, wanted))[0] ?? first)
  const size = wanted ?? USUAL
  const width = Math.min(Math.max(size.width, SMALLEST.width), area.width)
  const height = Math.min(Math.max(size.height, SMALLEST.height), area.height)
  const middle = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 }
  const { x, y } = wanted !== undefined && shared(area, wanted) > 0 ? wanted : middle
  return {
    x: Math.round(Math.min(Math.max(x, area.x), area.x + area.width - width)),
    y: Math.round(Math.min(Math.max(y, area.y), area.y + area.height - height)),
    width,
    height,
  }
}

const shared = (a: Bounds, b: Bounds): number => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}

const FILE = 'window.json'
const EDGES = ['x', 'y', 'width', 'height'] as const

/** Reads where the window stood; undefined where nothing readable lies. */
export const readBounds = async (folder: string): Promise<Bounds | undefined> => {
  try {
    const read: unknown = JSON.parse(await readFile(path.join(folder, FILE), 'utf8'))
    const isWhole = EDGES.every((edge) =>
      Number.isSafeInteger((read as Partial<Record<string, unknown>> | null)?.[edge]),
    )
    return isWhole ? (read as Bounds) : undefined
  } catch {
    return undefined
  }
}

/** Keeps where the window stands. It is worth no error. */
export const keepBounds = async (folder: string, bounds: Bounds): Promise<void> => {
  const { x, y, width, height } = bounds
  const file = path.join(folder, FILE)
  try {
    await writeFile(`${file}.new`, JSON.stringify({ x, y, width, height }), { mode: 0o600 })
    await rename(`${file}.new`, file)
  } catch {
    // The window then opens where it usually does.
  }
}
