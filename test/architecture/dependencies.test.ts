import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as T
const manifest = readJson<Readonly<Record<string, Readonly<Record<string, string>> | undefined>>>('package.json')
const locked = Object.entries(readJson<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json').packages)
const packages = locked.filter(([place]) => place !== '')

/** Licences under which a package may ship inside an MIT work without changing its terms. */
const MAY_SHIP = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  ...['MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
])

const mayShip = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => MAY_SHIP.has(one)))

test('every package that ships has a licence that fits an MIT work', () => {
  const refused = packages
    .filter(([, { dev }]) => dev !== true)
    .map(([place, { license }]) => `${place}: ${license ?? 'no licence named'}`)
    .filter((line) => !mayShip(line.split(': ')[1] ?? ''))
  expect(refused).toEqual([])
})

test('the fonts that ship by the builder come under the SIL Open Font Licence', () => {
  const fonts = packages.filter(([place]) => place.startsWith('node_modules/@expo-google-fonts/'))
  expect([...new Set(fonts.map(([, { license }]) => license))]).toEqual(['MIT AND OFL-1.1'])
})

test('a licence that would bind the whole work is refused, and a choice is taken by its best half', () => {
  expect(['GPL-3.0-only', 'MIT AND GPL-2.0', '(MIT OR GPL-3.0-or-later)', 'no licence named'].map(mayShip)).toEqual([
    false,
    false,
    true,
    false,
  ])
})

test('every version in package.json is exact', () => {
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
  const ranges = groups
    .flatMap((group) => Object.entries(manifest[group] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
  expect(ranges).toEqual([])
})

test('the lock pins every package by integrity and names no registry', () => {
  const loose = packages.filter(([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined)
  expect(loose.map(([place]) => place)).toEqual([])
})
