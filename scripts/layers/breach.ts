/** One breach of the walls: where, what is wrong, and what is allowed. */
export interface Breach {
  readonly file: string
  readonly line: number
  readonly message: string
  readonly allowed: string
}

/** A breach as one line of text. */
export const printBreach = ({ file, line, message, allowed }: Breach): string =>
  `${file}:${line}: ${message}: ${allowed}`

/** A list of names in words, or what to say when it is empty. */
export const listed = (names: readonly string[], empty: string): string =>
  names.length === 0 ? empty : names.join(', ')
