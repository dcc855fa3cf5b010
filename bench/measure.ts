/** The middle of some figures. */
export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export type Contender = { readonly name: string; readonly run: () => Promise<Uint8Array> | Uint8Array }
export type Timing = {
  readonly name: string
  /** Medians: milliseconds, and the ratio to the first contender taken round by round. */
  readonly ms: number
  readonly ratio: number
  readonly bytes: number
}

/** Times contenders in alternation, A B C A B C …, after some rounds to warm up; ratios are to the first. */
export const alternate = async (
  contenders: readonly Contender[],
  rounds: number,
  warmup: number,
): Promise<readonly Timing[]> => {
  const times = contenders.map((): number[] => [])
  const bytes = contenders.map(() => 0)
  for (let round = 0; round < warmup + rounds; round += 1) {
    for (const [index, { run }] of contenders.entries()) {
      globalThis.gc?.()
      const start = performance.now()
      const made = await run()
      const taken = performance.now() - start
      bytes[index] = made.length
      if (round >= warmup) times[index]?.push(taken)
    }
  }
  const base = times[0] ?? []
  return contenders.map(({ name }, index) => ({
    name,
    ms: median(times[index] ?? []),
    ratio: median((times[index] ?? []).map((taken, round) => taken / (base[round] ?? taken))),
    bytes: bytes[index] ?? 0,
  }))
}

/** A table in Markdown. */
export const printTable = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

export const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
