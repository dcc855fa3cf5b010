import { z } from 'zod'
import { Marking } from '#core/base'
import { defineRecord } from './define-record.ts'
import { anyId, idOf, instant, lang, line, listOf, prose, sha256 } from './field.ts'

/** For whom a pack is. */
export const Audience = z.enum(['principal', 'staff', 'interpreter', 'security', 'shareable'])
export type Audience = z.infer<typeof Audience>

/** Why a record was left out of a pack. */
export const WithheldCode = z.enum([
  'above-ceiling',
  'audience-rule',
  'not-for-disclosure',
  'do-not-raise',
  'personal-data',
  'rights',
  'not-quotable',
])
export type WithheldCode = z.infer<typeof WithheldCode>

/** The number of a check, `R02`. */
export const CheckId = z.string().regex(/^R\d{2}$/, { error: 'the number of a check, such as R02' })

/** How grave a finding is: advice, blocking, or blocking and never waived. */
export const FindingLevel = z.enum(['A', 'B', 'B!'])
export type FindingLevel = z.infer<typeof FindingLevel>

/** One numbered print and who holds it. */
export const Copy = z.strictObject({
  n: z.int().positive(),
  holder: line.optional(),
  out: instant.optional(),
  back: instant.optional(),
  reason: prose.optional(),
})
export type Copy = z.infer<typeof Copy>

/** How the sections of one pack stand by hand: their order, and those that are left out. */
export const Arrangement = z.strictObject({ order: listOf(line), leftOut: listOf(line) })
export type Arrangement = z.infer<typeof Arrangement>

/** An issued version of a pack, or the draft of one (PROV Activity). */
export const Pack = defineRecord('pack', {
  visit: idOf('visit'),
  number: line,
  contentHash: sha256,
  packMarking: Marking,
  template: z.strictObject({ name: line, sha256 }),
  audience: Audience,
  profile: line,
  languages: z.array(lang).min(1),
  version: z.int().positive(),
  state: z.enum(['draft', 'cleared', 'issued']),
  clearedBy: line.optional(),
  issuedAt: instant.optional(),
  issuedBy: line.optional(),
  sections: listOf(line),
  arranged: Arrangement.optional(),
  copies: listOf(Copy),
  outputs: listOf(
    z.strictObject({ format: z.enum(['docx', 'pdf', 'html']), name: line, size: z.int().min(0), sha256 }),
  ),
  withheld: listOf(z.strictObject({ record: anyId, code: WithheldCode })),
  findings: listOf(
    z.strictObject({
      id: CheckId,
      level: FindingLevel,
      records: z.array(anyId),
      message: prose,
      fix: prose.optional(),
    }),
  ),
  waivers: listOf(idOf('waiver')),
  addendumTo: idOf('pack').optional(),
  comments: listOf(
    z.strictObject({ block: line, by: line, at: instant, text: prose, resolved: z.boolean().default(false) }),
  ),
})
export type Pack = z.infer<typeof Pack.schema>
