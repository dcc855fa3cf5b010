import { oneAtATime } from '#core/base'
import {
  changePassphrase,
  decodeHeader,
  dropEpochs,
  newRecovery,
  rotate,
  selfTest,
  unlock,
  type KdfCost,
  type Secret,
  type VaultKeys,
} from '#electron/vault/keys'
import { commitNumbers, hexDigest, placesIn, type VaultGround } from '#electron/vault/store'
import { anchorIn, isOlderThanSeen, type Seen } from './anchor.ts'
import { draftsIn } from './drafts.ts'
import { checkFolders, readHeaders, writeHeaders } from './header-files.ts'
import { takeInstance, type Instance } from './instance.ts'
import { epochsInUse } from './reseal.ts'
import { isSharedFolder } from './this-computer.ts'
import { isVaultError, VaultError } from './vault-error.ts'
import { VaultClosed } from './vault-types.ts'
import { attachVault } from './vault.ts'

/** What a person should know of a vault that opened all the same. */
export type Warning =
  | { readonly kind: 'header-copy'; readonly problem: 'damaged' | 'altered'; readonly isMended: boolean }
  | { readonly kind: 'older-header'; readonly generation: number; readonly expected: number }
  | { readonly kind: 'older-than-seen'; readonly commit: number; readonly seen: Seen }
  | { readonly kind: 'other-than-seen'; readonly commit: number }
  | { readonly kind: 'weak-kdf'; readonly memoryKib: number }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'shared-folder' }

export type Opening = {
  /** The folder of this program on this computer, for the rollback anchor and the lock. */
  readonly appFolder: string
  /** Whether the opener means to write: then a vault that is open elsewhere is `vault-in-use`. */
  readonly mode: 'write' | 'read'
}

/** A vault that was unlocked. `close` wipes its keys; the end of the process is the only real erasure. */
export type OpenVault = Awaited<ReturnType<typeof openVault>>

/** What is known of a vault while it is locked: the change it seems to stand at, and when its file was written. */
export const describeLocked = async (
  { fs }: VaultGround,
  folder: string,
): Promise<{ readonly highest: number; readonly writtenAt: string | undefined; readonly path: string }> => {
  const places = placesIn(folder)
  const path = await fs.realpath(folder).catch(() => folder)
  const [highest = 0] = await commitNumbers(fs, places)
  const stat = highest === 0 ? undefined : await fs.lstat(places.manifest(highest)).catch(() => undefined)
  return { highest, writtenAt: stat && new Date(stat.modifiedMs).toISOString(), path }
}

/** Opens a vault by passphrase or recovery key. Nothing is written before it is unlocked. */
export const openVault = async (ground: VaultGround, folder: string, secret: Secret, opening: Opening) => {
  await selfTest()
  const places = placesIn(folder)
  await checkFolders(ground, folder, places)
  const found = await readHeaders(ground, places)
  const unlocked = await unlockEither(found, secret)
  const { keys } = unlocked
  let instance: Instance | undefined
  try {
    const warnings: Warning[] = []
    let header = unlocked.bytes
    instance = await takeInstance(ground, folder, keys.vaultId, opening.appFolder)
    if (instance === undefined) {
      if (opening.mode === 'write') throw new VaultError('vault-in-use', 'the vault')
      warnings.push({ kind: 'in-use' })
    }
    const decoded = decodeHeader(header)
    let generation = decoded.generation
    const mayWrite = decoded.mayWrite && instance !== undefined
    const vault = await attachVault({
      ground,
      places,
      keys,
      headerGeneration: () => generation,
      ...(!mayWrite && { readOnly: decoded.mayWrite ? 'vault-in-use' : 'vault-too-new' }),
      onSaved: (head) => anchor.note(head, generation),
    })
    const anchor = anchorIn(ground, opening.appFolder, keys)
    const seen = await anchor.seen()
    if (seen === 'foreign') warnings.push({ kind: 'other-than-seen', commit: vault.head().commit })
    else if (seen !== undefined && isOlderThanSeen(vault.head(), seen)) {
      warnings.push({ kind: 'older-than-seen', commit: vault.head().commit, seen })
    } else await anchor.note(vault.head(), generation)
    if (vault.head().root.header > generation) {
      warnings.push({ kind: 'older-header', generation, expected: vault.head().root.header })
    }
    warnings.push(...(await mendCopies(mayWrite && vault.status().readOnly === undefined)))
    if (await isSharedFolder(await ground.fs.realpath(folder), (name) => ground.fs.list(name)))
      warnings.push({ kind: 'shared-folder' })
    for (const slot of decoded.slots) {
      if (slot.kind === 'passphrase' && slot.cost.m < FLOOR) {
        warnings.push({ kind: 'weak-kdf', memoryKib: slot.cost.m })
      }
    }

    /** Makes damaged, altered or differing copies of the header equal to the one that opened. */
    async function mendCopies(isAllowed: boolean): Promise<readonly Warning[]> {
      const isEqual = found.copies.every((copy) => copy !== undefined && hexDigest(copy) === hexDigest(header))
      if (isEqual) return []
      // A disk that is full must not keep a person from records that one whole copy opens.
      const write = (): Promise<boolean> =>
        writeHeaders(ground, folder, places, header).then(
          () => true,
          () => false,
        )
      const isMended = isAllowed && (await write())
      return [{ kind: 'header-copy', problem: unlocked.wasAltered ? 'altered' : 'damaged', isMended }]
    }

    let isClosing = false
    /** Changes of the header, and the lock, one after the other: none may begin while another is under way. */
    const queue = oneAtATime()
    const inTurn = <T>(act: () => Promise<T>): Promise<T> =>
      queue(() => (isClosing ? Promise.reject(new VaultClosed()) : act()))

    async function replaceHeader(bytes: Uint8Array): Promise<void> {
      if (!mayWrite) throw new VaultError('read-only', 'the header')
      // Another process may have changed it since: its keys must not be written over.
      const now = await readHeaders(ground, places)
      if (hexDigest(now.bytes) !== hexDigest(header)) throw new VaultError('changed-elsewhere', 'the header')
      await writeHeaders(ground, folder, places, bytes)
      header = bytes
      generation = decodeHeader(bytes).generation
      await anchor.note(vault.head(), generation)
    }

    return {
      vault,
      keys,
      places,
      ground,
      warnings,
      drafts: draftsIn(ground, places, keys),
      header: (): Uint8Array => header,
      changePassphrase: (passphrase: Uint8Array, kdf: KdfCost): Promise<void> =>
        inTurn(async () => replaceHeader((await changePassphrase(header, keys, passphrase, kdf, ground)).header)),
      newRecovery: (): Promise<string> =>
        inTurn(async () => {
          const made = newRecovery(header, keys, ground)
          await replaceHeader(made.header)
          return made.recovery
        }),
      /** New keys after a suspected leak; the vault has to be opened anew with what is given back. */
      rotate: (passphrase: Uint8Array, kdf: KdfCost): Promise<string> =>
        inTurn(async () => {
          const made = await rotate(header, keys, { passphrase, kdf, random: ground.random, now: ground.now })
          await replaceHeader(made.header)
          await anchorIn(ground, opening.appFolder, made.keys).note(vault.head(), generation)
          made.keys.wipe()
          return made.recovery
        }),
      /** Drops the keys that no file of the vault is sealed under any more. */
      dropUnusedKeys: (): Promise<number> =>
        inTurn(async () => {
          const used = await epochsInUse(ground, places)
          const unused = [...Array(keys.epoch).keys()].map((at) => at + 1).filter((epoch) => !used.has(epoch))
          const spare = unused.filter((epoch) => epoch !== keys.epoch && keys.keyOf(epoch) !== undefined)
          if (spare.length === 0) return 0
          const made = dropEpochs(header, keys, [...used], ground)
          await replaceHeader(made.header)
          made.keys.wipe()
          return spare.length
        }),
      close: (): Promise<void> =>
        inTurn(async () => {
          isClosing = true
          await vault.close()
          await instance?.release()
          keys.wipe()
        }),
    }
  } catch (error) {
    await instance?.release()
    keys.wipe()
    throw error
  }
}

/** The keys of a vault that is not to be opened as a whole, such as one to rescue or a backup. The caller wipes them. */
export const keysOf = async (ground: VaultGround, folder: string, secret: Secret): Promise<VaultKeys> => {
  await selfTest()
  return (await unlockEither(await readHeaders(ground, placesIn(folder)), secret)).keys
}

const FLOOR = 64 * 1024

type Picked = Awaited<ReturnType<typeof readHeaders>>
type Unlocking = { readonly keys: VaultKeys; readonly bytes: Uint8Array; readonly wasAltered: boolean }

/** Unlocks the better copy; where it opens but is not what its key wrote, the other one is tried. */
const unlockEither = async ({ bytes, spare }: Picked, secret: Secret): Promise<Unlocking> => {
  const copy = 'passphrase' in secret ? { ...secret, passphrase: Uint8Array.from(secret.passphrase) } : secret
  try {
    return { keys: (await unlock(bytes, secret)).keys, bytes, wasAltered: false }
  } catch (error) {
    // A change of the header that was cut off between its copies leaves one that the old secret opens.
    const isOther = spare !== undefined && hexDigest(spare) !== hexDigest(bytes)
    if (!isVaultError(error, 'header-altered', 'wrong-passphrase') || !isOther) throw error
    const wasAltered = error.code === 'header-altered'
    return { keys: (await unlock(spare, copy)).keys, bytes: spare, wasAltered }
  } finally {
    if ('passphrase' in copy) copy.passphrase.fill(0)
  }
}
