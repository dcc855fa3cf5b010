import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#core/base'
import type { AppError, Client, InputOf, VaultState } from '#core/contract'
import type { Texts } from '#core/language'
import { startChild } from '../transport/child.ts'
import { clientOver } from '../transport/client-line.ts'
import { askPassphrase, type PassphraseProblem } from './passphrase.ts'

/** How a vault is named and opened on the command line. */
export type VaultChoices = {
  readonly vault: string
  readonly passphraseFile?: string | undefined
  readonly recoveryFile?: string | undefined
  /** A file that holds the recovery key, such as the sheet itself, in place of a passphrase. */
  readonly recoveryKeyFile?: string | undefined
}

/** Why a command on a vault could not be done. */
export type VaultCommandProblem =
  | PassphraseProblem
  | { readonly kind: 'vault-problem'; readonly error: AppError }
  | { readonly kind: 'recovery-nowhere' }
  | { readonly kind: 'recovery-key-file'; readonly file: string }
  | { readonly kind: 'recovery-file' | 'export-file'; readonly file: string; readonly cause: string }

/** Runs with a vault process of its own, which ends, and its keys with it, when this does. */
export const withVaultProcess = async <T>(run: (client: Client) => Promise<T>): Promise<T> => {
  const child = startChild(new URL('../vault-process.ts', import.meta.url))
  try {
    return await run(clientOver(child.port))
  } finally {
    await child.end()
  }
}

/** Unlocks a vault by the passphrase that is asked for. */
export const unlocked = async (
  client: Client,
  choices: VaultChoices,
  mode: 'read' | 'write',
  t: Texts,
): Promise<Result<VaultState, VaultCommandProblem>> => {
  const secret = await secretOf(choices, t)
  if (!secret.ok) return secret
  const state = await client['vault.unlock']({ folder: choices.vault, secret: secret.value, mode })
  if ('passphrase' in secret.value) secret.value.passphrase.fill(0)
  return told(state)
}

type Secret = InputOf<'vault.unlock'>['secret']

/** What opens a vault: the passphrase that is asked for, or the recovery key in a file. */
export const secretOf = async (choices: VaultChoices, t: Texts): Promise<Result<Secret, VaultCommandProblem>> => {
  const file = choices.recoveryKeyFile
  if (file === undefined) {
    const passphrase = await askPassphrase(t, { file: choices.passphraseFile })
    return passphrase.ok ? ok({ passphrase: passphrase.value }) : passphrase
  }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const recovery = text?.split(/\r?\n/).find((line) => KEY.test(line.trim()))
  return recovery === undefined ? err({ kind: 'recovery-key-file', file }) : ok({ recovery: recovery.trim() })
}

/** A recovery key as it is printed: eight groups of five. */
const KEY = /^[0-9A-Za-z]{5}(?:[- ][0-9A-Za-z]{5}){7}$/

/** The answer of a call, or its error as a problem of the command. */
export const told = <T>(answer: Result<T, AppError>): Result<T, VaultCommandProblem> =>
  answer.ok ? ok(answer.value) : err({ kind: 'vault-problem', error: answer.error })
