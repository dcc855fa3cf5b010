import type { CheckInput } from '../../../../core/pack/readiness/input.ts'
import { CHECKS } from '../../../../core/pack/readiness/run.ts'
import { aParticipation, idOf } from '../../../build/records.ts'

/** What a check says: level and variant of each finding, and the records it names. */
export const says = (id: keyof typeof CHECKS, input: CheckInput): readonly string[] =>
  CHECKS[id](input).map((finding) =>
    [finding.level, finding.message.variant, ...finding.records.map(short)].filter((part) => part !== '').join(' '),
  )

const short = (record: string): string => record.replace(/:0+/, ':')

/** The first source as the evidence of a record. */
export const evidence = { sources: [{ source: idOf('source', 1) }] }

/** The first person as head of a delegation. */
export const headed = (fields: object = {}) => aParticipation(1, { role: 'head', ...fields })
