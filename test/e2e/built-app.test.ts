import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../scripts/build-app.ts'
import { fontFile, placesOf } from '../../electron/resources.ts'
import { startChild } from '../../electron/transport/child.ts'
import { clientOver } from '../../electron/transport/client-line.ts'
import { workerOver } from '../../electron/transport/port.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
// Within the project, so that the built programs find its packages as they do in the archive.
const cache = path.join(ROOT, 'node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const out = mkdtempSync(path.join(cache, 'built-app-'))
const home = mkdtempSync(path.join(tmpdir(), 'built-app-home-'))

beforeAll(async () => {
  const window = path.join(out, 'window')
  mkdirSync(window)
  writeFileSync(path.join(window, 'index.html'), '<!doctype html>')
  await buildApp({ out: path.join(out, 'app'), window })
}, 120_000)

afterAll(() => {
  rmSync(out, { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
})

const program = (name: string): URL => pathToFileURL(path.join(out, 'app', name))

test('A27 the built vault process runs under its flags, and its thread of the key derivation is found beside it', async () => {
  const child = startChild(program('vault-process.js'))
  const client = clientOver(child.port)
  const folder = path.join(home, 'vault')
  const typed = () => new TextEncoder().encode('six quiet herons by the river')
  const office = {
    id: `office:${'0'.repeat(25)}1`,
    type: 'office',
    home: 'office',
    name: { en: { text: 'Office of Protocol', role: 'original' } },
    createdAt: '2026-11-22T02:00:00Z',
    createdBy: 'Lan',
    updatedAt: '2026-11-22T02:00:00Z',
    updatedBy: 'Lan',
  }
  try {
    const made = await client['vault.create']({
      folder,
      passphrase: typed(),
      kdf: { m: 65_536, t: 3, p: 1 },
      office,
      by: 'Lan',
    })
    const opened = await client['vault.unlock']({ folder, secret: { passphrase: typed() }, mode: 'write' })
    expect([made.ok, opened.ok]).toEqual([true, true])
  } finally {
    await child.end()
  }
})

test('the built worker finds the faces, and knows which letters they lack', async () => {
  const child = startChild(program('worker-process.js'), ['--max-old-space-size=512'])
  try {
    expect(await workerOver(child.port).missingGlyphs(['Đỗ', '国', '𓀀'])).toEqual(['𓀀'])
  } finally {
    await child.end()
  }
})

const IN_PACKAGE = path.join(path.sep, 'opt', 'aide', 'resources')

test('in a package the programs find faces, templates and samples in the folder of resources, beside the archive', () => {
  const archive = path.join(IN_PACKAGE, 'app.asar')
  const places = placesOf(path.join(archive, 'dist', 'app'), (file) => file === path.join(archive, 'package.json'))
  expect({ places, face: fontFile(places, '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf') }).toEqual(
    {
      places: { root: archive, kind: 'package', resources: IN_PACKAGE },
      face: path.join(IN_PACKAGE, 'fonts', 'noto-sans', '400Regular', 'NotoSans_400Regular.ttf'),
    },
  )
})

test('in a checkout they find them from the sources and from the built programs alike', () => {
  const isThere = (file: string): boolean => file === path.join(ROOT, 'package.json')
  const wanted = { root: ROOT, kind: 'checkout', resources: ROOT }
  expect([placesOf(path.join(ROOT, 'electron'), isThere), placesOf(path.join(ROOT, 'dist', 'app'), isThere)]).toEqual([
    wanted,
    wanted,
  ])
})
