/** Terms in sorted order, each with its postings; prefixes are found by halving. */
export type Terms = {
  /** Adds a posting under a term. */
  readonly add: (term: string, posting: number) => void
  /** Calls with the postings of the term itself and of each term that begins with it. */
  readonly beginningWith: (prefix: string, visit: (postings: readonly number[], how: 'whole' | 'begun') => void) => void
  readonly size: () => number
}

/** An empty list of terms. New terms are merged into the sorted order when it is next asked. */
export const makeTerms = (): Terms => {
  const postings = new Map<string, number[]>()
  let sorted: readonly string[] = []
  let fresh: string[] = []
  const inOrder = (): readonly string[] => {
    if (fresh.length > 0) {
      sorted = merged(sorted, fresh.toSorted())
      fresh = []
    }
    return sorted
  }
  return {
    add: (term, posting) => {
      const known = postings.get(term)
      if (known !== undefined) known.push(posting)
      else {
        postings.set(term, [posting])
        fresh.push(term)
      }
    },
    beginningWith: (prefix, visit) => {
      const order = inOrder()
      for (let at = placeOf(order, prefix); at < order.length; at++) {
        const term = order[at] ?? ''
        if (!term.startsWith(prefix)) break
        visit(postings.get(term) ?? [], term.length === prefix.length ? 'whole' : 'begun')
      }
    },
    size: () => postings.size,
  }
}

/** The first place in a sorted list whose term is not before another. */
const placeOf = (sorted: readonly string[], term: string): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < term) low = middle + 1
    else high = middle
  }
  return low
}

const merged = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const all: string[] = []
  let at = 0
  for (const term of b) {
    while (at < a.length && (a[at] ?? '') < term) all.push(a[at++] ?? '')
    all.push(term)
  }
  while (at < a.length) all.push(a[at++] ?? '')
  return all
}
