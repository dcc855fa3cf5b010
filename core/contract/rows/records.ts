import { z } from 'zod'
import type { Imported } from '../vault-shapes.ts'
import { bytes, name, row } from './row.ts'

/** The calls on records. */
export const RECORD_ROWS = {
  'trash.letGo': row<{ readonly count: number }>('command')(z.strictObject({ by: name })),
  'records.export': row<{
    readonly text: string
    readonly blobs: ReadonlyMap<string, Uint8Array>
    readonly count: number
  }>('query')(z.strictObject({ by: name })),
  'records.import': row<Imported>('command')(
    z.strictObject({
      text: z.string(),
      blobs: z.map(z.string(), bytes),
      by: name,
      label: name,
      differing: z.enum(['refuse', 'replace']),
    }),
  ),
} as const
