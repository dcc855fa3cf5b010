import { z } from 'zod'
import type { SavedRecords } from '../record-shapes.ts'
import { name, recordId, row } from './row.ts'

/** A state of a visit that was pinned under a name. */
export type NamedVersion = { readonly commit: number; readonly name: string; readonly by: string; readonly at: string }

/** The calls on named versions of a visit. */
export const VERSION_ROWS = {
  'versions.name': row<NamedVersion>('command')(z.strictObject({ visit: recordId, name, by: name })),
  'versions.list': row<readonly NamedVersion[]>('query')(z.strictObject({ visit: recordId })),
  /** Writes the visit as it was then, as one act that can be undone; dossiers stay as they are. */
  'versions.restore': row<SavedRecords>('command')(
    z.strictObject({ commit: z.int().positive(), visit: recordId, label: name, by: name }),
  ),
} as const
