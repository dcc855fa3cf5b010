import fs from 'node:fs'
import path from 'node:path'
import { aide, freshFolder, type Run } from './aide.ts'

export const PASSPHRASE = 'six quiet herons by the river'

/** A home, a temporary folder and a vault's folder of a test's own, and the command line that works with them. */
export type VaultPlace = {
  readonly root: string
  readonly vault: string
  readonly passphraseFile: string
  readonly recoveryFile: string
  readonly run: (...args: readonly string[]) => Run
  /** Runs a command on the vault with its passphrase. */
  readonly on: (...args: readonly string[]) => Run
}

/** The least memory that a passphrase may be guarded with: tests need no more. */
export const QUICK = ['--kdf-memory', '64'] as const

export const vaultPlace = (): VaultPlace => {
  const root = freshFolder()
  const [home, temporary] = [path.join(root, 'home'), path.join(root, 'tmp')]
  for (const folder of [home, temporary]) fs.mkdirSync(folder)
  const passphraseFile = path.join(root, 'passphrase.txt')
  fs.writeFileSync(passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 })
  const env = { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: path.join(home, '.config'), XDG_RUNTIME_DIR: '' }
  const run = (...args: readonly string[]): Run => aide(args, env)
  return {
    root,
    vault: path.join(root, 'vault'),
    passphraseFile,
    recoveryFile: path.join(root, 'recovery.txt'),
    run,
    on: (...args) => run(...args, '--passphrase-file', passphraseFile),
  }
}

/** Makes the vault of a place, with the fictional sample or with none. */
export const createIn = (place: VaultPlace, sample?: 'fictional'): VaultPlace => {
  const made = place.on(
    'vault',
    'create',
    place.vault,
    '--recovery-file',
    place.recoveryFile,
    '--by',
    'Test',
    ...QUICK,
    ...(sample === undefined ? [] : ['--sample', sample]),
  )
  if (made.status !== 0) throw new Error(made.stderr)
  return place
}
