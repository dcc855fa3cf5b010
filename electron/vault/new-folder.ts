import path from 'node:path'
import {
  asVaultError,
  dropName,
  makeFolder,
  placesIn,
  readWhole,
  writeNew,
  type Places,
  type VaultGround,
} from '#electron/vault/store'
import { makeEmpty } from './create.ts'
import { failedWith } from './file-system.ts'
import { checkFolders, makeFolders, writeHeaders } from './header-files.ts'
import { VaultError } from './vault-error.ts'

/** A vault in the making, in a folder of its own. It is no vault before it is published. */
export type NewFolder = {
  readonly places: Places
  /** A sealed file under a name of its own, on the disk when this ends. */
  readonly putBlob: (blob: string, bytes: Uint8Array) => Promise<void>
  readonly putDraft: (name: string, bytes: Uint8Array) => Promise<void>
  /** The manifest, once everything else is on the disk by content and by name: the last step, as in SECURITY 4.1. */
  readonly publish: (commit: number, manifest: Uint8Array) => Promise<void>
}

/** The folder that the parts of a vault lie in. */
export const folderOf = (places: Places): string => path.dirname(places.header)

/**
 * Fills a new or empty folder, which may not lie inside the vault that it is filled from. Where that fails, the files that were
 * made go again, the manifest first, so that no half of a vault is left that could pass for one.
 */
export const inNewFolder = async <T>(
  ground: VaultGround,
  { from, header, folder }: { readonly from: Places; readonly header: Uint8Array; readonly folder: string },
  fill: (target: NewFolder) => Promise<T>,
): Promise<T> => {
  const { fs } = ground
  const places = placesIn(folder)
  const made: string[] = []
  try {
    await checkOutside(ground, folderOf(from), folder)
    await makeEmpty(ground, folder)
    await makeFolders(ground, folder, places)
    made.push(places.header, places.headerCopy)
    await writeHeaders(ground, folder, places, header)
    return await fill(filling(ground, folder, places, made))
  } catch (error) {
    for (const name of made.toReversed()) await dropName(fs, name)
    throw asVaultError(error, 'the new folder')
  }
}

const filling = (ground: VaultGround, folder: string, places: Places, made: string[]): NewFolder => {
  const { fs, random } = ground
  const blobFolders = new Set<string>()
  const write = (target: string, bytes: Uint8Array): Promise<void> =>
    writeNew(fs, target, bytes, (name) => made.push(name))
  return {
    places,
    putBlob: async (blob, bytes) => {
      const inner = places.blobFolder(blob)
      if (!blobFolders.has(inner)) await makeFolder(fs, inner)
      blobFolders.add(inner)
      await write(places.blob(blob), bytes)
    },
    putDraft: (name, bytes) => write(`${places.drafts}/${name}`, bytes),
    publish: async (commit, manifest) => {
      for (const inner of [...blobFolders, places.blobs, places.drafts, folder]) await fs.syncFolder(inner)
      await syncParent(ground, folder)
      const temporary = `${places.manifests}/.tmp-${Buffer.from(random(8)).toString('hex')}`
      await write(temporary, manifest)
      const target = places.manifest(commit)
      try {
        await fs.link(temporary, target)
        made.push(target)
      } catch (error) {
        const found = await readWhole(fs, target, manifest.length).catch(() => undefined)
        // Our very bytes are there: the call did its work and was only told of badly, or twice.
        if (found !== undefined && Buffer.compare(found, manifest) === 0) made.push(target)
        else if (failedWith(error, 'EEXIST')) throw error
        // A file system without hard links: the name is taken by making the file.
        else await write(target, manifest)
      }
      await dropName(fs, temporary)
      await fs.syncFolder(places.manifests)
    },
  }
}

/** Makes the name of the folder itself durable, where the folder above may be read. */
const syncParent = async ({ fs }: VaultGround, folder: string): Promise<void> => {
  try {
    await fs.syncFolder(path.dirname(folder))
  } catch (error) {
    if (!failedWith(error, 'EACCES', 'EPERM')) throw error
  }
}

/** Refuses a source with links for folders, and a target inside the source. */
const checkOutside = async (ground: VaultGround, source: string, target: string): Promise<void> => {
  const { fs } = ground
  await checkFolders(ground, source, placesIn(source))
  const whole = path.resolve(target)
  const real = await fs.realpath(whole).catch(() => fs.realpath(path.dirname(whole)))
  const within = path.relative(await fs.realpath(source), real)
  const isInside = within === '' || !(within === '..' || within.startsWith(`..${path.sep}`) || path.isAbsolute(within))
  if (isInside) throw new VaultError('not-a-vault', 'a folder inside the vault')
}
