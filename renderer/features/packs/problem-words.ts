import type {
  ArrangeProblem,
  CommentProblem,
  CompareProblem,
  CopyProblem,
  IssueProblem,
  WaiveProblem,
} from '#core/contract'
import type { Texts } from '#renderer/text'

type Problem = IssueProblem | WaiveProblem | CopyProblem | CompareProblem | ArrangeProblem | CommentProblem

const KNOWN = [
  'audience-refused',
  'not-prepared-by-us',
  'no-counterpart',
  'gate-refused',
  'copies-refused',
  'reason-too-short',
  'copy-needs',
  'section-fixed',
  'section-required',
  'last-section',
  'no-such-comment',
] as const

/** Why something was not made, in words: what was not written, and what to do. */
export const problemWords = (text: Texts, problem: Problem): string => {
  if (problem.kind === 'cancelled') return text('composer.cancelled')
  if (problem.kind === 'faulty-file') {
    const [first] = problem.faults
    return text('composer.problem.faulty-file', { where: first?.where ?? '', fault: first?.fault ?? '' })
  }
  if (problem.kind === 'template-refused') {
    const [first] = problem.problems
    return text('composer.problem.template-refused', {
      template: problem.folder,
      ...(first ?? { file: '', line: 1, column: 1, expected: '', got: '' }),
    })
  }
  if (problem.kind === 'no-such-template') {
    return text('composer.problem.no-such-template', { template: problem.template })
  }
  const known = KNOWN.find((kind) => kind === problem.kind)
  return known === undefined
    ? text('composer.problem.other', { kind: problem.kind })
    : text(`composer.problem.${known}`)
}
