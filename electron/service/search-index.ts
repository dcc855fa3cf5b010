import { setImmediate } from 'node:timers/promises'
import { isId, typeOfId } from '#core/base'
import type { AppEvent, IndexState } from '#core/contract'
import { everyRecord, isRecordType, recordsWith, referencesIn, type AnyRecord, type Records } from '#core/domain'
import { forgetWords, makeSearchIndex, type Question, type Ranked, type SearchIndex } from '#core/search'

/** The index of the open vault: built in slices after unlocking, patched by what changes, gone at the lock. */
export type VaultSearch = {
  /** Begins to build from the records, as often as it is told to; whoever asks meanwhile finds among what is there. */
  readonly begin: (records: () => Promise<Records>) => void
  /** Hears what changed; it is looked at when somebody next asks. */
  readonly hear: (event: AppEvent) => void
  readonly end: () => void
  readonly ask: (question: Question) => Promise<readonly Ranked[]>
  readonly state: () => IndexState
}

/** Records to a slice: some milliseconds, so that no call waits long. */
const SLICE = 250
/** Beyond so many changes at once, and past so many places of records as they were, it is built anew. */
const MOST_PATCHED = 2000
const MOST_STALE = 20_000

type Built = {
  readonly index: SearchIndex
  readonly records: () => Promise<Records>
  readonly changed: Set<string>
  done: number
  of: number
}

/** The search of one vault process. */
export const vaultSearch = (): VaultSearch => {
  let built: Built | undefined

  const begin = (records: Built['records']): void => {
    const next: Built = { index: makeSearchIndex(), records, changed: new Set(), done: 0, of: -1 }
    built = next
    build(next, () => built === next).catch(() => {
      if (built === next) built = undefined
    })
  }
  return {
    begin,
    hear: (event) => {
      if (event.kind === 'changed') for (const id of event.records) built?.changed.add(id)
    },
    end: () => {
      built = undefined
      forgetWords()
    },
    ask: async (question) => {
      const asked = built
      if (asked === undefined) return []
      if (isReady(asked) && asked.changed.size > 0) {
        if (asked.changed.size > MOST_PATCHED || asked.index.stale() > MOST_STALE) begin(asked.records)
        else patch(asked, await asked.records())
      }
      return asked.index.ask(question)
    },
    state: () =>
      built === undefined
        ? { ready: false, percent: 0 }
        : {
            ready: isReady(built),
            percent: built.of <= 0 ? (built.of === 0 ? 100 : 0) : Math.floor((100 * built.done) / built.of),
          },
  }
}

/** Takes a record, and learns what it names while there is time: views ask who rests on whom. */
const take = (index: SearchIndex, records: Records, record: AnyRecord): void => {
  index.put(records, record)
  referencesIn(record)
}

const isReady = ({ done, of }: Built): boolean => done === of

/** Takes all records in slices, and lets other calls in between. */
const build = async (built: Built, isWanted: () => boolean): Promise<void> => {
  const records = await built.records()
  const all = [...everyRecord(records)]
  built.of = all.length
  while (built.done < all.length) {
    await setImmediate()
    if (!isWanted()) return
    for (const record of all.slice(built.done, built.done + SLICE)) take(built.index, records, record)
    built.done = Math.min(all.length, built.done + SLICE)
  }
}

/** Takes what changed as it now is; with a place or a body the partner that bears its name. */
const patch = ({ index, changed }: Built, records: Records): void => {
  for (const id of changed) {
    const record = recordOf(records, id)
    if (record === undefined) index.drop(id)
    else for (const one of [record, ...named(records, record)]) index.put(records, one)
  }
  changed.clear()
}

const recordOf = (records: Records, id: string): AnyRecord | undefined => {
  if (!isId(id)) return undefined
  const type = typeOfId(id)
  return isRecordType(type) ? (records[type] as ReadonlyMap<string, AnyRecord>).get(id) : undefined
}

const named = (records: Records, record: AnyRecord): readonly AnyRecord[] =>
  record.type === 'place' || record.type === 'organization' ? recordsWith(records, 'partner', 'subject', record.id) : []
