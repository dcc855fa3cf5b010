import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { changedSample, FICTIONAL } from './aide.ts'
import { madeVault } from './made-vault.ts'
import { PASSPHRASE } from './vault-place.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** Who made every record, a name that nothing else holds; and a person of that name. */
const CANARY = 'Kanarienvogel Zwölfuhr'

/** How a text may lie in a file: as UTF-8 and UTF-16, in percents, and in base64 at each of its three alignments. */
const formsOf = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text)
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    return Buffer.from(coded.slice(shift === 0 ? 0 : 4, -4))
  })
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(encodeURIComponent(text)), ...base64]
}

const everyFile = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))

const hitsIn = (files: readonly string[], texts: readonly string[]): readonly string[] => {
  const forms = texts.flatMap(formsOf)
  return files.filter((file) => {
    const bytes = fs.readFileSync(file)
    return forms.some((form) => bytes.includes(form))
  })
}

test('A52 O2 a name written into every kind of record is found nowhere outside what was asked for', async () => {
  const place = await madeVault()
  const file = changedSample((records) => {
    for (const record of Object.values(records.records).flat()) record['createdBy'] = CANARY
  }, FICTIONAL)
  // The positive control: the search finds it where it is.
  expect(hitsIn([file], [CANARY])).toEqual([file])

  expect(place.on('records', 'import', file, '--vault', place.vault, '--replace').status).toBe(0)
  for (const command of ['undo', 'redo', 'log']) expect(place.on(command, '--vault', place.vault).status).toBe(0)
  place.on('vault', 'verify', place.vault, '--deep')

  // One more that is killed while it works, without a moment to tidy up.
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'electron/cli.ts'), 'undo', '--vault', place.vault, '--passphrase-file', place.passphraseFile],
    {
      stdio: 'ignore',
      cwd: place.root,
      env: { ...process.env, HOME: path.join(place.root, 'home'), TMPDIR: path.join(place.root, 'tmp') },
    },
  )
  await new Promise((resolve) => setTimeout(resolve, 1500))
  child.kill('SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 500))

  const files = everyFile(place.root)
  expect(files.filter((name) => name.startsWith(place.vault)).length).toBeGreaterThan(10)
  expect(hitsIn(files, [CANARY])).toEqual([])
  expect(hitsIn(files, [PASSPHRASE])).toEqual([place.passphraseFile])
  expect(place.on('vault', 'verify', place.vault).status).toBe(0)
})
