import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '#core/contract'
import { recordsFileOf, writeRecordsFile, type Records } from '#core/domain'
import { createVault, nodeFs } from '#electron/vault'
import { startChild, type Child } from '../../electron/transport/child.ts'
import { clientOver } from '../../electron/transport/client-line.ts'
import { bigRecords } from '../../test/build/big.ts'

/** The passphrase of the vault that is measured. */
export const PASSPHRASE = 'six quiet herons by the river'

const typed = (): Uint8Array => new TextEncoder().encode(PASSPHRASE)

/** Makes the vault of 50,000 records where the program looks for one in this home, and gives its folder. */
export const makeBigVault = async (home: string): Promise<string> => {
  const folder = path.join(home, 'Aide-Memoire')
  mkdirSync(path.join(home, 'app'), { recursive: true })
  const records = bigRecords()
  const [office] = records.office.values()
  if (office === undefined) throw new Error('expected an office')
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
  const ground = { fs: nodeFs, random, now: Date.now, app: '0.1.0', device: '00000000' }
  await createVault(ground, folder, { passphrase: typed(), kdf: { m: 64 * 1024, t: 3, p: 1 }, office, label: 'bench' })
  const { child, client } = vaultProcess()
  await unlock(client, folder)
  const done = await client['records.import']({
    text: textOf(records),
    blobs: new Map(),
    by: 'bench',
    label: 'big',
    differing: 'replace',
  })
  if (!done.ok) throw new Error(JSON.stringify(done.error).slice(0, 2000))
  await client['vault.lock']({})
  await child.end()
  return folder
}

const textOf = (records: Records): string =>
  writeRecordsFile(recordsFileOf(records, { writtenAt: '2026-11-22T02:00:00Z', writtenBy: 'bench' }))

/** A vault process, asked without a window. */
export const vaultProcess = (): { readonly child: Child; readonly client: Client } => {
  const child = startChild(new URL('./vault-process.ts', import.meta.url))
  return { child, client: clientOver(child.port) }
}

/** Unlocks the vault for writing. */
export const unlock = async (client: Client, folder: string): Promise<void> => {
  const state = await client['vault.unlock']({ folder, secret: { passphrase: typed() }, mode: 'write' })
  if (!state.ok) throw new Error(state.error.code)
}
