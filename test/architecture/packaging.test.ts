import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../scripts/build-app.ts'
import { buildWindow } from '../../scripts/build.ts'
import { iconFiles } from '../../scripts/icons.ts'
import { LICENCE_FILE, licenceRows } from '../../scripts/licences.ts'
import { writeStandInElectron } from './stand-in-electron.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const work = mkdtempSync(path.join(tmpdir(), 'packaging-'))
const unpacked = path.join(work, 'out', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
const resources = path.join(unpacked, 'resources')
const asar = path.join(resources, 'app.asar')

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))

const window = path.join(work, 'window')

beforeAll(async () => {
  const { version } = readJson('node_modules/electron/package.json') as { version: string }
  await writeStandInElectron(path.join(work, 'electron'), version)
  await buildWindow(window)
  await packed('app', 'out')
}, 240_000)

/** Builds the programs and packs them with the window. What a checkout holds in dist/ is left out. */
const packed = async (app: string, out: string): Promise<void> => {
  await buildApp({ out: path.join(work, app), window })
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      electronDist: path.join(work, 'electron'),
      directories: { output: path.join(work, out) },
      files: ['!dist/**', { from: path.join(work, app), to: 'dist/app' }, { from: window, to: 'dist/window' }],
    },
  })
}

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

test('A42 the packaging configuration (not the program) sets the fuses, and the package asks no server for updates', async () => {
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

/** The files of the archive that are ours, without its folders. */
const ownFiles = (): readonly string[] =>
  listPackage(asar, { isPack: false })
    .map((file) => file.split(path.sep).join('/').slice(1))
    .filter((file) => file.startsWith('dist/') && /\.\w+$/.test(file))

const textOf = (file: string): string => extractFile(asar, file).toString('utf8')

test('the archive holds the programs of the app, its list of parts, its licences, and exactly the files of the window', () => {
  const files = ownFiles()
  const listed = (JSON.parse(textOf('dist/app/window-files.json')) as readonly string[]).map(
    (name) => `dist/window/${name}`,
  )
  expect({
    app: files.filter((file) => file.startsWith('dist/app/') && !file.startsWith('dist/app/part-')).toSorted(),
    window: files.filter((file) => file.startsWith('dist/window/')).toSorted(),
  }).toEqual({
    app: [
      'argon2-worker.js',
      'licences.txt',
      'main.js',
      'parts.cdx.json',
      'preload.cjs',
      'vault-process.js',
      'window-files.json',
      'worker-process.js',
    ].map((name) => `dist/app/${name}`),
    window: listed.toSorted(),
  })
})

test('A45 the preload script is one file that needs Electron and nothing else', () => {
  const needed = [...textOf('dist/app/preload.cjs').matchAll(/\b(?:require|import)\s*\(?\s*["']([^"']+)["']/g)]
  expect(needed.map(([, name]) => name)).toEqual(['electron'])
})

/** Addresses that name something and are never asked: vocabularies, and where a message tells a programmer to read on. */
const NAMES = [
  /^https?:\/\/(?:www\.)?(?:w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|ns\.adobe\.com|aiim\.org|iptc\.org|json-schema\.org|xfa\.org)\b/,
  // The loopback host names itself, and checks of an address make one of what they are given.
  /^https?:\/\/\[?\$\{/,
  /^https?:\/\/(?:example\.com|foo\.bar|www\.mozilla\.org\/keymaster|www\.apache\.org\/licenses)\b/,
  /^https:\/\/react\.dev\/errors\/$/,
]

test('A77 the built program and window name no remote address', () => {
  const found = ownFiles()
    .filter((file) => /\.(?:m?js|cjs|html|css|svg)$/.test(file))
    .flatMap((file) => [...textOf(file).matchAll(/https?:\/\/[^\s"'`)>\\]+/g)].map(([address]) => `${file} ${address}`))
  expect(found.filter((line) => !NAMES.some((name) => name.test(line.slice(line.indexOf(' ') + 1))))).toEqual([])
})

test('A63 nothing that makes code from text, and none of the packages that we refuse, is in the archive', () => {
  const makers = ownFiles()
    .filter((file) => /\.(?:m?js|cjs)$/.test(file))
    .flatMap((file) => [...textOf(file).matchAll(/\bnew Function\b|\beval\(/g)].map(([word]) => `${file}: ${word}`))
  const names = new Set(
    listPackage(asar, { isPack: false }).map((file) => packageName(file.split(path.sep).join('/').slice(1))),
  )
  const refused = ['xlsx', 'exceljs', 'angular-expressions', 'docx-templates', 'carbone', 'electron-updater']
  expect({ makers, refused: refused.filter((name) => names.has(name)) }).toEqual({ makers: [], refused: [] })
})

test('A77 a package carries nothing of an updater', () => {
  expect(globSync('**/{latest*.yml,app-update.yml,*.blockmap}', { cwd: path.join(work, 'out') })).toEqual([])
})

test('A78 two builds of the same sources give the same archive, byte for byte', async () => {
  await packed('app', 'again')
  const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
  expect(hashOf(asar.replace(`${path.sep}out${path.sep}`, `${path.sep}again${path.sep}`))).toBe(hashOf(asar))
}, 240_000)

test('A78 the list of parts names every package of the archive with the version and the hash of the lock file', () => {
  const { components } = JSON.parse(textOf('dist/app/parts.cdx.json')) as {
    readonly components: readonly {
      readonly name: string
      readonly version: string
      readonly hashes?: readonly unknown[]
    }[]
  }
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`))
  const archived = listPackage(asar, { isPack: false })
    .map((file) => file.split(path.sep).join('/').slice(1))
    .filter((file) => /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file))
    .map((file) => JSON.parse(textOf(file)) as { readonly name: string; readonly version: string })
    .map(({ name, version }) => `${name}@${version}`)
  expect({
    missing: archived.filter((one) => !named.has(one)),
    unhashed: components.filter(({ hashes }) => hashes === undefined).map(({ name }) => name),
    some: archived.length > 20,
  }).toEqual({ missing: [], unhashed: [], some: true })
})

test('A78 About shows the licence of every package that ships, as the lock file has it today, and each is known', () => {
  const shown = readJson(LICENCE_FILE) as readonly { readonly licence: string }[]
  expect(shown).toEqual(licenceRows())
  expect(shown.filter(({ licence }) => licence === 'unknown')).toEqual([])
})

test('the icons in assets/package are those that scripts/icons.ts draws', () => {
  const changed = [...iconFiles()].filter(([name, bytes]) => {
    const lies = readFileSync(path.join(ROOT, 'assets', 'package', name))
    return !lies.equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  })
  expect(changed.map(([name]) => name)).toEqual([])
})

const packageName = (file: string): string =>
  file
    .split('/')
    .slice(1, file.startsWith('node_modules/@') ? 3 : 2)
    .join('/')
