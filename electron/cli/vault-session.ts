import { err, ok, type Result } from '#core/base'
import type { AppError, Client, VaultState } from '#core/contract'
import type { Texts } from '#core/language'
import { startChild } from '../transport/child.ts'
import { clientOver } from '../transport/port.ts'
import { askPassphrase, type PassphraseProblem } from './passphrase.ts'

/** How a vault is named and opened on the command line. */
export type VaultChoices = {
  readonly vault: string
  readonly passphraseFile?: string | undefined
  readonly recoveryFile?: string | undefined
}

/** Why a command on a vault could not be done. */
export type VaultCommandProblem =
  | PassphraseProblem
  | { readonly kind: 'vault-problem'; readonly error: AppError }
  | { readonly kind: 'recovery-nowhere' }
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
  const passphrase = await askPassphrase(t, { file: choices.passphraseFile })
  if (!passphrase.ok) return passphrase
  const state = await client['vault.unlock']({
    folder: choices.vault,
    secret: { passphrase: passphrase.value },
    mode,
  })
  passphrase.value.fill(0)
  return told(state)
}

/** The answer of a call, or its error as a problem of the command. */
export const told = <T>(answer: Result<T, AppError>): Result<T, VaultCommandProblem> =>
  answer.ok ? ok(answer.value) : err({ kind: 'vault-problem', error: answer.error })
