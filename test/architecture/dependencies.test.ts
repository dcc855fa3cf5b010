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

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))
const manifest = readJson('package.json') as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
const lock = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> }
const packages = Object.entries(lock.packages).filter(([place]) => place !== '')

/** Licences under which a package may ship inside an MIT work without changing its terms. */
const MAY_SHIP = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
)

/** Packages whose manifest names no licence but whose licence file does: the file's first line. */
const NAMED_IN_A_FILE: Readonly<Record<string, { readonly firstLine: string; readonly licence: string }>> = {
  'node_modules/png-js': { firstLine: 'MIT License', licence: 'MIT' },
}

function licenceOf(place: string, named: string | undefined): string {
  const known = NAMED_IN_A_FILE[place]
  if (named !== undefined || known === undefined) return named ?? 'no licence named'
  const text = readFileSync(path.join(ROOT, place, 'LICENSE'), 'utf8')
  return text.startsWith(`${known.firstLine}\n`) ? known.licence : 'no licence named'
}

const mayShip = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => MAY_SHIP.has(one)))

test('every package that ships has a licence that fits an MIT work', () => {
  const refused = packages
    .filter(([, { dev }]) => dev !== true)
    .map(([place, { license }]) => `${place}: ${licenceOf(place, license)}`)
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
