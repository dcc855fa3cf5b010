/** What is wrong in a file of a template: where, what was expected there, what was found. */
export type TemplateProblem = {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  readonly expected: string
  readonly got: string
}

/** A line as an editor shows it: `template.json:12:5: expected …, got …`. */
export const problemLine = ({ file, line, column, expected, got }: TemplateProblem): string =>
  `${file}:${line}:${column}: expected ${expected}, got ${got}`

/** Line and column, counted from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
