import { ok, type Result } from '#core/base'
import type { AppError, BackedUp, Client, Compacted, InputOf, Rescued } from '#core/contract'
import type { TextKey, Texts } from '#core/language'
import { done, type Outcome } from './outcome.ts'
import { secretOf, told, withVaultProcess, type VaultChoices } from './vault-session.ts'
import { stateLines } from './vault-words.ts'
import { onVault, type ActingChoices } from './vault.ts'
import { failedBy } from './words.ts'

/** Copies a vault to a new folder and opens the copy: 1 when something was damaged and could not be copied. */
export const backupCommand = (choices: VaultChoices, to: string, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'read',
    t,
    async (client, { forks }) => {
      const copied = told(await client['vault.backup']({ to }))
      return copied.ok ? ok({ copied: copied.value, forks }) : copied
    },
    ({ copied, forks }) => {
      const outcome = copiedOutcome(copied, to, t)
      const others = forks.map((name) => t('vault.forkIs', { name }))
      return { ...outcome, lines: [...outcome.lines, ...others], exit: forks.length > 0 ? 1 : outcome.exit }
    },
  )

/** Puts a backup back into a new folder. */
export const restoreCommand = (choices: VaultChoices, to: string, t: Texts): Promise<Outcome> =>
  fromLocked(
    choices,
    to,
    t,
    (client, input) => client['vault.restore'](input),
    (copied) => copiedOutcome(copied, to, t),
  )

/** Makes a new vault of everything that still opens: 1 when something is lost. */
export const rescueCommand = (choices: VaultChoices, to: string, t: Texts): Promise<Outcome> =>
  fromLocked(
    choices,
    to,
    t,
    (client, input) => client['vault.rescue'](input),
    (rescued) => rescuedOutcome(rescued, to, t),
  )

/** A person accepts what stands in for a damaged object, or that newer changes cannot be read. */
export const acceptCommand = (choices: ActingChoices, object: string | undefined, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => told(await client['vault.accept']({ by: choices.by, ...(object !== undefined && { object }) })),
    (state) => done([t('vault.accepted'), ...stateLines(state, t)], state),
  )

/** Joins another history: takes over what it alone changed, and what was chosen; 1 while records are still to be chosen. */
export const joinCommand = (
  choices: ActingChoices,
  name: string,
  take: Readonly<Record<string, 'ours' | 'theirs'>>,
  t: Texts,
): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => told(await client['vault.join']({ name, choices: { ...take }, by: choices.by })),
    ({ open }) =>
      open.length === 0
        ? done([t('vault.joined', { name })], { joined: name })
        : done([t('vault.joinOpen'), ...open], { open }, 1),
  )

/** Lets go of states that need not be kept. */
export const compactCommand = (choices: VaultChoices, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => told(await client['vault.compact']({})),
    (compacted: Compacted) =>
      compacted.kind === 'refused'
        ? done(
            [t('vault.notCompacted', { reason: t(`vault.compactReason.${compacted.why}` satisfies TextKey) })],
            compacted,
            1,
          )
        : done([t('vault.compacted', compacted.removed)], compacted),
  )

/** Seals anew what is still under an earlier key, and lets keys go that nothing uses. */
export const resealCommand = (choices: ActingChoices, t: Texts): Promise<Outcome> =>
  onVault(
    choices,
    'write',
    t,
    async (client) => told(await client['vault.reseal']({ by: choices.by })),
    ({ sealed, droppedKeys }) => done([t('vault.sealed', { sealed, dropped: droppedKeys })], { sealed, droppedKeys }),
  )

/** Runs a call on a vault that is not opened as a whole. */
const fromLocked = <T>(
  choices: VaultChoices,
  to: string,
  t: Texts,
  call: (client: Client, input: InputOf<'vault.restore'>) => Promise<Result<T, AppError>>,
  print: (answer: T) => Outcome,
): Promise<Outcome> =>
  withVaultProcess(async (client) => {
    const secret = await secretOf(choices, t)
    if (!secret.ok) return failedBy(secret.error, t)
    const answer = told(await call(client, { folder: choices.vault, to, secret: secret.value }))
    return answer.ok ? print(answer.value) : failedBy(answer.error, t)
  })

const copiedOutcome = (copied: BackedUp, folder: string, t: Texts): Outcome => {
  const { commit, blobs, drafts, damaged, unusable } = copied
  const lines = [
    t('vault.backedUp', { commit, folder, blobs, drafts }),
    ...damaged.map(({ what }) => t('vault.backupMissing', { what })),
    ...unusable.map((one) => t('vault.unusable', { commit: one.commit, what: one.what, problem: one.problem })),
  ]
  return done(lines, copied, damaged.length + unusable.length > 0 ? 1 : 0)
}

const rescuedOutcome = (rescued: Rescued, folder: string, t: Texts): Outcome => {
  const { commit, recovered, damaged, forked, deleted, drafts } = rescued
  const older = recovered.filter(({ isOlder }) => isOlder)
  const lines = [
    t('vault.rescued', { folder, count: recovered.length, drafts, commit }),
    ...older.map(({ id, commit: at }) => t('vault.rescueOlder', { what: id, commit: at })),
    ...damaged.map(({ what, file }) =>
      t('vault.rescueDamaged', { what: file === undefined ? what : `${what} (${file})` }),
    ),
    ...forked.map(({ id }) => t('vault.rescueForked', { what: id })),
    ...deleted.map(({ id }) => t('vault.rescueDeleted', { what: id })),
  ]
  return done(lines, rescued, damaged.length + older.length + forked.length > 0 ? 1 : 0)
}
