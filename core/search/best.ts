/** Something with a score. */
export type Candidate<T> = { readonly entry: T; readonly score: number }

/** The best of many: by score, then in the order given. Only as many scores are sorted as can be among them. */
export const bestOf = <T>(candidates: readonly Candidate<T>[], most: number): readonly T[] => {
  const least = leastScore(candidates, most)
  return candidates
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** The score that the last of the best has at least; scores are whole numbers, few of them different. */
const leastScore = (candidates: readonly Candidate<unknown>[], most: number): number => {
  const counts = new Map<number, number>()
  for (const { score } of candidates) counts.set(score, (counts.get(score) ?? 0) + 1)
  let taken = 0
  for (const [score, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    taken += count
    if (taken >= most) return score
  }
  return -Infinity
}
