import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeStandInElectron } from './stand-in-electron.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const work = mkdtempSync(path.join(tmpdir(), 'packaging-'))
const unpacked = path.join(work, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
const resources = path.join(unpacked, 'resources')
const asar = path.join(resources, 'app.asar')

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))

beforeAll(async () => {
  const app = path.join(work, 'app')
  mkdirSync(app)
  writeFileSync(path.join(app, 'main.js'), '// a placeholder for the built program\n')
  const { version } = readJson('node_modules/electron/package.json') as { version: string }
  await writeStandInElectron(path.join(work, 'electron'), version)
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      electronDist: path.join(work, 'electron'),
      directories: { output: path.join(work, 'out') },
      files: [{ from: app, to: 'dist/app' }],
    },
  })
}, 120_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

test('the packaging configuration (not the program) packs the production packages and nothing else into the archive', () => {
  const files = listPackage(asar, { isPack: false }).map((file) => file.split(path.sep).join('/').slice(1))
  const tops = [...new Set(files.map((file) => file.split('/')[0]))].toSorted()
  const names = new Set(files.filter((file) => file.startsWith('node_modules/')).map(packageName))
  const { dependencies } = readJson('package.json') as { dependencies: Readonly<Record<string, string>> }
  expect({
    tops,
    missing: Object.keys(dependencies).filter((name) => !names.has(name)),
    unwanted: [...names].filter((name) => /^(?:node-|@napi-rs|@types|electron|vitest|typescript)/.test(name)),
  }).toEqual({ tops: ['LICENSE', 'dist', 'node_modules', 'package.json'], missing: [], unwanted: [] })
})

test('the packaging configuration (not the program) ships exactly the faces of assets/fonts.json, each with its licence', () => {
  const named = Object.values(readJson('assets/fonts.json') as Readonly<Record<string, string>>)
  const faces = named.map((file) => file.replace('@expo-google-fonts/', '')).toSorted()
  const folders = [...new Set(faces.map((file) => file.split('/')[0]))]
  const fonts = path.join(resources, 'fonts')
  const shipped = globSync('**/*.ttf', { cwd: fonts }).map((file) => file.split(path.sep).join('/'))
  expect({
    shipped: shipped.toSorted(),
    without: folders.filter((folder) => !existsSync(path.join(fonts, folder ?? '', 'LICENSE_FONT'))),
  }).toEqual({ shipped: faces, without: [] })
})

test('the packaging configuration (not the program) ships every template and names the program that starts', () => {
  const templates = globSync('*/template.json', { cwd: path.join(ROOT, 'templates') }).toSorted()
  const { main } = JSON.parse(extractFile(asar, 'package.json').toString('utf8')) as { main: string }
  expect({
    main,
    templates: globSync('*/template.json', { cwd: path.join(resources, 'templates') }).toSorted(),
  }).toEqual({
    main: 'dist/app/main.js',
    templates,
  })
})

test('the packaging configuration (not the program) sets the fuses, and the package asks no server for updates', async () => {
  const fuses = await getCurrentFuseWire(path.join(unpacked, 'aide-memoire'))
  const on = FuseState.ENABLE
  const off = FuseState.DISABLE
  expect({ fuses, updates: existsSync(path.join(resources, 'app-update.yml')) }).toMatchObject({
    fuses: {
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    },
    updates: false,
  })
})

const packageName = (file: string): string =>
  file
    .split('/')
    .slice(1, file.startsWith('node_modules/@') ? 3 : 2)
    .join('/')
