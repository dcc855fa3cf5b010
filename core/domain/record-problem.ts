import { shorten } from '#core/base'
import type { z } from 'zod'
import { pathText, type FieldPath } from './references.ts'

/** What is wrong with a record: which one, in which field, what was expected and what was found. */
export type RecordProblem = {
  readonly kind: 'record'
  readonly record: string
  readonly path: string
  readonly expected: string
  readonly found: string
}

const LONGEST_FOUND = 60

/** A value named in a message: quoted and shortened, never at length. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(shorten(value, LONGEST_FOUND))
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return JSON.stringify(value)
}

/** What stands in a value at a path. */
export const valueAt = (value: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    value,
  )

/** The problem at a path of a record. */
export const recordProblem = (record: string, value: unknown, path: FieldPath, expected: string): RecordProblem => ({
  kind: 'record',
  record,
  path: pathText(path),
  expected,
  found: describe(valueAt(value, path)),
})

type Issue = z.core.$ZodIssue

/** The problems that a schema found in a record, each at its field. */
export const problemsOfIssues = (record: string, value: unknown, issues: readonly Issue[]): readonly RecordProblem[] =>
  issues.flatMap((issue) => problemsOfIssue(record, value, issue, []))

function problemsOfIssue(record: string, value: unknown, issue: Issue, above: FieldPath): readonly RecordProblem[] {
  const path = [...above, ...(issue.path as (string | number)[])]
  const problem = (expected: string): RecordProblem => recordProblem(record, value, path, expected)
  switch (issue.code) {
    case 'invalid_type':
      return [problem(TYPE_WORDS[issue.expected] ?? issue.expected)]
    case 'invalid_value':
      return [problem(issue.values.map(String).join(', '))]
    case 'unrecognized_keys':
      return issue.keys.map((key) => recordProblem(record, value, [...path, key], 'no such field in this version'))
    case 'invalid_key':
      return [problem(issue.issues[0]?.message ?? 'another key')]
    case 'invalid_union':
      return problemsOfUnion(record, value, issue, path)
    default:
      return [problem(issue.message)]
  }
}

function problemsOfUnion(
  record: string,
  value: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  path: FieldPath,
): readonly RecordProblem[] {
  if (issue.discriminator !== undefined) {
    const known = 'options' in issue ? (issue.options ?? []) : []
    return [recordProblem(record, value, path, known.map(String).join(', '))]
  }
  const isWhole = issue.message !== 'Invalid input'
  const inside = issue.errors.find((errors) => errors.every((error) => error.path.length > 0))
  if (inside !== undefined) return inside.flatMap((error) => problemsOfIssue(record, value, error, path))
  return [recordProblem(record, value, path, isWhole ? issue.message : wordsOfBranches(issue))]
}

const wordsOfBranches = (issue: z.core.$ZodIssueInvalidUnion): string =>
  issue.errors
    .flatMap((errors) => errors.slice(0, 1))
    .map((error) => (error.code === 'invalid_type' ? (TYPE_WORDS[error.expected] ?? error.expected) : error.message))
    .join(', or ')

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}
