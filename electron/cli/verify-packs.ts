import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result, compareText } from '#core/base'
import type { VerifiedFile } from '#core/contract'
import type { Texts } from '#core/language'
import { readManifest, type ReadManifest } from '#electron/service'
import { done, type Outcome } from './outcome.ts'
import { digest, readBytes } from './reading.ts'
import { told, unlocked, withVaultProcess, type VaultChoices } from './vault-session.ts'
import { failedBy, type CommandProblem } from './words.ts'

/** What files are held against: a manifest that travelled with them, the vault that issued them, or both. */
export type VerifyChoices = Partial<VaultChoices> & { readonly manifest?: string | undefined }

type Looked = { readonly file: string; readonly name: string; readonly sha256: string }

/** Says of each file whether it is the issued one, and names each that is not. */
export const verifyPacksCommand = async (
  files: readonly string[],
  choices: VerifyChoices,
  t: Texts,
): Promise<Outcome> => {
  const looked: Looked[] = []
  for (const file of files) {
    const bytes = await readBytes(file)
    if (!bytes.ok) return failedBy(bytes.error, t)
    looked.push({ file, name: path.basename(file), sha256: digest(bytes.value) })
  }
  const manifests = await manifestsFor(files, choices)
  if (!manifests.ok) return failedBy(manifests.error, t)
  const vault = await fromVault(looked, choices, t)
  if (!vault.ok) return failedBy(vault.error, t)
  if (manifests.value.length === 0 && vault.value === undefined) return failedBy({ kind: 'verify-nothing' }, t)
  return outcomeOf(looked, manifests.value, vault.value, t)
}

type Read = ReadManifest & { readonly file: string }

/** The manifest that was named, else those that lie beside the files. */
const manifestsFor = async (
  files: readonly string[],
  { manifest }: VerifyChoices,
): Promise<Result<readonly Read[], CommandProblem>> => {
  const places = manifest === undefined ? await besides(files) : [manifest]
  const read: Read[] = []
  for (const file of places) {
    const bytes = await readBytes(file, LARGEST_MANIFEST)
    if (!bytes.ok) return bytes
    const found = readManifest(new TextDecoder().decode(bytes.value))
    if (found === undefined) return err({ kind: 'manifest-refused', file })
    read.push({ file, ...found })
  }
  return ok(read)
}

const LARGEST_MANIFEST = 16 * 1024 * 1024

const besides = async (files: readonly string[]): Promise<readonly string[]> => {
  const folders = [...new Set(files.map((file) => path.dirname(file)))]
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder).catch((): string[] => [])).toSorted(compareText).map((name) => path.join(folder, name)),
    ),
  )
  return lists.flat().filter((file) => file.endsWith('.manifest.json'))
}

type OfVault = { readonly files: readonly VerifiedFile[]; readonly signer: string | null }

const fromVault = async (
  looked: readonly Looked[],
  choices: VerifyChoices,
  t: Texts,
): Promise<Result<OfVault | undefined, CommandProblem>> => {
  const { vault } = choices
  if (vault === undefined) return ok(undefined)
  return withVaultProcess(async (client) => {
    const state = await unlocked(client, { ...choices, vault }, 'read', t)
    if (!state.ok) return state
    return told(await client['packs.verify']({ files: looked.map(({ name, sha256 }) => ({ name, sha256 })) }))
  })
}

/** What is said of a file: the vault is asked first, since it knows all that was issued. */
const verdictOf = (one: Looked, at: number, manifests: readonly Read[], vault: OfVault | undefined): VerifiedFile => {
  const known = vault?.files[at]
  if (known !== undefined && known.verdict !== 'unknown') return known
  const signed = manifests.filter(({ isSigned }) => isSigned).map(({ manifest }) => manifest)
  const { name, sha256 } = one
  const lines = signed.flatMap((manifest) => manifest.files.map((file) => ({ manifest, file })))
  const same = lines.find(({ file }) => file.sha256 === sha256)
  const found = same ?? lines.find(({ file }) => file.name === name)
  if (found === undefined) return { name, sha256, verdict: 'unknown' }
  const { briefNumber, version, issuedAt } = found.manifest
  return {
    name,
    sha256,
    verdict: same === undefined ? 'altered' : 'issued',
    number: briefNumber,
    version,
    at: issuedAt,
    ...(found.file.copy !== undefined && { copy: found.file.copy }),
  }
}

const outcomeOf = (
  looked: readonly Looked[],
  manifests: readonly Read[],
  vault: OfVault | undefined,
  t: Texts,
): Outcome => {
  const verdicts = looked.map((one, at) => verdictOf(one, at, manifests, vault))
  const lines = [
    ...verdicts.map((verdict) => fileLine(verdict, t)),
    ...manifests.map((one) => manifestLine(one, vault, t)),
  ]
  const isWell =
    verdicts.every(({ verdict }) => verdict === 'issued') && manifests.every((one) => isTrusted(one, vault))
  const json = {
    files: verdicts,
    manifests: manifests.map(({ file, isSigned, fingerprint, manifest: { signer } }) => ({
      file,
      isSigned,
      fingerprint,
      isOfThisOffice: vault === undefined ? null : vault.signer === signer.publicKey,
    })),
  }
  return done(lines, json, isWell ? 0 : 1)
}

const isTrusted = ({ isSigned, manifest }: Read, vault: OfVault | undefined): boolean =>
  isSigned && (vault === undefined || vault.signer === manifest.signer.publicKey)

const fileLine = ({ name, verdict, number, version, copy }: VerifiedFile, t: Texts): string => {
  if (verdict === 'unknown' || number === undefined || version === undefined)
    return t('command.verify.unknown', { name })
  const values = { name, number, version, ...(copy !== undefined && { copy }) }
  if (verdict === 'altered') return t('command.verify.altered', values)
  return copy === undefined ? t('command.verify.issued', values) : t('command.verify.issuedCopy', values)
}

const manifestLine = (
  { file, isSigned, fingerprint, manifest: { signer } }: Read,
  vault: OfVault | undefined,
  t: Texts,
): string => {
  if (!isSigned) return t('command.verify.badSignature', { file })
  if (vault === undefined) return t('command.verify.signedBy', { file, fingerprint })
  return vault.signer === signer.publicKey
    ? t('command.verify.ourSigner', { file, fingerprint })
    : t('command.verify.otherSigner', { file, fingerprint })
}
