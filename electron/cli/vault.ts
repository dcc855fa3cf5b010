import { mkdir, open, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '#core/base'
import type { Client, InputOf, LoggedStep, VaultState, VaultVerdict } from '#core/contract'
import type { Texts } from '#core/language'
import { blobReader, defaultOffice, SAMPLES } from '../resources.ts'
import { done, type Outcome } from './outcome.ts'
import { askPassphrase, fromTerminal } from './passphrase.ts'
import { readRecords } from './reading.ts'
import { told, unlocked, withVaultProcess, type VaultChoices, type VaultCommandProblem } from './vault-session.ts'
import { stateLines, verdictLines, warningLines } from './vault-words.ts'
import { failedBy, type CommandProblem } from './words.ts'

/** What every command on a vault is told: who acts, and how it is opened. */
export type ActingChoices = VaultChoices & { readonly by: string }

type Kdf = { readonly kdfMemory?: number | undefined }
const kdfOf = ({ kdfMemory }: Kdf): Pick<InputOf<'vault.create'>, 'kdf'> =>
  kdfMemory === undefined ? {} : { kdf: { m: kdfMemory * 1024, t: 3, p: 1 } }

/** Runs one command on an unlocked vault; what goes wrong is told, and nothing more is done. */
export const onVault = <T>(
  choices: VaultChoices,
  mode: 'read' | 'write',
  t: Texts,
  run: (client: Client, state: VaultState) => Promise<Result<T, CommandProblem>>,
  print: (value: T) => Outcome | Promise<Outcome>,
): Promise<Outcome> =>
  withVaultProcess(async (client) => {
    const state = await unlocked(client, choices, mode, t)
    if (!state.ok) return failedBy(state.error, t)
    const value = await run(client, state.value)
    if (!value.ok) return failedBy(value.error, t)
    const outcome = await print(value.value)
    return { ...outcome, errors: [...warningLines(state.value.warnings, t), ...outcome.errors] }
  })

/** Makes a vault, with the records of a sample or of none. */
export const createCommand = async (
  choices: ActingChoices & Kdf & { readonly sample?: string | undefined; readonly office?: string | undefined },
  t: Texts,
): Promise<Outcome> => {
  const place = await recoveryPlace(choices.recoveryFile)
  if (!place.ok) return failedBy(place.error, t)
  const sample = choices.sample === undefined ? undefined : path.join(SAMPLES, choices.sample, 'records.json')
  const read = sample === undefined ? undefined : await readRecords(sample)
  if (read?.ok === false) {
    await dropEmpty(place.value)
    return failedBy(read.error, t)
  }
  const passphrase = await askPassphrase(t, { file: choices.passphraseFile, isNew: true })
  if (!passphrase.ok) {
    await dropEmpty(place.value)
    return failedBy(passphrase.error, t)
  }
  const again = Uint8Array.from(passphrase.value)
  const [office = defaultOffice(choices.office ?? choices.by, choices.by)] = read?.value.records.office.values() ?? []
  return withVaultProcess(async (client) => {
    const { vault: folder, by } = choices
    const made = told(
      await client['vault.create']({ folder, passphrase: passphrase.value, office, by, ...kdfOf(choices) }),
    )
    passphrase.value.fill(0)
    if (!made.ok) {
      await dropEmpty(place.value)
      return failedBy(made.error, t)
    }
    const kept = await keepRecovery(place.value, made.value, folder, t)
    const lines = [t('vault.created', { folder }), ...kept]
    if (sample !== undefined) {
      const opened = told(await client['vault.unlock']({ folder, secret: { passphrase: again }, mode: 'write' }))
      if (!opened.ok) return { ...failedBy(opened.error, t), lines }
      const brought = await bring(client, { file: sample, by, differing: 'refuse' }, t)
      if (!brought.ok) return { ...failedBy(brought.error, t), lines }
      lines.push(...importLines(brought.value, t))
    }
    again.fill(0)
    return done(lines, { folder, header: headerFile(folder) })
  })
}

/** What a vault stands at, and what is not as it should be. */
export const stateCommand = (choices: VaultChoices, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'read',
    t,
    async (client) => told(await client['vault.state']({})),
    (state) => done(stateLines(state, t), state),
  )

/** Opens everything and says what is whole and what is damaged: 1 when anything is. */
export const verifyCommand = (choices: VaultChoices, depth: 'newest' | 'deep', t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'read',
    t,
    async (client) => told(await client['vault.verify']({ depth })),
    (verdict: VaultVerdict) =>
      done(verdictLines(verdict, t), verdict, verdict.damaged.length + verdict.unusable.length > 0 ? 1 : 0),
  )

/** A new passphrase in place of the old one. */
export const passphraseCommand = (
  choices: VaultChoices & Kdf & { readonly newPassphraseFile?: string | undefined },
  t: Texts,
): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => {
      const passphrase = await askPassphrase(t, { file: choices.newPassphraseFile, isNew: true })
      if (!passphrase.ok) return passphrase
      return told(await client['vault.changePassphrase']({ passphrase: passphrase.value, ...kdfOf(choices) }))
    },
    () => done([t('vault.passphraseChanged'), t('vault.headerBackup', { file: headerFile(choices.vault) })], {}),
  )

/** New keys after a suspected leak. */
export const rotateCommand = async (
  choices: VaultChoices & Kdf & { readonly newPassphraseFile?: string | undefined },
  t: Texts,
): Promise<Outcome> => {
  const place = await recoveryPlace(choices.recoveryFile)
  if (!place.ok) return failedBy(place.error, t)
  const outcome = await onVault(
    choices,
    'write',
    t,
    async (client) => {
      const passphrase = await askPassphrase(t, { file: choices.newPassphraseFile, isNew: true })
      if (!passphrase.ok) return passphrase
      return told(await client['vault.rotate']({ passphrase: passphrase.value, ...kdfOf(choices) }))
    },
    async (made) => done([t('vault.rotated'), ...(await keepRecovery(place.value, made, choices.vault, t))], {}),
  )
  if (outcome.exit !== 0) await dropEmpty(place.value)
  return outcome
}

/** Brings an open records file into a vault. */
export const importCommand = (
  choices: ActingChoices,
  file: string,
  differing: 'refuse' | 'replace',
  t: Texts,
): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    (client) => bring(client, { file, by: choices.by, differing }, t),
    (imported) => done(importLines(imported, t), imported),
  )

type Brought = Extract<Awaited<ReturnType<Client['records.import']>>, { ok: true }>['value']

const bring = async (
  client: Client,
  { file, by, differing }: { readonly file: string; readonly by: string; readonly differing: 'refuse' | 'replace' },
  t: Texts,
): Promise<Result<Brought, CommandProblem>> => {
  const read = await readRecords(file)
  if (!read.ok) return read
  const readBlob = blobReader(file)
  const blobs = new Map<string, Uint8Array>()
  for (const { blob } of read.value.records.attachment.values()) {
    const bytes = blob === undefined ? undefined : await readBlob(blob)
    if (blob !== undefined && bytes !== undefined) blobs.set(blob, Uint8Array.from(bytes))
  }
  const label = t('vault.importLabel', { file: path.basename(file) })
  return told(await client['records.import']({ text: await readFile(file, 'utf8'), blobs, by, label, differing }))
}

const importLines = (imported: Brought, t: Texts): readonly string[] => {
  const { unreadable, ...counts } = imported
  return [t('vault.imported', counts), ...unreadable.map((record) => t('vault.pictureUnreadable', { record }))]
}

/** Writes the records to a new open file, which anyone can read; the pictures go beside it. */
export const exportCommand = (choices: ActingChoices, file: string, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'read',
    t,
    async (client) => told(await client['records.export']({ by: choices.by })),
    async ({ text, blobs, count }) => {
      const written = await writeOpen(file, text, blobs)
      if (!written.ok) return failedBy(written.error, t)
      return done([t('vault.exported', { file, count })], { file, records: count, pictures: blobs.size })
    },
  )

const writeOpen = async (
  file: string,
  text: string,
  blobs: ReadonlyMap<string, Uint8Array>,
): Promise<Result<null, CommandProblem>> => {
  const folder = path.dirname(path.resolve(file))
  try {
    for (const [blob, bytes] of blobs) await writeExclusive(path.join(folder, blob), bytes)
    await writeExclusive(file, text)
    return ok(null)
  } catch (thrown) {
    return err({ kind: 'export-file', file, cause: causeOf(thrown) })
  }
}

/** Takes back the newest step, or brings it back. */
export const turnCommand = (choices: ActingChoices, which: 'undo' | 'redo', t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => told(await client[`history.${which}`]({ by: choices.by })),
    (step: LoggedStep) => done([t(which === 'undo' ? 'vault.undone' : 'vault.redone', { label: step.label })], step),
  )

/** The steps of the history, newest first. */
export const logCommand = (choices: VaultChoices, most: number, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'read',
    t,
    async (client) => told(await client['history.log']({ most })),
    (steps) =>
      done(
        steps.length === 0
          ? [t('vault.noLog')]
          : steps.map(({ at, by, label, records, state }) =>
              t(state === 'done' ? 'vault.logLine' : 'vault.logUndone', { at, by, label, count: records.length }),
            ),
        { steps },
      ),
  )

/** Where a new recovery key goes: a new file, or the terminal, where two groups of it are typed again. */
type RecoveryPlace = { readonly kind: 'file'; readonly file: string } | { readonly kind: 'terminal' }

const recoveryPlace = async (file: string | undefined): Promise<Result<RecoveryPlace, VaultCommandProblem>> => {
  if (file === undefined) {
    return process.stdin.isTTY && process.stderr.isTTY ? ok({ kind: 'terminal' }) : err({ kind: 'recovery-nowhere' })
  }
  try {
    // Made before anything else: a key that could not be kept would be lost.
    await (await open(file, 'wx', 0o600)).close()
    return ok({ kind: 'file', file })
  } catch (thrown) {
    return err({ kind: 'recovery-file', file, cause: causeOf(thrown) })
  }
}

/** Takes back the file that was made for a key, when there is no key. */
const dropEmpty = async (place: RecoveryPlace): Promise<void> => {
  if (place.kind === 'file' && (await stat(place.file)).size === 0) await unlink(place.file)
}

type NewKey = { readonly recovery: string; readonly header: Uint8Array }

const keepRecovery = async (
  place: RecoveryPlace,
  { recovery }: NewKey,
  folder: string,
  t: Texts,
): Promise<readonly string[]> => {
  const sheet = [
    t('vault.sheet.title', { folder }),
    t('vault.sheet.made', { date: new Date().toISOString().slice(0, 10) }),
    '',
    recovery,
    '',
    t('vault.sheet.use'),
    t('vault.sheet.lost'),
  ]
  const backup = t('vault.headerBackup', { file: headerFile(folder) })
  if (place.kind === 'file') {
    try {
      const file = await open(place.file, 'w', 0o600)
      await file.writeFile(`${sheet.join('\n')}\n`)
      await file.sync()
      await file.close()
      return [t('vault.recoveryWritten', { file: place.file }), backup]
    } catch (thrown) {
      // The vault is there and this is its only key: it is shown, whatever became of the file.
      process.stderr.write(`${t('vault.recovery-file-late', { file: place.file, cause: causeOf(thrown) })}\n`)
      process.stderr.write(`\n${sheet.join('\n')}\n\n`)
      return [backup]
    }
  }
  process.stderr.write(`\n${sheet.join('\n')}\n\n`)
  for (const number of twoGroups()) {
    const typed = await fromTerminal(process.stdin, t('vault.askGroup', { number }))
    const isSame = recovery.split('-')[number - 1] === new TextDecoder().decode(typed).trim().toUpperCase()
    if (!isSame) process.stderr.write(`${t('vault.recovery-differs', { number })}\n`)
  }
  return [backup]
}

const twoGroups = (): readonly number[] => {
  const first = 1 + (process.pid % 8)
  return [first, 1 + ((first + 2) % 8)]
}

const headerFile = (folder: string): string => path.join(folder, 'vault.hdr')

const writeExclusive = async (file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  const made = await open(file, 'wx', 0o600)
  try {
    await made.writeFile(content)
    await made.sync()
  } finally {
    await made.close()
  }
}

const causeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
