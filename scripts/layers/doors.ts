import type { Breach } from './breach.ts'
import type { ProjectMap } from './map.ts'
import { placeOf } from './place.ts'
import type { Source, Tree } from './source.ts'

const OPENING = 'three comment lines: what lives here, what it may import, what it must never do'

/** Breaches of the doors: a folder on the map without one, one that does not open with its three lines, a star export. */
export function doorBreaches(tree: Tree, map: ProjectMap): Breach[] {
  const files = new Set(tree.sources.map(({ file }) => file))
  const inside = tree.sources.filter(({ file }) => placeOf(file, map.rooms).kind === 'room')
  return [
    ...missingDoors(inside, map, files),
    ...inside.flatMap((source) => [...opening(source), ...starExports(source)]),
  ]
}

function missingDoors(sources: readonly Source[], map: ProjectMap, files: ReadonlySet<string>): Breach[] {
  const folders = sources.flatMap(({ file }) => {
    const place = placeOf(file, map.rooms)
    return place.kind === 'room' && file.startsWith(`${place.path}/`) && !files.has(`${place.path}.ts`)
      ? [place.path]
      : []
  })
  return [...new Set(folders)]
    .map((folder) => `${folder}/index.ts`)
    .filter((door) => !files.has(door))
    .map((file) => ({
      file,
      line: 1,
      message: 'this folder has no door',
      allowed: `an index.ts that opens with ${OPENING}`,
    }))
}

function opening({ file, code }: Source): Breach[] {
  if (!file.endsWith('/index.ts')) return []
  const lines = code.split('\n').slice(0, 3)
  const areComments = lines.length === 3 && lines.every((line) => /^\/\/ \S/.test(line))
  const isTold = areComments && /\bimport/i.test(lines[1] ?? '') && /\bnever\b/i.test(lines[2] ?? '')
  return isTold ? [] : [{ file, line: 1, message: 'this door does not say what it is', allowed: OPENING }]
}

const starExports = ({ file, imports }: Source): Breach[] =>
  imports
    .filter(({ passesOn }) => passesOn === 'all')
    .map(({ line }) => ({ file, line, message: 'exports everything of another file', allowed: 'export by name' }))
