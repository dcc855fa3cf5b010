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
const SLICE = 100
/** Beyond so many changes at once, and past so many places of records as they were, it is built anew. */
const MOST_PATCHED = 2000
const MOST_STALE = 20_000

type Built = {
  readonly index: SearchIndex
  readonly records: () => Promise<Records>
  /** What was told to have changed and is not in the index as it now is. */
  readonly changed: Set<string>
  /** The records that the index shows, but for those changed. */
  shown: Records | undefined
  done: number
  of: number
  isRenewed: boolean
}

const begun = (records: Built['records']): Built => ({
  index: makeSearchIndex(),
  records,
  changed: new Set(),
  shown: undefined,
  done: 0,
  of: -1,
  isRenewed: false,
})

/** The search of one vault process. It tells whenever an index is whole. */
export const vaultSearch = (onWhole: () => void = () => undefined): VaultSearch => {
  let built: Built | undefined
  let next: Built | undefined

  /** Builds anew beside the index that answers, and takes its place when it is whole. */
  const renew = (old: Built): void => {
    if (old.isRenewed) return
    old.isRenewed = true
    const fresh = begun(old.records)
    next = fresh
    build(fresh, () => next === fresh)
      .then(() => {
        if (next !== fresh) return
        ;[built, next] = [fresh, undefined]
        onWhole()
      })
      .catch(() => {
        old.isRenewed = false
      })
  }
  return {
    begin: (records) => {
      const first = begun(records)
      ;[built, next] = [first, undefined]
      build(first, () => built === first)
        .then(() => (built === first ? onWhole() : undefined))
        .catch(() => {
          if (built === first) built = undefined
        })
    },
    hear: (event) => {
      if (event.kind !== 'changed') return
      for (const one of [built, next]) for (const id of event.records) one?.changed.add(id)
    },
    end: () => {
      built = undefined
      next = undefined
      forgetWords()
    },
    ask: async (question) => {
      const asked = built
      if (asked === undefined) return []
      const records = await asked.records()
      if (isReady(asked) && asked.shown !== records) {
        if (isPatchable(asked)) patch(asked, records)
        else renew(asked)
      }
      return asked.index.ask(question)
    },
    state: () =>
      built === undefined ? { ready: false, percent: 0 } : { ready: isReady(built), percent: percentOf(built) },
  }
}

const isReady = ({ done, of }: Built): boolean => done === of

const percentOf = ({ done, of }: Built): number => (of < 0 ? 0 : of === 0 ? 100 : Math.floor((100 * done) / of))

/** Whether what changed is known and little; a change that nobody told of may be any. */
const isPatchable = ({ changed, index }: Built): boolean =>
  changed.size > 0 && changed.size <= MOST_PATCHED && index.stale() <= MOST_STALE

/** Takes all records in slices, and lets other calls in between. */
const build = async (built: Built, isWanted: () => boolean): Promise<void> => {
  const records = await built.records()
  const all = [...everyRecord(records)]
  built.shown = records
  built.of = all.length
  while (built.done < all.length) {
    await setImmediate()
    if (!isWanted()) return
    for (const record of all.slice(built.done, built.done + SLICE)) take(built.index, records, record)
    built.done = Math.min(all.length, built.done + SLICE)
  }
}

/** Takes a record, and learns what it names while there is time: views ask who rests on whom. */
const take = (index: SearchIndex, records: Records, record: AnyRecord): void => {
  index.put(records, record)
  referencesIn(record)
}

/** Takes what changed as it now is; with a place or a body the partner that bears its name. */
const patch = (built: Built, records: Records): void => {
  const { index, changed } = built
  for (const id of changed) {
    const record = recordOf(records, id)
    if (record === undefined) index.drop(id)
    else for (const one of [record, ...named(records, record)]) index.put(records, one)
  }
  changed.clear()
  built.shown = records
}

const recordOf = (records: Records, id: string): AnyRecord | undefined => {
  if (!isId(id)) return undefined
  const type = typeOfId(id)
  return isRecordType(type) ? (records[type] as ReadonlyMap<string, AnyRecord>).get(id) : undefined
}

const named = (records: Records, record: AnyRecord): readonly AnyRecord[] =>
  record.type === 'place' || record.type === 'organization' ? recordsWith(records, 'partner', 'subject', record.id) : []
