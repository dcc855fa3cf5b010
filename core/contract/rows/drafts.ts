import { z } from 'zod'
import type { SavedDraft } from '../vault-shapes.ts'
import { name, nothing, row } from './row.ts'

/** The calls on drafts: what was typed and cannot be committed yet. */
export const DRAFT_ROWS = {
  'drafts.save': row<null>('command')(
    z.strictObject({ object: z.string(), key: name, generation: z.int().nonnegative(), content: z.json() }),
  ),
  'drafts.list': row<readonly SavedDraft[]>('query')(nothing),
  'drafts.drop': row<null>('command')(z.strictObject({ object: z.string(), key: name })),
} as const
