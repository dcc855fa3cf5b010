import { z } from 'zod'
import { isDay, type Day } from './civil-day.ts'
import { isPlainLine, nfc } from './text.ts'

const line = z.string().min(1).overwrite(nfc).refine(isPlainLine, { error: 'text without control characters' })

/** The label of a record or a document: a level of a scheme, with who decided it and until when. */
export const Marking = z.strictObject({
  scheme: line,
  level: line,
  caveats: z.array(line).default([]),
  decidedBy: line.optional(),
  listEntry: line.optional(),
  until: z.string().refine(isDay, { error: 'a day that exists, 2031-12-16' }).optional(),
  reason: line.optional(),
})
export type Marking = z.infer<typeof Marking>

/** One level of a scheme: an ASCII code, its printed words, how its frame is drawn, its longest term. */
export const MarkingLevel = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, { error: 'an ASCII code' }),
  labels: z.record(z.string(), line),
  portion: line,
  frame: z.enum(['none', 'single', 'double']),
  colour: z.enum(['black', 'red']).default('black'),
  longestYears: z.int().positive().optional(),
})
export type MarkingLevel = z.infer<typeof MarkingLevel>

/** A scheme as data: its levels from the lowest to the highest. */
export const MarkingScheme = z
  .strictObject({
    name: line,
    labels: z.record(z.string(), line),
    stateSecret: z.boolean().default(false),
    levels: z.array(MarkingLevel).min(1),
  })
  .refine((scheme) => new Set(scheme.levels.map((level) => level.code)).size === scheme.levels.length, {
    error: 'levels with a code of their own',
    path: ['levels'],
  })
export type MarkingScheme = z.infer<typeof MarkingScheme>

/** The scheme of every office until it chooses another: Public, Internal, Confidential. */
export const NEUTRAL: MarkingScheme = {
  name: 'neutral',
  labels: { en: 'Neutral', vi: 'Trung tính', ru: 'Нейтральная', 'zh-Hans': '中性' },
  stateSecret: false,
  levels: [
    {
      code: 'public',
      labels: { en: 'Public', vi: 'Công khai', ru: 'Открыто', 'zh-Hans': '公开' },
      portion: 'P',
      frame: 'none',
      colour: 'black',
    },
    {
      code: 'internal',
      labels: { en: 'Internal', vi: 'Nội bộ', ru: 'Для служебного пользования', 'zh-Hans': '内部' },
      portion: 'I',
      frame: 'single',
      colour: 'black',
    },
    {
      code: 'confidential',
      labels: { en: 'Confidential', vi: 'Hạn chế', ru: 'Конфиденциально', 'zh-Hans': '保密' },
      portion: 'C',
      frame: 'double',
      colour: 'black',
    },
  ],
}

/** State secrets of Viet Nam as in Law 117/2025/QH15, to be checked by the office; its red is the office's to switch on. */
export const VN_STATE_SECRET: MarkingScheme = {
  name: 'vn-state-secret',
  labels: {
    en: 'State secrets of Viet Nam',
    vi: 'Bí mật nhà nước',
    ru: 'Государственная тайна Вьетнама',
    'zh-Hans': '越南国家秘密',
  },
  stateSecret: true,
  levels: [
    stateLevel('MAT', 'Mật', 'C', 10),
    stateLevel('TOI-MAT', 'Tối mật', 'B', 20),
    stateLevel('TUYET-MAT', 'Tuyệt mật', 'A', 30),
  ],
}

/** The schemes that ship; every scheme of a state's secrets is to be checked by the office. */
export const SHIPPED_SCHEMES: readonly MarkingScheme[] = [NEUTRAL, VN_STATE_SECRET]

function stateLevel(code: string, word: string, portion: string, longestYears: number): MarkingLevel {
  const labels = { en: word, vi: word, ru: word, 'zh-Hans': word }
  return { code, labels, portion, frame: 'double', colour: 'black', longestYears }
}

/** The place of a level in its scheme, 0 the lowest; undefined when the scheme does not know it. */
export function rankOfLevel(scheme: MarkingScheme, level: string): number | undefined {
  const rank = scheme.levels.findIndex((known) => known.code === level)
  return rank === -1 ? undefined : rank
}

/** The order of two levels; one the scheme does not know counts as above all others. */
export const compareLevels = (scheme: MarkingScheme, a: string, b: string): number =>
  (rankOfLevel(scheme, a) ?? scheme.levels.length) - (rankOfLevel(scheme, b) ?? scheme.levels.length)

/** The highest of some levels, or undefined of none: the banner stands for the highest portion. */
export const highestOf = (scheme: MarkingScheme, levels: readonly string[]): string | undefined =>
  levels.reduce<string | undefined>(
    (highest, level) => (highest === undefined || compareLevels(scheme, level, highest) > 0 ? level : highest),
    undefined,
  )

/** Whether a level stands at or below the ceiling; a level the scheme does not know never does. */
export const isWithinCeiling = (scheme: MarkingScheme, level: string, ceiling: string): boolean =>
  rankOfLevel(scheme, level) !== undefined && compareLevels(scheme, level, ceiling) <= 0

/** What a marking of a state's secrets must carry and does not; empty for any other scheme. */
export const missingDecision = (
  scheme: MarkingScheme,
  marking: Marking,
): readonly ('decidedBy' | 'listEntry' | 'until')[] =>
  scheme.stateSecret
    ? (['decidedBy', 'listEntry', 'until'] as const).filter((field) => marking[field] === undefined)
    : []

/** Whether a change takes a marking lower without giving a reason. */
export const lowersWithoutReason = (scheme: MarkingScheme, before: string, after: Marking): boolean =>
  compareLevels(scheme, after.level, before) < 0 && after.reason === undefined

/** Whether a marking ends on a day within so many days from today, or has ended. */
export const endsWithin = (marking: Marking, lastDay: Day): boolean =>
  marking.until !== undefined && marking.until <= lastDay
