import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import { shippedPackages } from './package/shipped.ts'

/** Writes the list of packages and licences that About shows. A test refuses an old one. */
const ROOT = path.resolve(import.meta.dirname, '..')

/** What About shows: one row a package. */
export const licenceRows = (root = ROOT): readonly { name: string; version: string; licence: string }[] =>
  shippedPackages(root).map(({ name, version, licence }) => ({ name, version, licence }))

export const LICENCE_FILE = 'renderer/parts/licences.json'

if (import.meta.main) {
  const text = await format(JSON.stringify(licenceRows()), { parser: 'json', printWidth: 120 })
  writeFileSync(path.join(ROOT, LICENCE_FILE), text)
}
