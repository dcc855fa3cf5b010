import { err, offerPassphrase, ok, type Result } from '#core/base'
import type { AppError, VaultState, VAULT_ROWS } from '#core/contract'
import { bytesIdsOf, Office, type AnyRecord, type Records } from '#core/domain'
import {
  backup,
  chooseMemory,
  choosePassphrase,
  createVault,
  describeLocked,
  keysOf,
  openVault,
  placesIn,
  rescue,
  restore,
  verify,
  type OpenVault,
  type Secret,
  type Vault,
} from '#electron/vault'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on a vault as a whole. */
export const vaultCalls = ({ ground, appFolder, session }: CallGround): Calls<NamesOf<typeof VAULT_ROWS>> => {
  const withKeys = async <T>(
    folder: string,
    secret: Secret,
    use: (keys: OpenVault['keys']) => Promise<T>,
  ): Promise<Result<T, AppError>> => {
    try {
      const keys = await keysOf(ground, folder, secret)
      try {
        return ok(await use(keys))
      } finally {
        keys.wipe()
      }
    } finally {
      if ('passphrase' in secret) secret.passphrase.fill(0)
    }
  }
  return {
    'vault.describe': async ({ folder }) => ok(await describeLocked(ground, folder)),
    'vault.offerPassphrase': () => Promise.resolve(ok({ words: offerPassphrase(ground.random) })),
    'vault.create': async ({ folder, passphrase, kdf, office, by }) => {
      const chosen = choosePassphrase(passphrase)
      if (!chosen.ok) return err({ code: 'passphrase-too-short' })
      chosen.value.fill(0)
      const first = Office.schema.safeParse(office)
      if (!first.success) return err({ code: 'bad-input', what: 'office' })
      const what = { kdf: kdf ?? (await chooseMemory()), office: first.data, label: `new vault, ${by}` }
      try {
        return ok(await createVault(ground, folder, { ...what, passphrase }))
      } finally {
        passphrase.fill(0)
      }
    },
    'vault.unlock': async ({ folder, secret, mode }) => {
      try {
        return ok(await stateOf(await session.begin(() => openVault(ground, folder, secret, { appFolder, mode }))))
      } finally {
        if ('passphrase' in secret) secret.passphrase.fill(0)
      }
    },
    'vault.lock': async () => {
      await session.lock()
      return ok(null)
    },
    'vault.state': async () => ok(await stateOf(session.opened())),
    'vault.verify': async ({ depth }) => {
      const { places, keys } = session.opened()
      const found = await verify(ground, places, keys, depth)
      const records = await session.records().catch(() => undefined)
      const damaged = found.damaged.map((one) => ({ ...one, what: ownerOf(one.what, records) }))
      return ok({ ...found, damaged })
    },
    'vault.backup': async ({ to }) => {
      const { places, keys } = session.opened()
      return ok(await backup({ ground, keys }, places, to))
    },
    'vault.restore': ({ folder, to, secret }) =>
      withKeys(folder, secret, (keys) => restore({ ground, keys }, placesIn(folder), to)),
    'vault.rescue': ({ folder, to, secret }) =>
      withKeys(folder, secret, (keys) => rescue({ ground, keys }, placesIn(folder), to)),
    'vault.compact': async () => {
      const { vault, warnings } = session.opened()
      return ok(await vault.compact({ shared: warnings.some(({ kind }) => kind === 'shared-folder') }))
    },
    'vault.reseal': async ({ by }) => {
      const sealed = await session.opened().vault.reseal(by)
      return ok({ sealed, droppedKeys: await session.opened().dropUnusedKeys() })
    },
    'vault.changePassphrase': ({ passphrase, kdf }) =>
      withPassphrase(passphrase, async () => {
        const held = session.opened()
        await held.changePassphrase(passphrase, kdf ?? (await chooseMemory()))
        return { header: held.header() }
      }),
    'vault.rotate': ({ passphrase, kdf }) =>
      withPassphrase(passphrase, async () => {
        const held = session.opened()
        const recovery = await held.rotate(passphrase, kdf ?? (await chooseMemory()))
        const header = held.header()
        // The key must reach its owner, whatever else fails.
        await session.lock().catch(() => undefined)
        return { recovery, header }
      }),
    'vault.accept': async ({ object, by }) => {
      const { vault } = session.opened()
      if (object === undefined) {
        if (vault.status().unusable.length > 0) await vault.acceptOlder(by)
        await vault.records()
        for (const id of vault.status().damaged.keys()) await vault.acceptObject(id, by)
        await vault.dropDamagedAttachments(by)
      } else await vault.acceptObject(object as Parameters<Vault['acceptObject']>[0], by)
      return ok(await stateOf(session.opened()))
    },
    'vault.join': async ({ name, choices, by }) => {
      const { vault } = session.opened()
      const fork = vault.status().forks.find((one) => one.name === name)
      if (fork === undefined) return err({ code: 'bad-input', what: 'name' })
      return ok({ open: await vault.join(fork, new Map(Object.entries(choices)), by) })
    },
  }
}

/** Checks a new passphrase, uses it, and overwrites it. */
const withPassphrase = async <T>(passphrase: Uint8Array, use: () => Promise<T>): Promise<Result<T, AppError>> => {
  const chosen = choosePassphrase(passphrase)
  if (!chosen.ok) return err({ code: 'passphrase-too-short' })
  chosen.value.fill(0)
  try {
    return ok(await use())
  } finally {
    passphrase.fill(0)
  }
}

/** The attachment whose bytes lie under an id, which a person can look up; the id itself where no record names them. */
const ownerOf = (what: string, records: Records | undefined): string =>
  [...(records?.attachment.values() ?? [])].find((one) => bytesIdsOf(one).some((id) => id === what))?.id ?? what

const stateOf = async ({ vault, warnings }: OpenVault): Promise<VaultState> => {
  // A damaged office says nothing of this; what is wrong with it is told elsewhere.
  const held: readonly AnyRecord[] = await vault.object('office').catch(() => [])
  const { damaged, ...status } = vault.status()
  return {
    ...status,
    objects: vault.objects().length,
    forks: status.forks.map(({ name }) => name),
    damaged: [...damaged].map(([object, found]) => ({ object, ...found })),
    warnings,
    lockMinutes: held.find((record) => record.type === 'office')?.lockMinutes,
  }
}
