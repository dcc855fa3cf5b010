import { z } from 'zod'
import type { LoggedStep } from '../vault-shapes.ts'
import { name, nothing, row } from './row.ts'

/** The calls on the history: undo, redo, and what was done. */
export const HISTORY_ROWS = {
  'history.undo': row<LoggedStep>('command')(z.strictObject({ by: name })),
  'history.redo': row<LoggedStep>('command')(z.strictObject({ by: name })),
  /** What an undo would take back next; null for nothing, or for an issue, which stays. */
  'history.next': row<{ readonly label: string; readonly at: string } | null>('query')(nothing),
  'history.log': row<readonly LoggedStep[]>('query')(z.strictObject({ most: z.int().min(1).max(10_000) })),
} as const
