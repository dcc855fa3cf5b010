import { z } from 'zod'
import { isPlainLine, nfc, NEUTRAL } from '#core/base'
import { Audience } from '#core/domain'
import { CHECK_LEVELS, type KnownCheck } from './check-levels.ts'
import { SECTION_IDS, type SectionId } from './section-ids.ts'

const words = z
  .string()
  .overwrite(nfc)
  .refine((text) => text.trim() !== '' && isPlainLine(text), { error: 'some words on one line' })

const count = z.number().int().positive()

const TemplateSectionFile = z.strictObject({
  id: z.enum(SECTION_IDS),
  omitEmpty: z.boolean().default(false),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  maxPages: count.optional(),
})

const LimitsFile = z
  .strictObject({
    points: z
      .strictObject({ advised: count.default(4), allowed: count.default(6) })
      .refine((points) => points.advised <= points.allowed, {
        error: 'a number not under "advised"',
        path: ['allowed'],
      })
      .prefault({}),
    ageMonths: z
      .strictObject({
        figure: count.default(12),
        relation: count.default(12),
        agreement: count.default(12),
        place: count.default(24),
      })
      .prefault({}),
    tenureDays: count.default(30),
    stateMonths: count.default(12),
    photo: z.strictObject({ dpi: count.default(300), years: count.default(5) }).prefault({}),
  })
  .prefault({})

const checkIds = Object.keys(CHECK_LEVELS) as [KnownCheck, ...KnownCheck[]]
const sectionIds = [...SECTION_IDS] as [SectionId, ...SectionId[]]

/** `template.json`. */
export const TemplateManifest = z.strictObject({
  format: z.literal('aide-memoire/template'),
  formatVersion: z.literal(1),
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a name of lower-case letters, digits and hyphens' }),
  version: z.string().regex(/^\d+\.\d+$/, { error: 'a version such as "1.0"' }),
  title: z.strictObject({ en: words, vi: words, ru: words, 'zh-Hans': words }),
  profile: z.enum(['a4', 'letter', 'vn', 'cn', 'ru']).default('a4'),
  page: z.enum(['pack', 'a5']).default('pack'),
  audiences: z.array(Audience).min(1, { error: 'one audience at least' }),
  ceiling: words.default(NEUTRAL.levels.at(-1)?.code ?? 'confidential'),
  sections: z.array(TemplateSectionFile).min(1, { error: 'one section at least' }),
  limits: LimitsFile,
  checks: z.partialRecord(z.enum(checkIds), z.enum(['on', 'off', 'B'])).default({}),
})
export type TemplateManifest = z.infer<typeof TemplateManifest>

/** `texts.<lang>.json`: titles in place of the catalogue's. */
export const TemplateTexts = z.strictObject({ titles: z.partialRecord(z.enum(sectionIds), words).default({}) })

/** `sample.json`: the sample that shows the template. */
export const TemplateSample = z.strictObject({
  sample: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'the name of a sample' }),
  audience: Audience.optional(),
})
