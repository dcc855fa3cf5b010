import { z } from 'zod'
import { PACK_LANGS } from '#core/base'
import { nothing, row, WHILE_LOCKED } from './row.ts'

/** What this computer keeps of the window: how it looks and which vault was open last. Never anything of a record. */
export const AppSettings = z.strictObject({
  language: z.enum(PACK_LANGS).optional(),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
  density: z.enum(['usual', 'comfortable', 'compact']).optional(),
  zoom: z.number().min(0.5).max(3).optional(),
  /** Nobody need be asked again whether the sample stays. */
  keptSample: z.boolean().optional(),
  lastFolder: z.string().min(1).max(4096).optional(),
})
export type AppSettings = z.infer<typeof AppSettings>

/** What is known of the program before a vault is unlocked. */
export type AppState = {
  readonly version: string
  readonly settings: AppSettings
  /** Where a vault lies that nobody has named another place for. */
  readonly defaultFolder: string
  /** Whether the administrator lets browsers in, and the highest level that this computer may hold. */
  readonly browserMode: boolean
  readonly ceiling: string | undefined
}

/** The calls on the program itself; they work while the vault is locked. */
export const APP_ROWS = {
  'app.read': row<AppState>('query', WHILE_LOCKED)(nothing),
  'app.save': row<AppSettings>('command', WHILE_LOCKED)(z.strictObject({ settings: AppSettings })),
} as const
