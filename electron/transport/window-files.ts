import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A file of the built window: its bytes and its type. */
export type WindowFile = { readonly bytes: Uint8Array; readonly type: string }

/** The files of the built window by the exact path that names each; nothing else is ever served. */
export type WindowFiles = ReadonlyMap<string, WindowFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads the files of a built window by the list that was made with it; in a package no folder can be listed. */
export const readListedFiles = async (folder: string, names: readonly string[]): Promise<WindowFiles> => {
  const files = names.flatMap((name) => {
    const type = TYPES[path.posix.extname(name)]
    return type === undefined ? [] : [{ name, type }]
  })
  return new Map(
    await Promise.all(
      files.map(async ({ name, type }) => {
        const bytes = await readFile(path.join(folder, ...name.split('/')))
        return [name === 'index.html' ? '/' : `/${name}`, { bytes, type }] as const
      }),
    ),
  )
}

/** Reads a built window once. The page itself is `/`; a file of a kind that no window needs, or a link, is left out. */
export const readWindowFiles = async (folder: string): Promise<WindowFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries.flatMap((entry) => {
      const type = TYPES[path.extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      const file = path.join(entry.parentPath, entry.name)
      const name = `/${path.relative(folder, file).split(path.sep).join('/')}`
      return [readFile(file).then((bytes) => [name === '/index.html' ? '/' : name, { bytes, type }] as const)]
    }),
  )
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
