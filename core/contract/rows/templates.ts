import { z } from 'zod'
import type { ShippedTemplate, TemplateVerdict } from '../template-shapes.ts'
import { nothing, row } from './row.ts'

const LONGEST_FILE = 1_000_000

/** The calls on templates of packs. */
export const TEMPLATE_ROWS = {
  /** Every template that ships, in the order of their names. */
  'templates.list': row<readonly ShippedTemplate[]>('query')(nothing),
  /** Reads the files of a template as they are typed, by their names, and says all that is wrong with them. */
  'templates.check': row<TemplateVerdict>('query')(
    z.strictObject({ files: z.record(z.string().max(100), z.string().max(LONGEST_FILE)) }),
  ),
} as const
