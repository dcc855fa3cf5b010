import { createHash } from 'node:crypto'
import type { AnyRecord } from '#core/domain'
import { writeFirst } from '../../../electron/vault/create.ts'
import type { VaultFs } from '../../../electron/vault/file-system.ts'
import type { VaultKeys } from '../../../electron/vault/keys/index.ts'
import { placesIn } from '../../../electron/vault/store/index.ts'
import { attachVault, type Vault, type VaultParts } from '../../../electron/vault/vault.ts'
import { aPartner, aPerson, anOffice, idOf, latin } from '../../build/records.ts'
import { testGround, testKeys } from '../../build/vault.ts'
import { crashFs, type CrashFs } from '../../fakes/crash-fs.ts'

export const DAY_MS = 24 * 60 * 60 * 1000
export const BY = 'Office'
export const FOLDER = '/vault'

/** A vault on a disk in memory, with a clock that a test moves. */
export type MemoryVault = {
  readonly fs: CrashFs
  readonly clock: { now: number }
  readonly parts: VaultParts
  /** The vault, attached anew. */
  readonly open: (fs?: VaultFs) => Promise<Vault>
  readonly partsOn: (fs: VaultFs) => VaultParts
}

/** A vault that holds the office, the dossier of partner 1, and a person named `0` in it, as changes 1 and 2. */
export const memoryVault = async (keys: VaultKeys = testKeys()): Promise<MemoryVault> => {
  const clock = { now: Date.UTC(2026, 10, 24, 9, 0, 0) }
  const fs = crashFs({ now: () => clock.now })
  await fs.mkdir(FOLDER)
  const partsOn = (files: VaultFs): VaultParts => ({
    ground: testGround(files, { now: () => clock.now }),
    places: placesIn(FOLDER),
    keys,
    headerGeneration: () => 1,
  })
  const parts = partsOn(fs)
  await writeFirst(parts, FOLDER, anOffice(), 'new vault')
  const open = (files: VaultFs = fs): Promise<Vault> => attachVault(partsOn(files))
  const vault = await open()
  await vault.commit({
    label: 'add',
    by: BY,
    edits: [aPartner(1), person('0')].map((after) => ({ before: null, after })),
  })
  return { fs, clock, parts, open, partsOn }
}

/** The person of partner 1, under a name. */
export const person = (name: string): AnyRecord => aPerson(1, { home: idOf('partner', 1), names: [latin(name)] })

/** Saves a name after a name, `from` to `to` both included as numbers; `between` runs before each. */
export const rename = async (
  vault: Vault,
  from: number,
  to: number,
  between: (number: number) => void = () => undefined,
): Promise<void> => {
  for (let number = from; number <= to; number += 1) {
    between(number)
    const [before, after] = [person(`${number - 1}`), person(`${number}`)]
    await vault.commit({ label: `name ${number}`, by: BY, edits: [{ before, after }] })
  }
}

/** The name of the person as the vault has it. */
export const nameIn = async (vault: Vault): Promise<string | undefined> =>
  [...(await vault.records()).person.values()].map(({ names: [name] }) => name?.text)[0]

/** Every file beneath a folder, with a digest of its bytes. */
export const filesIn = async (fs: VaultFs, folder = FOLDER): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  for (const name of (await fs.list(folder)).toSorted()) {
    const path = `${folder}/${name}`
    if ((await fs.lstat(path)).kind === 'folder') {
      for (const [inner, digest] of await filesIn(fs, path)) found.set(inner, digest)
      continue
    }
    found.set(
      path,
      createHash('sha256')
        .update(await bytesOf(fs, path))
        .digest('hex'),
    )
  }
  return found
}

/** A whole file. */
export const bytesOf = async (fs: VaultFs, path: string): Promise<Uint8Array> => {
  const file = await fs.open(path, 'read')
  try {
    return Uint8Array.from(await file.read(2 ** 28))
  } finally {
    await file.close()
  }
}

/** Changes one byte in the midst of a file, as a bad disk does. */
export const damage = async (fs: VaultFs, path: string): Promise<void> => {
  const bytes = await bytesOf(fs, path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await fs.unlink(path)
  await put(fs, path, bytes)
}

/** Writes a file from outside. */
export const put = async (fs: VaultFs, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await fs.open(path, 'create')
  await file.write(bytes)
  await file.sync()
  await file.close()
}
