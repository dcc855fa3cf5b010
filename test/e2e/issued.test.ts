import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { issued } from '../build/issued.ts'
import { freshFolder } from './aide.ts'
import { madeVault } from './made-vault.ts'
import { type VaultPlace } from './vault-place.ts'

describe('an issued version at the command line', () => {
  let place: VaultPlace
  let vault: string
  let pdfs: readonly string[]
  beforeAll(async () => {
    const { served, files } = await issued()
    await served.ask('vault.lock', {})
    const folder = freshFolder()
    for (const { name, bytes } of files) fs.writeFileSync(path.join(folder, name), bytes)
    pdfs = files.filter(({ name }) => name.endsWith('.pdf')).map(({ name }) => path.join(folder, name))
    for (const { name } of files.filter((one) => one.name.endsWith('.json'))) fs.unlinkSync(path.join(folder, name))
    vault = served.folder
    place = await madeVault()
  }, 60_000)
  const verify = (files: readonly string[], of: string) => place.on('packs', 'verify', ...files, '--vault', of)

  test('A70 the vault that issued them knows its files, and names the one in which a byte was changed', () => {
    const good = verify(pdfs, vault)
    expect([
      good.status,
      good.stderr,
      good.stdout.split('\n').filter((line) => line.includes('the issued file')),
    ]).toEqual([
      0,
      '',
      pdfs.map((file, at) =>
        expect.stringMatching(new RegExp(`${path.basename(file)}: the issued file.*copy ${at + 1}\\.$`)),
      ),
    ])
    const [first = '', ...others] = pdfs
    const altered = path.join(freshFolder(), path.basename(first))
    const bytes = fs.readFileSync(first)
    fs.writeFileSync(altered, bytes.with(2000, (bytes[2000] ?? 0) ^ 1))
    const bad = verify([altered, ...others], vault)
    const named = bad.stdout.split('\n').filter((line) => line.includes('NOT the issued file'))
    expect([bad.status, named]).toEqual([1, [expect.stringContaining(path.basename(first))]])
  })

  test('T7 a file of records carries it to another vault, which then knows its files too', () => {
    expect(verify(pdfs, place.vault).status).toBe(1)
    const file = path.join(freshFolder(), 'records.json')
    expect(place.on('records', 'export', file, '--vault', vault)).toMatchObject({ status: 0 })
    const brought = place.on('records', 'import', file, '--vault', place.vault, '--replace', '--json')
    expect([brought.status, brought.stderr]).toEqual([0, ''])
    expect(JSON.parse(brought.stdout)).toMatchObject({ unreadable: [] })
    expect(verify(pdfs, place.vault).status).toBe(0)
  })
})
