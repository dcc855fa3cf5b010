import { z } from 'zod'
import { defineRecord, type Rule } from './define-record.ts'
import { Quotable } from './evidence.ts'
import { idOf, listOf } from './field.ts'
import { LocalText } from './local-text.ts'

/** What was said, in order of weight; the last two stand beside the ladder. Nobody adds a kind. */
export const StatementKind = z.enum([
  'claim',
  'assessment',
  'thanks',
  'hope',
  'willingness',
  'invitation',
  'proposal',
  'request',
  'support',
  'soft-commitment',
  'measurable-commitment',
  'signed',
  'reservation',
  'plan-notice',
])
export type StatementKind = z.infer<typeof StatementKind>

/** How sure it is who said it. */
export const Attribution = z.enum(['stated', 'implied', 'narrator', 'joint'])
export type Attribution = z.infer<typeof Attribution>

/** Whose words a statement is. */
export const StatementSide = z.enum(['ours', 'theirs', 'both', 'narrator'])
export type StatementSide = z.infer<typeof StatementSide>

type Words = {
  readonly id: string
  readonly side: StatementSide
  readonly attribution: Attribution
  readonly speakers: readonly string[]
  readonly form: 'direct' | 'reported'
  readonly answers?: string | undefined
  readonly sources: readonly { readonly anchor?: unknown }[]
}

const narratorRule: Rule<Words> = (words) => {
  if (words.attribution !== 'narrator') {
    return words.side === 'narrator' ? [{ path: ['attribution'], expected: 'narrator, as the side is' }] : []
  }
  return [
    ...(words.speakers.length > 0
      ? [{ path: ['speakers'], expected: 'no speaker: these are the narrator’s words' }]
      : []),
    ...(words.side === 'narrator' ? [] : [{ path: ['side'], expected: 'narrator, as the attribution is' }]),
  ]
}

const jointRule: Rule<Words> = (words) =>
  words.attribution === 'joint' && words.side !== 'both'
    ? [{ path: ['side'], expected: 'both, as the attribution is joint' }]
    : []

const directRule: Rule<Words> = (words) =>
  words.form === 'direct' && words.sources.every((evidence) => evidence.anchor === undefined)
    ? [{ path: ['sources'], expected: 'an anchor: direct words stand in a source' }]
    : []

const answersRule: Rule<Words> = (words) =>
  words.answers === words.id ? [{ path: ['answers'], expected: 'another statement than itself' }] : []

/** What a side said in a meeting; the anchor holds its words, `text` is ours (Akoma Ntoso speech). */
export const Statement = defineRecord(
  'statement',
  {
    meeting: idOf('meeting'),
    speakers: listOf(idOf('person')),
    capacity: listOf(idOf('tenure')),
    side: StatementSide,
    attribution: Attribution,
    form: z.enum(['direct', 'reported']),
    kind: StatementKind,
    text: LocalText,
    topics: listOf(idOf('topic')),
    addressee: z.enum(['ours', 'theirs', 'both', 'third']).optional(),
    answers: idOf('statement').optional(),
    reiterates: z
      .union([idOf('statement'), z.literal('earlier-unrecorded')], {
        error: 'an id statement:<ULID> or "earlier-unrecorded"',
      })
      .optional(),
    figures: listOf(idOf('figure')),
    oneOfSeveral: z.boolean().default(false),
    quotable: Quotable.default('ask'),
  },
  narratorRule,
  jointRule,
  directRule,
  answersRule,
)
export type Statement = z.infer<typeof Statement.schema>
