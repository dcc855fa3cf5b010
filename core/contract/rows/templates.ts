import { z } from 'zod'
import type { Result } from '#core/base'
import type {
  Letterhead,
  LetterheadNotTaken,
  ListedTemplate,
  TemplateNotSaved,
  TemplateVerdict,
} from '../template-shapes.ts'
import { bytes, name, nothing, recordId, row } from './row.ts'

const LONGEST_FILE = 1_000_000
const MOST_FILES = 10
const files = z
  .record(z.string().max(100), z.string().max(LONGEST_FILE))
  .refine((all) => Object.keys(all).length <= MOST_FILES, { error: `no more than ${MOST_FILES} files` })
/** The record of a template of the office's own that is edited, and the moment of its last change. */
const edited = z.strictObject({ id: recordId, before: z.string().max(40) })

/** The calls on templates of packs. */
export const TEMPLATE_ROWS = {
  /** Every template that ships, then the office's own, each in the order of their names; one that is no longer sound says why. */
  'templates.list': row<readonly ListedTemplate[]>('query')(nothing),
  /** Reads the files of a template as they are typed, by their names, and says all that is wrong with them. */
  'templates.check': row<TemplateVerdict>('query')(z.strictObject({ files, id: recordId.optional() })),
  /** Saves a template of the office's own, a new one or an edited one; one that is not sound is refused and nothing is saved. */
  'templates.save': row<Result<ListedTemplate, TemplateNotSaved>>('command')(
    z.strictObject({ files, edited: edited.optional(), label: name, by: name }),
  ),
  /** The office's own Word file, null where it has none. */
  'letterhead.read': row<Letterhead | null>('query')(nothing),
  /** Takes a Word file as the letterhead; one that is refused changes nothing. */
  'letterhead.take': row<Result<Letterhead, LetterheadNotTaken>>('command')(
    z.strictObject({ bytes, file: name, label: name, by: name }),
  ),
  /** Goes without a letterhead; the file goes to the trash. */
  'letterhead.drop': row<null>('command')(z.strictObject({ label: name, by: name })),
} as const
