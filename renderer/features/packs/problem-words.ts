import type { CompareProblem, CopyProblem, IssueProblem, WaiveProblem } from '#core/contract'
import type { Texts } from '#renderer/text'

type Problem = IssueProblem | WaiveProblem | CopyProblem | CompareProblem

const KNOWN = [
  'audience-refused',
  'not-prepared-by-us',
  'no-counterpart',
  'gate-refused',
  'copies-refused',
  'reason-too-short',
  'copy-needs',
] as const

/** Why something was not made, in words: what was not written, and what to do. */
export const problemWords = (text: Texts, problem: Problem): string => {
  if (problem.kind === 'cancelled') return text('composer.cancelled')
  if (problem.kind === 'faulty-file') {
    const [first] = problem.faults
    return text('composer.problem.faulty-file', { where: first?.where ?? '', fault: first?.fault ?? '' })
  }
  const known = KNOWN.find((kind) => kind === problem.kind)
  return known === undefined
    ? text('composer.problem.other', { kind: problem.kind })
    : text(`composer.problem.${known}`)
}
