import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import type { z } from 'zod'
import { err, ok, shorten, type Result } from '#core/base'
import { positionAt, type TemplateProblem } from './problem.ts'

/** A file of a template: its name and its text. */
export type TemplateFile = { readonly name: string; readonly text: string }

/** A file read: its value, and where in it each part stands. */
export type ReadJson<T> = { readonly value: T; readonly problemAt: ProblemAt }

/** A problem at a part of the file; a part that is absent is shown at the nearest part around it. */
export type ProblemAt = (path: readonly PropertyKey[], expected: string) => TemplateProblem

/** Reads strict JSON (no comments, no trailing commas) against a schema; each problem says where it stands. */
export function readJson<T>(file: TemplateFile, schema: z.ZodType<T>): Result<ReadJson<T>, readonly TemplateProblem[]> {
  const errors: ParseError[] = []
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first !== undefined || root === undefined) return err([syntaxProblem(file, first)])
  const repeated = repeatedKeys(root).map((key) => repeatedProblem(file, key))
  if (repeated.length > 0) return err(repeated)
  const problemAt = problemIn(file, root)
  const parsed = schema.safeParse(getNodeValue(root))
  if (parsed.success) return ok({ value: parsed.data, problemAt })
  return err(parsed.error.issues.flatMap((issue) => issueProblems(issue, problemAt)))
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a JSON value',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a property name in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '":"',
  CommaExpected: '","',
  CloseBraceExpected: '"}"',
  CloseBracketExpected: '"]"',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'JSON without comments',
}

function syntaxProblem({ name, text }: TemplateFile, error: ParseError | undefined): TemplateProblem {
  const offset = error?.offset ?? 0
  const got = text.slice(offset, offset + Math.max(1, error?.length ?? 1)).trim()
  return {
    file: name,
    ...positionAt(text, offset),
    expected: error === undefined ? 'a JSON object' : (WORDS[printParseErrorCode(error.error)] ?? 'valid JSON'),
    got: got === '' ? 'nothing' : JSON.stringify(shorten(got, 40)),
  }
}

function problemIn({ name, text }: TemplateFile, root: Node): ProblemAt {
  return (path, expected) => {
    const keys = path.filter((key) => typeof key !== 'symbol')
    const found = findNodeAtLocation(root, [...keys])
    const node = found ?? nearest(root, keys)
    return {
      file: name,
      ...positionAt(text, node.offset),
      expected: found === undefined && keys.length > 0 ? `${expected} at "${String(keys.at(-1))}"` : expected,
      got: found === undefined ? 'nothing' : shorten(text.slice(found.offset, found.offset + found.length), 40),
    }
  }
}

function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node !== undefined) return node
  }
  return root
}

/** One problem for each unknown name, one for anything else. */
function issueProblems(issue: z.core.$ZodIssue, problemAt: ProblemAt): readonly TemplateProblem[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problemAt([...issue.path, key], 'no such field'))
    case 'invalid_value':
      return [problemAt(issue.path, issue.values.map((value) => JSON.stringify(value)).join(' or '))]
    case 'invalid_type':
      return [problemAt(issue.path, `a value of type ${issue.expected}`)]
    default:
      return [problemAt(issue.path, issue.message)]
  }
}

function repeatedKeys(node: Node): readonly Node[] {
  const children = node.children ?? []
  if (node.type !== 'object') return children.flatMap(repeatedKeys)
  const keys = children.flatMap((property) => property.children?.[0] ?? [])
  const again = keys.filter((key, at) => keys.findIndex((other) => other.value === key.value) < at)
  return [
    ...again,
    ...children.flatMap((property) => (property.children?.[1] ? repeatedKeys(property.children[1]) : [])),
  ]
}

const repeatedProblem = ({ name, text }: TemplateFile, key: Node): TemplateProblem => ({
  file: name,
  ...positionAt(text, key.offset),
  expected: 'each field once',
  got: text.slice(key.offset, key.offset + key.length),
})
