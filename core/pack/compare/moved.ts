/** Those that changed places among some that stand in both orders: as few as explain the new order. */
export function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((key, index) => [key, index]))
  const kept = longestRise(after.map((key) => place.get(key) ?? -1))
  return new Set(after.filter((_, index) => !kept.has(index)))
}

/** The indexes of a longest run of rising numbers, gaps allowed; of two the later one. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number | undefined }[] = []
  for (const number of numbers) {
    const before = best.reduce<number | undefined>((found, one, at) => {
      const isLower = (numbers[at] ?? 0) < number
      return isLower && one.length >= (found === undefined ? 0 : (best[found]?.length ?? 0)) ? at : found
    }, undefined)
    best.push({ length: 1 + (before === undefined ? 0 : (best[before]?.length ?? 0)), from: before })
  }
  const most = Math.max(0, ...best.map(({ length }) => length))
  const found = new Set<number>()
  let at: number | undefined = best.findLastIndex(({ length }) => length === most)
  while (at !== undefined && at >= 0) {
    found.add(at)
    at = best[at]?.from
  }
  return found
}
