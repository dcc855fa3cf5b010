import type { z } from 'zod'
import type { Result } from '#core/base'
import type { AppError } from './app-error.ts'
import { APP_ROWS } from './rows/app.ts'
import { ATTACHMENT_ROWS } from './rows/attachments.ts'
import { SAMPLE_ROWS } from './rows/sample.ts'
import { VERSION_ROWS } from './rows/versions.ts'
import { DRAFT_ROWS } from './rows/drafts.ts'
import { HISTORY_ROWS } from './rows/history.ts'
import { LINK_ROWS } from './rows/links.ts'
import { PACK_ROWS } from './rows/packs.ts'
import { RECORD_ROWS } from './rows/records.ts'
import { SEARCH_ROWS } from './rows/search.ts'
import { TEMPLATE_ROWS } from './rows/templates.ts'
import { VAULT_ROWS } from './rows/vault.ts'
import { VIEW_ROWS } from './rows/views.ts'
import { VISIT_ROWS } from './rows/visits.ts'

/** Every call of the product in one table, area by area. Adding one is a row of its area and a handler in the service. */
export const OPERATIONS = {
  ...VAULT_ROWS,
  ...RECORD_ROWS,
  ...APP_ROWS,
  ...ATTACHMENT_ROWS,
  ...SAMPLE_ROWS,
  ...VERSION_ROWS,
  ...DRAFT_ROWS,
  ...PACK_ROWS,
  ...HISTORY_ROWS,
  ...VIEW_ROWS,
  ...VISIT_ROWS,
  ...SEARCH_ROWS,
  ...LINK_ROWS,
  ...TEMPLATE_ROWS,
} as const

type Table = typeof OPERATIONS

/** The name of a call. */
export type OperationName = keyof Table
export type InputOf<Name extends OperationName> = z.input<Table[Name]['input']>
export type ParsedInputOf<Name extends OperationName> = z.output<Table[Name]['input']>
export type OutputOf<Name extends OperationName> = z.output<Table[Name]['output']>

/** What answers the calls; what it throws becomes an error of the closed list in dispatch. */
export type Service = {
  readonly [Name in OperationName]: (input: ParsedInputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>
}

/** What asks: the same calls, wherever they are answered. */
export type Client = {
  readonly [Name in OperationName]: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>
}
