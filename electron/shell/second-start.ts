import path from 'node:path'

/** The exchange package that a start was asked to open: the last word that ends in `.aide`, as a whole path. */
export const packageOf = (words: readonly string[], folder: string): string | undefined => {
  const named = words.slice(1).findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.aide'))
  return named === undefined ? undefined : path.resolve(folder, named)
}
