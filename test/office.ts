import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * Opens a file with LibreOffice and writes it in another format (`pdf`, `txt:Text`, `docx`) to a folder; returns the bytes.
 * It sees the project's own faces and no others, so that pages are the same on every computer. Throws what it said when it fails.
 */
export function convertWithOffice(soffice: string, file: string, format: string, folder: string): Uint8Array {
  const home = mkdtempSync(path.join(tmpdir(), 'office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(home, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, file]
    const env = { ...process.env, HOME: home, FONTCONFIG_FILE: writeFontList(home) }
    const { status, stdout, stderr } = spawnSync(soffice, args, { encoding: 'utf8', env, timeout: 120_000 })
    const written = path.join(folder, `${path.parse(file).name}.${format.split(':')[0] ?? format}`)
    if (status !== 0 || !stdout.includes('->'))
      throw new Error(`LibreOffice did not convert ${file}: ${stdout}${stderr}`)
    return readFileSync(written)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Writes fontconfig's configuration that names the folders of the faces in assets/fonts.json, and returns its path. */
function writeFontList(home: string): string {
  const faces = JSON.parse(readFileSync(path.join(ROOT, 'assets/fonts.json'), 'utf8')) as Readonly<
    Record<string, string>
  >
  const folders = new Set(Object.values(faces).map((face) => path.join(ROOT, 'node_modules', path.dirname(face))))
  const cache = path.join(ROOT, 'node_modules/.cache/fontconfig')
  mkdirSync(cache, { recursive: true })
  const file = path.join(home, 'fonts.conf')
  const lines = [...[...folders].map((folder) => `<dir>${folder}</dir>`), `<cachedir>${cache}</cachedir>`]
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`)
  return file
}
