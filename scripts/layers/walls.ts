import { listed, type Breach } from './breach.ts'
import type { Import } from './imports.ts'
import type { ProjectMap } from './map.ts'
import { isUnder, placeOf, targetOf, type Place } from './place.ts'
import type { Source, Tree } from './source.ts'

/** Breaches of the table of rooms: who imports whom, and whether by the door. */
export function wallBreaches(tree: Tree, map: ProjectMap): Breach[] {
  const files = new Set(tree.sources.map(({ file }) => file))
  return tree.sources.flatMap((source) => {
    const place = placeOf(source.file, map.rooms)
    return [...standing(source, place), ...source.imports.flatMap((one) => wallBreach(source, place, one, map, files))]
  })
}

/** A source that stands where no code belongs. */
function standing({ file }: Source, place: Place): Breach[] {
  if (place.kind === 'nowhere')
    return [{ file, line: 1, message: 'this folder is not on the map', allowed: 'the rooms of scripts/layers/map.ts' }]
  if (place.kind === 'data')
    return [{ file, line: 1, message: `${place.path}/ holds data, never code`, allowed: 'files of data' }]
  return []
}

function wallBreach(
  { file }: Source,
  place: Place,
  one: Import,
  map: ProjectMap,
  files: ReadonlySet<string>,
): Breach[] {
  const target = targetOf(one.specifier, file)
  if (target.kind !== 'file' || !one.certain || place.kind !== 'room') return []
  const there = placeOf(target.file, map.rooms)
  const at = { file, line: one.line }
  if (there.kind === 'outside')
    return [{ ...at, message: `imports ${target.file}`, allowed: `nothing imports ${there.path}` }]
  if (there.kind === 'nowhere')
    return [{ ...at, message: `imports ${target.file}, which is not on the map`, allowed: allowedOf(place) }]
  if (there.kind === 'room' && there.path === place.path) return innerDoor(at, target.file, files)
  if (!mayEnter(place, there.path, one))
    return [
      {
        ...at,
        message: `${place.path} imports ${there.path}${typesWord(place, there.path)}`,
        allowed: allowedOf(place),
      },
    ]
  if (there.kind !== 'room') return []
  const door = doorOf(there.path, files)
  if (target.file !== door)
    return [{ ...at, message: `enters ${there.path} past its door`, allowed: `import from ${spelled(there.path)}` }]
  const street = parentOf(place.path)
  const isNextDoor = (street.includes('/') && isUnder(there.path, [street])) || isUnder(there.path, [place.path])
  if (!one.specifier.startsWith('#') && !isNextDoor && door.endsWith('/index.ts') && /^(?:core|electron)\//.test(door))
    return [{ ...at, message: `enters ${there.path} by a path`, allowed: `import from ${spelled(there.path)}` }]
  return []
}

/** A folder inside a room that has a door of its own is entered by it. */
function innerDoor(at: { file: string; line: number }, target: string, files: ReadonlySet<string>): Breach[] {
  const closed = foldersOf(target).find(
    (folder) => files.has(`${folder}/index.ts`) && !at.file.startsWith(`${folder}/`),
  )
  if (closed === undefined || target === `${closed}/index.ts`) return []
  return [{ ...at, message: `enters ${closed} past its door`, allowed: `import from ${closed}/index.ts` }]
}

/** The folders that hold a file, the widest first. */
function foldersOf(file: string): string[] {
  const names = file.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

type InRoom = Extract<Place, { kind: 'room' }>

const mayEnter = (place: InRoom, path: string, one: Import): boolean =>
  isUnder(path, place.room.may) ||
  isUnder(path, [place.path]) ||
  (one.typesOnly && isUnder(path, place.room.mayTypes ?? []))

const typesWord = (place: InRoom, path: string): string =>
  isUnder(path, place.room.mayTypes ?? []) ? ' for more than types' : ''

const allowedOf = ({ path, room }: InRoom): string =>
  `${path} may import ${listed([...room.may, ...(room.mayTypes ?? []).map((one) => `types of ${one}`)], 'no other folder')}`

/** A room's door: its index.ts, or the file itself when the room is one file. */
const doorOf = (path: string, files: ReadonlySet<string>): string =>
  files.has(`${path}.ts`) && !files.has(`${path}/index.ts`) ? `${path}.ts` : `${path}/index.ts`

const spelled = (path: string): string => (/^(?:core|electron)\//.test(path) ? `#${path}` : `${path}/index.ts`)

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/')
