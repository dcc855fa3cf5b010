import { isLive, type AnyRecord, type Records, type RecordType } from '#core/domain'
import { bestOf, type Candidate } from './best.ts'
import { searchedIn } from './searched.ts'
import { makeTerms } from './terms.ts'
import { tokensAsked, tokensIn, type Token } from './tokens.ts'

/** What was typed, how many are wanted, and of which types. */
export type Question = {
  readonly query: string
  readonly most: number
  readonly types?: readonly RecordType[] | undefined
  /** Whether a record's other words count beside its names; a picker of people asks for names. */
  readonly within?: 'names' | 'all'
}

/** A record that was found. */
export type Ranked = { readonly id: string; readonly type: RecordType }

/** An index of records by their words. It changes: it holds one vault's words from unlocking to locking. */
export type SearchIndex = {
  /** Takes a record as it now is: added, changed, or gone from what is found when it is not in use. */
  readonly put: (records: Records, record: AnyRecord) => void
  /** Lets go of a record that is no more. */
  readonly drop: (id: string) => void
  readonly ask: (question: Question) => readonly Ranked[]
  readonly size: () => number
  /** How many places are taken by records as they were: past half it is time to build anew. */
  readonly stale: () => number
}

type Entry = { readonly id: string; readonly type: RecordType; readonly nameWords: number }

const MOST_WORDS = 24
/** Before a word with its marks, so that it is no folded word. */
const MARKED = '\u0001'

/** An empty index. */
export const makeSearchIndex = (): SearchIndex => {
  const terms = makeTerms()
  const entries: (Entry | undefined)[] = []
  const places = new Map<string, number>()
  let stale = 0

  const drop = (id: string): void => {
    const place = places.get(id)
    if (place === undefined) return
    places.delete(id)
    entries[place] = undefined
    stale += 1
  }
  return {
    put: (records, record) => {
      drop(record.id)
      const searched = isLive(record) ? searchedIn(records, record) : undefined
      if (searched === undefined) return
      const names = searched.names.flatMap(tokensIn)
      const place = entries.length
      entries.push({ id: record.id, type: record.type, nameWords: shortest(searched.names) })
      places.set(record.id, place)
      for (const [term, weight] of weighed(names, searched.words.flatMap(tokensIn))) terms.add(term, place * 2 + weight)
    },
    drop,
    ask: ({ query, most, types, within = 'all' }) => {
      const asked = [...new Map(tokensAsked(query).map((token) => [token.folded, token])).values()].slice(0, MOST_WORDS)
      if (asked.length === 0) return []
      const wanted = types === undefined ? undefined : new Set(types)
      const scores = scoresOf(asked, within, terms.beginningWith, entries.length)
      const found = scores.flatMap(([place, score]): readonly Candidate<Entry>[] => {
        const entry = entries[place]
        if (entry === undefined || (wanted !== undefined && !wanted.has(entry.type))) return []
        return [{ entry, score: score + (TYPE_BONUS[entry.type] ?? 0) + (entry.nameWords === asked.length ? 6 : 0) }]
      })
      return bestOf(found, most).map(({ id, type }) => ({ id, type }))
    },
    size: () => places.size,
    stale: () => stale,
  }
}

/** How many words the shortest of some names has: what fits it whole comes first. */
const shortest = (names: readonly string[]): number =>
  names.reduce((least, name) => Math.min(least, tokensAsked(name).length || Infinity), Infinity)

/** The terms of a record with 1 for a name and 0 for other words, each once. */
const weighed = (names: readonly Token[], words: readonly Token[]): ReadonlyMap<string, 0 | 1> => {
  const found = new Map<string, 0 | 1>()
  const take = (tokens: readonly Token[], weight: 0 | 1): void => {
    for (const { folded, marked } of tokens) {
      found.set(folded, weight)
      if (marked !== undefined) found.set(`${MARKED}${marked}`, weight)
    }
  }
  take(words, 0)
  take(names, 1)
  return found
}

const TYPE_BONUS: Readonly<Partial<Record<RecordType, number>>> = {
  person: 5,
  partner: 5,
  visit: 5,
  organization: 4,
  place: 3,
  meeting: 3,
  commitment: 3,
  topic: 3,
  term: 3,
  agreement: 3,
  project: 2,
  figure: 2,
  post: 1,
}

/** Names before other words, whole words before begun ones. */
const SCORES = { name: { whole: 40, begun: 26 }, words: { whole: 16, begun: 8 } } as const
/** What is written with the very marks that were typed comes before all that is not. */
const MARKED_BONUS = { whole: 400, begun: 200 } as const

type BeginningWith = ReturnType<typeof makeTerms>['beginningWith']

/** The places that have every word asked for, each with its score. */
const scoresOf = (
  asked: readonly Token[],
  within: 'names' | 'all',
  beginningWith: BeginningWith,
  size: number,
): readonly (readonly [number, number])[] => {
  const total = new Int32Array(size)
  const reached = new Uint8Array(size)
  const best = new Int32Array(size)
  let standing: readonly number[] = []
  for (const [at, { folded, marked }] of asked.entries()) {
    const met: number[] = []
    beginningWith(folded, (postings, how) => {
      for (const posting of postings) {
        if (within === 'names' && posting % 2 === 0) continue
        const place = posting >>> 1
        const score = SCORES[posting % 2 === 1 ? 'name' : 'words'][how]
        if (reached[place] === at) {
          reached[place] = at + 1
          best[place] = score
          met.push(place)
        } else if (reached[place] === at + 1 && score > (best[place] ?? 0)) best[place] = score
      }
    })
    for (const place of met) total[place] = (total[place] ?? 0) + (best[place] ?? 0)
    if (marked !== undefined) addMarked(marked, beginningWith, at + 1, reached, total)
    standing = met
  }
  return standing.map((place) => [place, total[place] ?? 0])
}

/** Raises the places that have a word with the marks that were typed. */
const addMarked = (
  marked: string,
  beginningWith: BeginningWith,
  reachedBy: number,
  reached: Uint8Array,
  total: Int32Array,
): void => {
  const raised = new Set<number>()
  beginningWith(`${MARKED}${marked}`, (postings, how) => {
    for (const posting of postings) {
      const place = posting >>> 1
      if (reached[place] !== reachedBy || raised.has(place)) continue
      raised.add(place)
      total[place] = (total[place] ?? 0) + MARKED_BONUS[how]
    }
  })
}
