import { oneAtATime } from '#core/base'
import type { AppEvent } from '#core/contract'
import { everyRecord, issuedAmong, withEdits, type Records } from '#core/domain'
import { VaultError, type OpenVault, type VaultStatus } from '#electron/vault'

/** What is open while a vault is unlocked: one vault at a time, its records, and whom to tell of a change. */
export type Session = ReturnType<typeof sessionOf>

type ToCommit = Parameters<OpenVault['vault']['commit']>[0]

/** A change would touch a version that was issued. */
export class IssuedStays extends Error {
  override readonly name = 'IssuedStays'
  readonly record: string
  constructor(record: string) {
    super(`an issued version stays as it is: ${record}`)
    this.record = record
  }
}

/** Holds the open vault for every call. Unlocking and locking come one after the other. */
export const sessionOf = (tell: (event: AppEvent) => void) => {
  let current: OpenVault | undefined
  let cached: { readonly commit: number; readonly records: Records } | undefined
  const inTurn = oneAtATime()

  const opened = (): OpenVault => {
    if (current === undefined) throw new Error('no vault is unlocked')
    return current
  }
  const end = async (): Promise<void> => {
    const closing = current
    current = undefined
    cached = undefined
    await closing?.close()
  }
  /** All records as they stand, damaged objects in the newest state that could be read. Kept until the next change. */
  const records = async (): Promise<Records> => {
    const { vault } = opened()
    const { commit } = vault.status()
    if (cached?.commit === commit) return cached.records
    const read = await vault.records()
    if (vault.status().commit === commit) cached = { commit, records: read }
    return read
  }
  /** The records after a save that this process made; another one's save in between makes them be read anew. */
  const patch = (commit: number, edits: ToCommit['edits']): void => {
    if (cached?.commit === commit - 1) cached = { commit, records: withEdits(cached.records, edits) }
  }
  const commitIssued = async (change: ToCommit): Promise<VaultStatus> => {
    const { vault } = opened()
    const status = await vault.commit(change)
    patch(status.commit, change.edits)
    tell({
      kind: 'changed',
      commit: status.commit,
      records: change.edits.flatMap(({ before, after }) => (after ?? before)?.id ?? []),
    })
    return status
  }
  return {
    opened,
    patch,
    isUnlocked: (): boolean => current !== undefined,
    tell,
    records,
    /** All records, unless something is damaged, newer or beside them: nothing is made of those before a person settled it. */
    wholeRecords: async (): Promise<Records> => {
      const { vault } = opened()
      const read = await records()
      const damaged = [...vault.status().damaged.keys()]
      if (damaged.length > 0) throw new VaultError('object-damaged', damaged.join(', '))
      const { unusable, forks } = vault.status()
      if (unusable.length > 0) throw new VaultError('object-damaged', 'a newer change')
      if (forks.length > 0) throw new VaultError('forked', forks.map(({ name }) => name).join(', '))
      return read
    },
    /** Saves a change and tells the windows which records it touched. What was issued stays as it is: {@link IssuedStays}. */
    commit: async (change: ToCommit): Promise<VaultStatus> => {
      const [issued] = issuedAmong(await records(), change.edits)
      if (issued !== undefined) throw new IssuedStays(issued.id)
      return commitIssued(change)
    },
    /** Saves a change of issued versions: what issues them, notes their copies, imports them, or takes the sample out with its own. */
    commitIssued,
    /** Takes a vault in the place of the one that was open. */
    begin: (open: () => Promise<OpenVault>): Promise<OpenVault> =>
      inTurn(async () => {
        await end()
        current = await open()
        return current
      }),
    lock: (): Promise<void> => inTurn(end),
    count: (all: Records): number => [...everyRecord(all)].length,
  }
}
