import { isBuiltin } from 'node:module'
import { OUTSIDE, type Room } from './map.ts'

/** Where a file belongs: a room, a folder outside the walls (tests, tools), or nowhere on the map. */
export type Place =
  | { readonly kind: 'room'; readonly room: Room; readonly path: string }
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'data'; readonly path: string }
  | { readonly kind: 'nowhere' }

/** The place of a file: the deepest room that holds it. */
export function placeOf(file: string, rooms: readonly Room[]): Place {
  const folder = file.split('/')[0] ?? ''
  if (OUTSIDE.some((one) => one === folder) || !file.includes('/')) return { kind: 'outside', path: folder }
  const [deepest] = rooms
    .flatMap((room) => {
      const path = pathWithin(file, room.path)
      return path === undefined ? [] : [{ kind: 'room', room, path } as const]
    })
    .toSorted((a, b) => b.path.length - a.path.length)
  if (deepest !== undefined) return deepest
  return folder === 'templates' || folder === 'assets' ? { kind: 'data', path: folder } : { kind: 'nowhere' }
}

/** The part of a file's path that a room's path (with `*` for one name) covers, or undefined. */
function pathWithin(file: string, pattern: string): string | undefined {
  const words = pattern.split('/')
  const names = file.split('/')
  const last = words.length - 1
  const fits = words.every((word, index) => {
    const name = names[index]
    if (name === undefined) return false
    const isWholeFile = index === last && names.length === words.length
    return word === (isWholeFile ? withoutEnding(name) : name) || (word === '*' && !isWholeFile)
  })
  return fits ? [...names.slice(0, last), withoutEnding(names[last] ?? '')].join('/') : undefined
}

const withoutEnding = (name: string): string => name.replace(/\.[cm]?[jt]sx?$/, '')

/** Whether a room's path lies under one of the paths given. */
export const isUnder = (path: string, paths: readonly string[]): boolean =>
  paths.some((one) => path === one || path.startsWith(`${one}/`))

/** What an import names: a file of the tree, a module of Node, or a package. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'node'; readonly module: string }
  | { readonly kind: 'package'; readonly name: string }

/** Reads an import's words as written in a file. */
export function targetOf(specifier: string, from: string): Target {
  if (specifier.startsWith('.')) return { kind: 'file', file: resolved(from, specifier) }
  if (specifier.startsWith('/')) return { kind: 'file', file: specifier }
  if (specifier.startsWith('#')) return { kind: 'file', file: `${specifier.slice(1)}/index.ts` }
  if (isBuiltin(specifier)) return { kind: 'node', module: specifier.replace(/^node:/, '') }
  const parts = specifier.split('/')
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}

function resolved(from: string, specifier: string): string {
  const names = from.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') names.pop()
    else if (part !== '.') names.push(part)
  }
  return names.join('/')
}
