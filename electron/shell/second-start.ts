import path from 'node:path'

/** The words for the command line, where the program was called with `--cli` first; undefined where it opens its window. */
export const cliWords = (words: readonly string[], build: 'packaged' | 'checkout'): readonly string[] | undefined => {
  // In a checkout Electron is told first which app it runs.
  const first = build === 'packaged' ? 1 : 2
  return words[first] === '--cli' ? words.slice(first + 1) : undefined
}

/** The exchange package that a start was asked to open: the last word that ends in `.aide`, as a whole path. */
export const packageOf = (words: readonly string[], folder: string): string | undefined => {
  const named = words.slice(1).findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.aide'))
  return named === undefined ? undefined : path.resolve(folder, named)
}
