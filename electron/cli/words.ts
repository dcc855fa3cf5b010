import type { OrderProblem, RenderNote } from '#core/contract'
import type { TextKey, Texts } from '#core/language'
import type { HandOverProblem, RecordsFileProblem, RecordsFileRefusal } from '#electron/service'
import { failed, type Outcome } from './outcome.ts'
import type { FileProblem } from './reading.ts'
import type { VaultCommandProblem } from './vault-session.ts'
import { errorLines } from './vault-words.ts'

/** Everything that can stop a command before or after its work. */
export type CommandProblem =
  | FileProblem
  | { readonly kind: 'records-refused'; readonly file: string; readonly refusal: RecordsFileRefusal }
  | { readonly kind: 'copy-of-draft' | 'holder-without-copy' | 'verify-nothing' }
  | { readonly kind: 'manifest-refused'; readonly file: string }
  | OrderProblem
  | { readonly kind: 'hand-over'; readonly problem: HandOverProblem }
  | VaultCommandProblem

/** A command that ends without having done anything, and why. */
export const failedBy = (problem: CommandProblem, t: Texts): Outcome => failed(problemLines(problem, t))

/** The lines that tell a problem: what happened, what was not changed, one next step. */
export const problemLines = (problem: CommandProblem, t: Texts): readonly string[] => {
  switch (problem.kind) {
    case 'records-refused':
      return recordsLines(problem.file, problem.refusal, t)
    case 'template-refused':
      return [
        t('command.templateRefused', { folder: problem.folder }),
        ...problem.problems.map(
          ({ file, line, column, expected, got }) =>
            `${file}:${line}:${column}: ${t('command.expectedFound', { expected, found: got })}`,
        ),
      ]
    case 'vault-problem':
      return errorLines(problem.error, t)
    case 'passphrase-file':
    case 'passphrase-none':
    case 'passphrase-twice':
    case 'recovery-nowhere':
    case 'recovery-key-file':
    case 'recovery-file':
    case 'export-file':
      return [t(`vault.${problem.kind}` satisfies TextKey, valuesOf(problem))]
    case 'hand-over':
      return [t(`command.handOver.${problem.problem.code}` as TextKey, valuesOf(problem.problem))]
    case 'letterhead-refused': {
      const reason = t(`letterhead.refused.${problem.reason.code}`, valuesOf(problem.reason))
      return [t('command.letterhead-refused', { reason })]
    }
    case 'faulty-file':
      return [
        t('command.faulty-file'),
        ...problem.faults.map(({ format, where, fault }) => `${format}, ${where}: ${fault}`),
      ]
    default:
      return [t(`command.${problem.kind}` as TextKey, valuesOf(problem))]
  }
}

/** The line that tells what became of a letterhead: what was left out, or a style that it lacks. */
export const noteLine = (note: RenderNote, t: Texts): string => {
  switch (note.code) {
    case 'letterhead-dropped':
      return t('command.letterhead-dropped', {
        what: t(`letterhead.dropped.${note.dropped.code}`, valuesOf(note.dropped)),
      })
    case 'letterhead-unmapped':
      return t('command.letterhead-unmapped', { what: note.style })
  }
}

const recordsLines = (file: string, { problems, total }: RecordsFileRefusal, t: Texts): readonly string[] => [
  t('command.recordsRefused', { file, count: total }),
  ...problems.map((problem) => recordsProblemLine(file, problem, t)),
  ...(total > problems.length ? [t('command.moreProblems', { count: total - problems.length })] : []),
]

const recordsProblemLine = (file: string, problem: RecordsFileProblem, t: Texts): string => {
  switch (problem.kind) {
    case 'json':
      return `${file}:${problem.line}:${problem.column}: ${t('command.expectedFound', { expected: problem.expected, found: problem.found })}`
    case 'file':
      return `${problem.path === '' ? file : problem.path}: ${t('command.expectedFound', { expected: problem.expected, found: problem.found })}`
    case 'record':
      return `${problem.record} ${problem.path}: ${t('command.expectedFound', { expected: problem.expected, found: problem.found })}`
  }
}

/** The values of a problem as its message takes them; lists by commas. */
const valuesOf = (problem: object): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(problem).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value === 'string' || typeof value === 'number') return [[name, value]]
      return Array.isArray(value) ? [[name, value.join(', ')]] : []
    }),
  )
