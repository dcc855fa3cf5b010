import { err, ok, oneAtATime, type Digest, type Id, type Result } from '#core/base'
import type { AppError, ErrorCode, LoggedStep, Service, VaultState, WorkerJobs } from '#core/contract'
import { everyRecord, type Records, Office, recordsFileOf, writeRecordsFile } from '#core/domain'
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
  VaultError,
  type OpenVault,
  type Secret,
  type Step,
  type Vault,
  type VaultGround,
} from '#electron/vault'
import type { LockState } from './dispatch.ts'
import { orderPack } from './order-pack.ts'
import { letGo } from './trash.ts'
import type { TemplatePlaces } from './templates.ts'
import { importRecords } from './vault-import.ts'

/** What the calls on a vault need from outside. The worker is started when a foreign picture or a page is first met. */
export type VaultServiceGround = {
  readonly ground: VaultGround
  readonly appFolder: string
  readonly digest: Digest
  readonly worker: () => WorkerJobs
  readonly templates: TemplatePlaces
}

/** The handlers of the calls, and the lock that stands before them: one vault at a time is unlocked. */
export const vaultService = (
  deps: VaultServiceGround,
): { readonly service: Service; readonly lock: LockState & { readonly lock: () => Promise<void> } } => {
  const { ground, appFolder, digest } = deps
  let session: OpenVault | undefined
  const opened = (): OpenVault => {
    if (session === undefined) throw new Error('no vault is unlocked')
    return session
  }
  /** All records, unless something is damaged, newer or beside them: nothing is made of those before a person settled it. */
  const wholeRecords = async (): Promise<Records> => {
    const { vault } = opened()
    const records = await vault.records()
    const damaged = [...vault.status().damaged.keys()]
    if (damaged.length > 0) throw new VaultError('object-damaged', damaged.join(', '))
    const { unusable, forks } = vault.status()
    if (unusable.length > 0) throw new VaultError('object-damaged', 'a newer change')
    if (forks.length > 0) throw new VaultError('forked', forks.map(({ name }) => name).join(', '))
    return records
  }
  /** Unlocking and locking, one after the other. */
  const inTurn = oneAtATime()
  const endSession = async (): Promise<void> => {
    const closing = session
    session = undefined
    await closing?.close()
  }
  const lock = (): Promise<void> => inTurn(endSession)
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
  const service: Service = {
    'vault.describe': async ({ folder }) => ok(await describeLocked(ground, folder)),
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
        return await inTurn(async () => {
          await endSession()
          session = await openVault(ground, folder, secret, { appFolder, mode })
          return ok(stateOf(session))
        })
      } finally {
        if ('passphrase' in secret) secret.passphrase.fill(0)
      }
    },
    'vault.lock': async () => {
      await lock()
      return ok(null)
    },
    'vault.state': () => Promise.resolve(ok(stateOf(opened()))),
    'vault.verify': async ({ depth }) => {
      const { places, keys } = opened()
      return ok(await verify(ground, places, keys, depth))
    },
    'vault.backup': async ({ to }) => {
      const { places, keys } = opened()
      return ok(await backup({ ground, keys }, places, to))
    },
    'vault.restore': ({ folder, to, secret }) =>
      withKeys(folder, secret, (keys) => restore({ ground, keys }, placesIn(folder), to)),
    'vault.rescue': ({ folder, to, secret }) =>
      withKeys(folder, secret, (keys) => rescue({ ground, keys }, placesIn(folder), to)),
    'vault.compact': async () => {
      const { vault, warnings } = opened()
      return ok(await vault.compact({ shared: warnings.some(({ kind }) => kind === 'shared-folder') }))
    },
    'vault.reseal': async ({ by }) => {
      const sealed = await opened().vault.reseal(by)
      return ok({ sealed, droppedKeys: await opened().dropUnusedKeys() })
    },
    'vault.changePassphrase': ({ passphrase, kdf }) =>
      withPassphrase(passphrase, async () => {
        const held = opened()
        await held.changePassphrase(passphrase, kdf ?? (await chooseMemory()))
        return { header: held.header() }
      }),
    'vault.rotate': ({ passphrase, kdf }) =>
      withPassphrase(passphrase, async () => {
        const held = opened()
        const recovery = await held.rotate(passphrase, kdf ?? (await chooseMemory()))
        const header = held.header()
        // The key must reach its owner, whatever else fails.
        await lock().catch(() => undefined)
        return { recovery, header }
      }),
    'vault.accept': async ({ object, by }) => {
      const { vault } = opened()
      if (object === undefined) {
        if (vault.status().unusable.length > 0) await vault.acceptOlder(by)
        await vault.records()
        for (const id of vault.status().damaged.keys()) await vault.acceptObject(id, by)
        await vault.dropDamagedAttachments(by)
      } else await vault.acceptObject(object as Parameters<Vault['acceptObject']>[0], by)
      return ok(stateOf(opened()))
    },
    'trash.letGo': async ({ by }) => ok({ count: await letGo(opened().vault, await wholeRecords(), ground.now(), by) }),
    'drafts.save': async (draft) => {
      await opened().drafts.save(draft)
      return ok(null)
    },
    'drafts.list': async () => ok(await opened().drafts.list()),
    'drafts.drop': async ({ object, key }) => {
      await opened().drafts.drop(object, key)
      return ok(null)
    },
    'vault.join': async ({ name, choices, by }) => {
      const { vault } = opened()
      const fork = vault.status().forks.find((one) => one.name === name)
      if (fork === undefined) return err({ code: 'bad-input', what: 'name' })
      return ok({ open: await vault.join(fork, new Map(Object.entries(choices)), by) })
    },
    'records.export': async ({ by }) => {
      const { vault } = opened()
      const records = await wholeRecords()
      const blobs = new Map<string, Uint8Array>()
      for (const attachment of records.attachment.values()) {
        if (attachment.blob !== undefined && vault.holds(attachment.id)) {
          blobs.set(attachment.blob, await vault.attachment(attachment.id))
        }
      }
      const writtenAt = new Date(ground.now()).toISOString().replace(/\.\d+Z$/, 'Z')
      return ok({
        text: writeRecordsFile(recordsFileOf(records, { writtenAt, writtenBy: by })),
        blobs,
        count: [...everyRecord(records)].length,
      })
    },
    'records.import': async (asked) => importRecords(opened().vault, await wholeRecords(), asked, deps),
    'packs.make': async (asked) => {
      const { vault } = opened()
      const records = await wholeRecords()
      const places = new Map([...records.attachment.values()].map(({ id, blob }) => [blob, id]))
      const readBlob = async (blob: string): Promise<Uint8Array | undefined> => {
        const id = places.get(blob)
        return id !== undefined && vault.holds(id) ? vault.attachment(id) : undefined
      }
      return ok(await orderPack(records, asked, { worker: deps.worker(), digest, readBlob, templates: deps.templates }))
    },
    'history.undo': ({ by }) => turned(opened().vault.undo(by), 'nothing-to-undo'),
    'history.redo': ({ by }) => turned(opened().vault.redo(by), 'nothing-to-redo'),
    'history.log': async ({ most }) => ok((await opened().vault.log()).slice(0, most).map(loggedStep)),
  }
  return { service, lock: { isUnlocked: () => session !== undefined, lock } }
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

const turned = async (turning: Promise<Step | undefined>, none: ErrorCode): Promise<Result<LoggedStep, AppError>> => {
  const step = await turning
  return step === undefined ? err({ code: none }) : ok(loggedStep(step))
}

const loggedStep = ({ edits, ...step }: Step): LoggedStep => ({
  ...step,
  records: edits.flatMap(({ before, after }): readonly Id[] => {
    const id = (after ?? before)?.id
    return id === undefined ? [] : [id]
  }),
})

const stateOf = ({ vault, warnings }: OpenVault): VaultState => {
  const { damaged, ...status } = vault.status()
  return {
    ...status,
    objects: vault.objects().length,
    forks: status.forks.map(({ name }) => name),
    damaged: [...damaged].map(([object, found]) => ({ object, ...found })),
    warnings,
  }
}
