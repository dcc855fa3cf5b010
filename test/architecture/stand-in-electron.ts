import { createPackage } from '@electron/asar'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The mark in Electron's binary that the fuses stand behind, their version, their number and their state as shipped. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('stand-in\n'),
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

const PLACEHOLDERS = ['chrome-sandbox', 'chrome_crashpad_handler', 'icudtl.dat', 'resources.pak'].concat([
  'v8_context_snapshot.bin',
  'snapshot_blob.bin',
  'LICENSE',
  'LICENSES.chromium.html',
])

/** Writes a folder that electron-builder takes for Electron's own: enough to pack beside, nothing that runs. */
export async function writeStandInElectron(folder: string, version: string): Promise<void> {
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  writeFileSync(path.join(folder, 'electron'), FUSE_WIRE, { mode: 0o755 })
  writeFileSync(path.join(folder, 'version'), version)
  for (const name of PLACEHOLDERS) writeFileSync(path.join(folder, name), 'stand-in')
  mkdirSync(path.join(folder, 'locales'))
  for (const name of ['de', 'en-US', 'vi']) writeFileSync(path.join(folder, 'locales', `${name}.pak`), 'stand-in')
  const empty = `${folder}-app`
  mkdirSync(empty)
  writeFileSync(path.join(empty, 'package.json'), '{}')
  await createPackage(empty, path.join(folder, 'resources', 'default_app.asar'))
}
