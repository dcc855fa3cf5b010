import type { VaultFs } from '../../../../electron/vault/file-system.ts'
import { isObjectId } from '../../../../electron/vault/store/index.ts'
import { isVaultError } from '../../../../electron/vault/vault-error.ts'
import { attachVault, type Vault } from '../../../../electron/vault/vault.ts'
import { actOn, partsOn } from '../crash/subject.ts'
import { hexOf, textOf } from '../crash/world.ts'
import { tamperings } from './tamperings.ts'
import { ADDED, logOf, tamperedDisk, vaultWithPast, type Truth, type VaultWithPast } from './tampered-vault.ts'

/** The figures as one line. */
export const sentenceOf = (found: TamperFigures): string =>
  `tampering: ${found.mutants} mutants, ${found.told} told, ${found.older} older and told by the anchor, ` +
  `${found.shorter} with a shorter history, ${found.untouched} without effect, ` +
  `${found.accepted.length} accepted, ${found.crashed.length} crashed`

/** How much is left out. */
export type Strides = { readonly everyByte: number; readonly everyOne: number }

/** What became of files that somebody tampered with. */
export type TamperFigures = {
  readonly mutants: number
  /** Refused with an error of the vault, or shown under a mark. */
  readonly told: number
  /** An older state that is whole, which the anchor of this computer tells (SECURITY 4.4). */
  readonly older: number
  /** All that the vault holds is true; its history ends where a change record cannot be read. */
  readonly shorter: number
  /** The vault says all that it held: what was changed is of no use to it. */
  readonly untouched: number
  /** Wrong content, said as if it were true. */
  readonly accepted: readonly string[]
  /** Errors that are none of the vault's. */
  readonly crashed: readonly string[]
}

/** Tampers with every file of a vault; every so many-th bit flip and truncation is tried, and of all every so many-th. */
export const tamper = async ({ everyByte, everyOne }: Strides): Promise<TamperFigures> => {
  const ours = await vaultWithPast('ours')
  const theirs = await vaultWithPast('theirs')
  const foreign = await vaultWithPast('ours', 'foreign')
  const counts = { told: 0, older: 0, shorter: 0, untouched: 0 }
  const accepted: string[] = []
  const crashed: string[] = []
  let mutants = 0
  let seen = 0
  for (const tampering of tamperings(ours.files, theirs.files, foreign.files, everyByte)) {
    seen += 1
    if (seen % everyOne !== 0) continue
    mutants += 1
    try {
      const found = await judge(ours, await tamperedDisk(ours, tampering), mutants % 5 === 0)
      if (typeof found === 'string') counts[found] += 1
      else accepted.push(`${tampering.what}: ${found.wrong}`)
    } catch (error) {
      crashed.push(`${tampering.what}: ${error instanceof Error ? (error.stack ?? error.message) : 'an error'}`)
    }
  }
  return { mutants, ...counts, accepted, crashed }
}

type Found = 'told' | 'older' | 'shorter' | 'untouched' | { readonly wrong: string }

/** The value, or undefined where the vault refuses to tell it. */
const unlessRefused = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await call()
  } catch (error) {
    if (isVaultError(error)) return undefined
    throw error
  }
}

const judge = async (past: VaultWithPast, fs: VaultFs, isSaved: boolean): Promise<Found> => {
  const vault = await unlessRefused(() => attachVault(partsOn(fs, 'after tampering')))
  if (vault === undefined) return 'told'
  const { commit } = vault.status()
  const truth = past.truths.get(commit)
  if (truth === undefined || truth.sha256 !== vault.head().sha256) return { wrong: `a change ${commit} that never was` }
  const ids = [...vault.objects(), ...vault.head().pages.flatMap((page) => [...page.attachments.keys()])]
  if (ids.toSorted().join() !== [...truth.things.keys()].toSorted().join()) return { wrong: `holds ${ids.join()}` }
  let isTold = vault.status().unusable.length > 0 || vault.status().forks.length > 0
  for (const id of ids) {
    const text = await unlessRefused(() => textIn(vault, id))
    const isMarked = isObjectId(id) && vault.status().damaged.has(id)
    isTold ||= text === undefined || isMarked
    if (text === undefined || text === truth.things.get(id)) continue
    const wasEver = [...past.truths.values()].some(({ things }) => things.get(id) === text)
    if (!isMarked || !wasEver) return { wrong: `${id} says something else` }
  }
  const log = await unlessRefused(() => logOf(vault))
  if (log?.some((step, at) => step !== truth.log[at])) return { wrong: 'another history' }
  isTold ||= log === undefined
  const saved = isSaved ? await wrongAfterSaving(vault, fs, truth) : undefined
  if (saved !== undefined) return { wrong: saved }
  if (isTold) return 'told'
  if ((log?.length ?? 0) < truth.log.length) return 'shorter'
  return commit < Math.max(...past.truths.keys()) ? 'older' : 'untouched'
}

const textIn = async (vault: Vault, id: string): Promise<string> =>
  isObjectId(id) ? textOf(await vault.object(id), []) : hexOf(await vault.attachment(id))

/** A save either is refused or adds to what truly was there; nothing of it may be lost. */
const wrongAfterSaving = async (vault: Vault, fs: VaultFs, truth: Truth): Promise<string | undefined> => {
  const done = await unlessRefused(async () => {
    await actOn(vault, { kind: 'save', edits: [{ before: null, after: ADDED }] })
    return true
  })
  if (done === undefined) return undefined
  const again = await unlessRefused(async () => {
    const reopened = await attachVault(partsOn(fs, 'after saving'))
    return textIn(reopened, DOSSIER)
  })
  const wanted = [...(truth.things.get(DOSSIER)?.split('\n') ?? []), JSON.stringify(ADDED)].toSorted().join('\n')
  return again === wanted ? undefined : 'a save upon it does not hold what was there'
}

const DOSSIER = `dossier:${'1'.padStart(26, '0')}`
