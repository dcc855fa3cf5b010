import { decryptInto, encryptInto } from '../../../../electron/vault/seal/aead.ts'
import { nonceOf } from '../../../../electron/vault/seal/container-header.ts'
import {
  entryOf,
  objectExpected,
  openEntry,
  placesIn,
  readWhole,
  writeNew,
} from '../../../../electron/vault/store/index.ts'
import { isVaultError } from '../../../../electron/vault/vault-error.ts'
import { attachVault, type Vault } from '../../../../electron/vault/vault.ts'
import { testKeys } from '../../../build/vault.ts'
import { crashFs, type CrashFs } from '../../../fakes/crash-fs.ts'
import { badOf, crash } from '../crash/harness.ts'
import { SCENARIOS } from '../crash/scenarios.ts'
import { actOn, createVault, FOLDER, partsOn } from '../crash/subject.ts'
import { newDossier, personIn, renamed, type Act } from '../crash/world.ts'
import { saveFailing } from './sweep.ts'

/** The checks that fail, of all or of one. With every safety step in its place none does. */
export const failingChecks = async (only?: string): Promise<readonly string[]> => {
  const failing: string[] = []
  for (const [name, holds] of Object.entries(CHECKS)) {
    if (only !== undefined && name !== only) continue
    // A check that cannot even come to its end has failed as well.
    if (!(await holds().catch(() => false))) failing.push(name)
  }
  return failing
}

const dossier = (n: number) => `dossier:${String(n).padStart(26, '0')}` as const
const save = (...edits: Extract<Act, { kind: 'save' }>['edits']): Act => ({ kind: 'save', edits })

const powerCut = async (): Promise<boolean> => {
  for (const scenario of SCENARIOS.filter(({ name }) => name === 'create 1' || name === 'update 2')) {
    const found = await crash(scenario, { limit: 60, laterEvery: 1000, againEvery: 1000, killEvery: 1000 })
    if (badOf(found) > 0) return false
  }
  return true
}

const withDossiers = async (): Promise<{ readonly fs: CrashFs; readonly vault: Vault }> => {
  const fs = crashFs()
  await createVault(fs)
  const vault = await attachVault(partsOn(fs, 'making'))
  await actOn(vault, save(...newDossier(1), ...newDossier(2)))
  return { fs, vault }
}

const twoWriters = async (): Promise<boolean> => {
  const { fs } = await withDossiers()
  const one = await attachVault(partsOn(fs, 'one'))
  const other = await attachVault(partsOn(fs, 'other'))
  for (let n = 50; n < 55; n += 1) {
    const adding = [one, other].map((vault, at) =>
      actOn(vault, save({ before: null, after: personIn(at + 1, n * 2 + at, 'Added') })),
    )
    await Promise.all(adding)
  }
  const found = await attachVault(partsOn(fs, 'looking'))
  const counts = await Promise.all([1, 2].map(async (n) => (await found.object(dossier(n))).length))
  return counts.every((count) => count === 7)
}

const identity = async (): Promise<boolean> => {
  const { fs, vault } = await withDossiers()
  const entry = entryOf(vault.head(), dossier(1))
  if (entry === undefined) return false
  const opened = openEntry(fs, placesIn(FOLDER), testKeys(), entry, objectExpected(dossier(2), entry))
  return opened.then(
    () => false,
    (error: unknown) => isVaultError(error, 'object-damaged'),
  )
}

/** Two copies of a vault went different ways; the file of one lies in the other. All about it is right but its bytes. */
const digest = async (): Promise<boolean> => {
  const { fs } = await withDossiers()
  fs.settle()
  const [state] = fs.snapshotStates()
  if (state === undefined) return false
  const blobOf = async (files: CrashFs, opening: string, name: string): Promise<string> => {
    const vault = await attachVault(partsOn(files, opening))
    await actOn(vault, save(renamed(1, undefined, name)))
    return placesIn(FOLDER).blob(entryOf(vault.head(), dossier(1))?.blob ?? '')
  }
  const [ours, theirs] = [state.toFs(), state.toFs()]
  const blob = await blobOf(ours, 'ours', 'Anna')
  const foreign = await readWhole(theirs, await blobOf(theirs, 'theirs', 'Vera'), 10_000)
  await ours.unlink(blob)
  await writeNew(ours, blob, foreign)
  const vault = await attachVault(partsOn(ours, 'looking'))
  const shown = JSON.stringify(await vault.object(dossier(1)))
  return !shown.includes('Vera') && vault.status().damaged.has(dossier(1))
}

const missing = async (): Promise<boolean> => {
  const { vault } = await withDossiers()
  return vault.object(dossier(9)).then(
    () => false,
    (error: unknown) => isVaultError(error, 'object-missing'),
  )
}

const [KEY, AAD, TEXT] = [new Uint8Array(32).fill(7), new Uint8Array(5), new Uint8Array(8).fill(1)]

const tagLength = (): Promise<boolean> => {
  const nonce = new Uint8Array(12)
  const sealed = new Uint8Array(24)
  encryptInto(sealed, 0, { key: KEY, nonce, aad: AAD, plain: TEXT })
  const isOpened = decryptInto(new Uint8Array(8), 0, { key: KEY, nonce, aad: AAD, sealed: sealed.subarray(0, 12) })
  return Promise.resolve(!isOpened)
}

/** The first chunk of two, as if it were the only one. */
const lastChunk = (): Promise<boolean> => {
  const sealed = new Uint8Array(24)
  encryptInto(sealed, 0, { key: KEY, nonce: nonceOf(0, 2), aad: AAD, plain: TEXT })
  const isOpened = decryptInto(new Uint8Array(8), 0, { key: KEY, nonce: nonceOf(0, 1), aad: AAD, sealed })
  return Promise.resolve(!isOpened)
}

const failedSync = async (): Promise<boolean> => {
  for (const at of [1, 6, 12]) {
    const wrong = await saveFailing({ operation: 'sync', at, error: 'EIO', repeat: 'once' })
    if (wrong.length > 0) return false
  }
  return true
}

const CHECKS: Readonly<Record<string, () => Promise<boolean>>> = {
  'power cut': powerCut,
  'two writers': twoWriters,
  identity,
  hash: digest,
  missing,
  'tag length': tagLength,
  'last chunk': lastChunk,
  'failed sync': failedSync,
}
