import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the files that ship lie, for a program that runs from a folder: its root, and what is no code. */
export type ShippedPlaces = { readonly root: string; readonly kind: 'checkout' | 'package'; readonly resources: string }

/** The root is the next folder upwards with a package.json. In a package it is the archive, and what is no code lies beside it. */
export const placesOf = (folder: string, isThere: (file: string) => boolean): ShippedPlaces => {
  let root = folder
  while (!isThere(path.join(root, 'package.json'))) {
    if (path.dirname(root) === root) throw new Error('expected a package.json above this program')
    root = path.dirname(root)
  }
  return path.extname(root) === '.asar'
    ? { root, kind: 'package', resources: path.dirname(root) }
    : { root, kind: 'checkout', resources: root }
}

const PLACES = placesOf(import.meta.dirname, existsSync)
const ROOT = PLACES.root
const require = createRequire(import.meta.url)

const SHIPPED_TEMPLATES = path.join(PLACES.resources, 'templates')
export const SAMPLES = path.join(PLACES.resources, 'assets', 'samples')

/** The built window: files that the pages of the app are made of. */
export const WINDOW_FOLDER = path.join(ROOT, 'dist', 'window')

/** Reads the bytes of a face, `noto-serif/regular`, from the file that assets/fonts.json names for it. */
export const fontReader = (): ((face: string) => Uint8Array) => {
  const files = JSON.parse(readFileSync(path.join(PLACES.resources, 'assets', 'fonts.json'), 'utf8')) as Record<
    string,
    string
  >
  return (face) => {
    const file = files[face]
    if (file === undefined) throw new Error(`assets/fonts.json names no file for the face ${face}`)
    return readFileSync(fontFile(PLACES, file))
  }
}

/** The file of a face: in its npm package in a checkout; in a package the faces alone were taken out of theirs. */
export const fontFile = ({ kind, resources }: ShippedPlaces, file: string): string =>
  kind === 'checkout' ? require.resolve(file) : path.join(resources, file.replace(/^@expo-google-fonts\//, 'fonts/'))

const LARGEST_TEMPLATE_FILE = 1024 * 1024
const MOST_TEMPLATE_FILES = 50

/** The JSON files of a template's folder by name; undefined when there is no such folder. Larger files and links are left out. */
export const templateFiles = async (folder: string): Promise<ReadonlyMap<string, string> | undefined> => {
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined) return undefined
  const files = new Map<string, string>()
  for (const name of names
    .filter((one) => one.endsWith('.json'))
    .toSorted()
    .slice(0, MOST_TEMPLATE_FILES)) {
    const file = path.join(folder, name)
    const found = await lstat(file)
    if (found.isFile() && found.size <= LARGEST_TEMPLATE_FILE) files.set(name, await readFile(file, 'utf8'))
  }
  return files
}

/** The templates that ship: name and folder. */
export const shippedTemplates = async (): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(SHIPPED_TEMPLATES, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return new Map(names.toSorted().map((name) => [name, path.join(SHIPPED_TEMPLATES, name)]))
}

/** Where templates come from: those that ship, and folders that a user names. */
export const templatePlaces = async () => ({ shipped: await shippedTemplates(), readFolder: templateFiles })

const LARGEST_BLOB = 64 * 1024 * 1024

/** Reads files beside a records file, by relative path: never through a link, never outside its folder, never a huge one. */
export const blobReader = (recordsFile: string): ((blob: string) => Promise<Uint8Array | undefined>) => {
  const folder = path.dirname(path.resolve(recordsFile))
  return async (blob) => {
    const file = path.resolve(folder, blob)
    try {
      const [real, realFolder, found] = [await realpath(file), await realpath(folder), await lstat(file)]
      const inside = path.relative(realFolder, real)
      const leads = inside.startsWith('..') || path.isAbsolute(inside)
      if (leads || real !== path.join(realFolder, path.relative(folder, file))) return undefined
      return found.isFile() && found.size <= LARGEST_BLOB ? await readFile(real) : undefined
    } catch {
      return undefined
    }
  }
}

/** The office record of a new vault that begins without records. */
export const defaultOffice = (name: string, by: string): unknown => {
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    id: `office:${'0'.repeat(25)}1`,
    type: 'office',
    home: 'office',
    name: { en: { text: name, role: 'original' } },
    createdAt: now,
    createdBy: by,
    updatedAt: now,
    updatedBy: by,
  }
}

/** The version of this program. */
export const APP_VERSION = (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string })
  .version

/** The folder of this program on this computer, made when it is not there (SECURITY 4.4). */
export const appFolderNow = (): string => {
  const home = homedir()
  const parents: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
    win32: process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'),
    darwin: path.join(home, 'Library', 'Application Support'),
  }
  const parent = parents[process.platform] ?? process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
  const folder = path.join(parent, 'aide-memoire')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export const appFolder = (): Promise<string> => Promise.resolve(appFolderNow())

/** The ceiling of a computer whose administrator set none (SECURITY 6). */
const USUAL_CEILING = 'Confidential'

/** What the administrator of this computer allows: `policy.json` in the resources of a package; run from source, browsers are let in. */
export const readRules = async (): Promise<{ readonly browserMode: boolean; readonly ceiling: string }> => {
  const text = await readFile(path.join(PLACES.resources, 'policy.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return { browserMode: PLACES.kind === 'checkout', ceiling: USUAL_CEILING }
  const rules = JSON.parse(text) as { browserMode?: unknown; ceiling?: unknown }
  return {
    browserMode: rules.browserMode === true,
    ceiling: typeof rules.ceiling === 'string' ? rules.ceiling : USUAL_CEILING,
  }
}

/** The invented sample: its records file and the pictures beside it. */
export const readSample = async (): Promise<{
  readonly text: string
  readonly blobs: ReadonlyMap<string, Uint8Array>
}> => {
  const file = path.join(SAMPLES, 'fictional', 'records.json')
  const text = await readFile(file, 'utf8')
  const { records } = JSON.parse(text) as { records: { attachment?: readonly { readonly blob?: string }[] } }
  const read = blobReader(file)
  const blobs = new Map<string, Uint8Array>()
  for (const { blob } of records.attachment ?? []) {
    const bytes = blob === undefined ? undefined : await read(blob)
    if (blob !== undefined && bytes !== undefined) blobs.set(blob, bytes)
  }
  return { text, blobs }
}
