import type { Office } from '#core/domain'
import { EMPTY_OBJECT, writeObject } from '#electron/vault/objects'
import { makeFolder, NO_HEAD, publish, type Head } from '#electron/vault/store'
import type { VaultParts } from './vault.ts'

const FOLDERS = ['manifests', 'blobs', 'drafts', 'cache', 'quarantine'] as const

/** Makes the folders of a new vault and its first commit, which holds the office; the vault exists from then on. */
export const writeFirst = async (parts: VaultParts, folder: string, office: Office, label: string): Promise<Head> => {
  const { ground, places, keys } = parts
  for (const name of FOLDERS) await makeFolder(ground.fs, places[name])
  await ground.fs.syncFolder(folder)
  const first = { ...EMPTY_OBJECT, records: new Map([[office.id, office]]) }
  return publish({ ground, places, keys, headerGeneration: parts.headerGeneration, knownFolders: new Set() }, NO_HEAD, {
    label,
    by: office.createdBy,
    objects: new Map([['office', { payload: writeObject(first, ground.app), schema: first.schema }]]),
    attachments: new Map(),
    change: null,
  })
}
