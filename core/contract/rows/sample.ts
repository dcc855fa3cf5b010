import { z } from 'zod'
import { PACK_LANGS } from '#core/base'
import { name, nothing, row } from './row.ts'

/** The calls on the sample that ships. */
export const SAMPLE_ROWS = {
  /** Whether the sample is in the vault, and its visit that we prepare. */
  'sample.state': row<{ readonly kind: 'absent' } | { readonly kind: 'present'; readonly visit: string | undefined }>(
    'query',
  )(nothing),
  /** Brings the sample in as one act; gives the visit to open. */
  'sample.load': row<{ readonly visit: string | undefined; readonly count: number }>('command')(
    z.strictObject({ lang: z.enum(PACK_LANGS), label: name, by: name }),
  ),
  'sample.remove': row<{ readonly count: number }>('command')(z.strictObject({ label: name, by: name })),
} as const
