import { newHeader } from '../../../electron/vault/keys/index.ts'
import { seededRandom } from '../../build/vault.ts'
import { FOLDER, memoryVault, put, type MemoryVault } from './memory-vault.ts'

export const PASSPHRASE = 'six quiet herons by the river'

/** A vault on a disk in memory with two headers that {@link PASSPHRASE} opens, on the disk to the last name. */
export const headedVault = async (): Promise<MemoryVault> => {
  const { header, keys } = await newHeader({
    passphrase: new TextEncoder().encode(PASSPHRASE),
    kdf: { m: 64, t: 1, p: 1 },
    random: seededRandom('header'),
    now: () => Date.UTC(2026, 10, 24),
  })
  const vault = await memoryVault(keys)
  for (const name of ['vault.hdr', 'vault.hdr.2']) await put(vault.fs, `${FOLDER}/${name}`, header)
  vault.fs.settle()
  return vault
}
