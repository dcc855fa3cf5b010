import type { Office } from '#core/domain'
import { newHeader, selfTest, type KdfCost } from '#electron/vault/keys'
import { EMPTY_OBJECT, writeObject, writerOf } from '#electron/vault/objects'
import { asVaultError, namesIn, NO_HEAD, placesIn, publish, type Head, type VaultGround } from '#electron/vault/store'
import { failedWith } from './file-system.ts'
import { makeFolders, writeHeaders } from './header-files.ts'
import { VaultError } from './vault-error.ts'
import type { VaultParts } from './vault-types.ts'

/** What a new vault begins with. The passphrase is UTF-8 as typed; the caller overwrites it. */
export type NewVault = {
  readonly passphrase: Uint8Array
  readonly kdf: KdfCost
  readonly office: Office
  readonly label: string
}

/** A vault was made: its recovery key, shown once, and a copy of its header to keep elsewhere. */
export type Created = { readonly recovery: string; readonly header: Uint8Array }

/** Makes a vault in a folder that is new or empty. It exists from its first manifest on; before that, nothing is a vault. */
export const createVault = async (ground: VaultGround, folder: string, what: NewVault): Promise<Created> => {
  const { fs, random, now } = ground
  const places = placesIn(folder)
  await selfTest()
  await makeEmpty(ground, folder)
  const { header, keys, recovery } = await newHeader({ passphrase: what.passphrase, kdf: what.kdf, random, now })
  try {
    await writeHeaders({ ...ground, fs }, folder, places, header)
    await writeFirst({ ground, places, keys, headerGeneration: () => 1 }, folder, what.office, what.label)
    return { recovery, header }
  } finally {
    keys.wipe()
  }
}

/** A folder that is there and holds nothing, or is made. */
export const makeEmpty = async ({ fs }: VaultGround, folder: string): Promise<void> => {
  try {
    await fs.mkdir(folder)
  } catch (error) {
    if (!failedWith(error, 'EEXIST')) throw asVaultError(error, 'the folder')
    if ((await namesIn(fs, folder)).length > 0) throw new VaultError('not-a-vault', 'a folder that is not empty')
  }
}

/** Makes the folders of a new vault and its first commit, which holds the office; the vault exists from then on. */
export const writeFirst = async (parts: VaultParts, folder: string, office: Office, label: string): Promise<Head> => {
  const { ground, places, keys } = parts
  await makeFolders(ground, folder, places)
  const first = { ...EMPTY_OBJECT, records: new Map([[office.id, office]]) }
  return publish({ ground, places, keys, headerGeneration: parts.headerGeneration, knownFolders: new Set() }, NO_HEAD, {
    label,
    by: office.createdBy,
    objects: new Map([['office', { payload: writeObject(first, writerOf(ground)), schema: first.schema }]]),
    attachments: new Map(),
    change: null,
  })
}
