import { z } from 'zod'
import type { Instant, Result } from '#core/base'
import { SECTION_IDS } from '#core/template'
import type {
  ArrangeProblem,
  Cancelled,
  CommentProblem,
  ComparedPack,
  CompareProblem,
  CopyProblem,
  GateRefused,
  IssuedVersion,
  IssueProblem,
  ListedCopy,
  MadeFiles,
  VerifiedFile,
  WaiveProblem,
} from '../issue-shapes.ts'
import { FORMATS } from '../jobs.ts'
import {
  Letterhead,
  PackAsked,
  PackPartPreviewed,
  PackPreviewed,
  PackWish,
  type CheckedPack,
  type FindingCounts,
  type OrderedPack,
  type OrderProblem,
  type PreviewedPack,
  type PreviewedPart,
  type Superseded,
} from '../pack-shapes.ts'
import { name, recordId, row } from './row.ts'

const formats = z.array(z.enum(FORMATS)).min(1)
const reason = z.string().trim().max(2000)
const acting = { label: name, by: name }
const numbered = z.strictObject({ n: z.int().positive(), holder: name.optional(), reason: reason.optional() })
const section = z.enum(SECTION_IDS)
const said = z.custom<Instant>((value) => typeof value === 'string' && value !== '', { error: 'a time' })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256' })

const letterhead = Letterhead.optional()

/** The calls on packs. */
export const PACK_ROWS = {
  'packs.make': row<Result<OrderedPack, OrderProblem>>('query')(PackAsked),
  /** The pages as a draft has them. One preview at a time and one waiting: an older one that waits is superseded. */
  'packs.preview': row<Result<PreviewedPack, OrderProblem | Superseded>>('query')(PackPreviewed),
  /** The pages around a block ahead of the whole, while it is typed in; null where the whole is as soon done. */
  'packs.previewPart': row<Result<PreviewedPart | null, OrderProblem | Superseded>>('query')(PackPartPreviewed),
  /** The findings alone, by the pages of the last preview where nothing on them changed. */
  'packs.check': row<Result<CheckedPack, OrderProblem>>('query')(PackPreviewed),
  /** How many findings stand on the usual pack of each visit; null where no pack can be made yet. */
  'packs.counts': row<readonly FindingCounts[]>('query')(z.strictObject({ visits: z.array(recordId).max(10) })),
  /** The files of a draft; refused only by what cannot be waived. */
  'packs.export': row<Result<MadeFiles, OrderProblem | Cancelled | GateRefused>>('query')(
    z.strictObject({ asked: PackWish, formats, letterhead, job: name }),
  ),
  /** Issues the next version, for ever: every copy by itself, and the manifest that travels with them. */
  'packs.issue': row<Result<MadeFiles & { readonly pack: string }, IssueProblem>>('command')(
    z.strictObject({
      asked: PackWish,
      formats,
      letterhead,
      copies: z.array(numbered).max(500),
      job: name,
      ...acting,
    }),
  ),
  /** The issued versions of a visit, newest first. */
  'packs.issued': row<readonly IssuedVersion[]>('query')(z.strictObject({ visit: recordId })),
  /** A file of an issued version, byte for byte. */
  'packs.file': row<Uint8Array | null>('query')(z.strictObject({ pack: recordId, name: z.string().max(300) })),
  /** Gives a copy out: one of those issued by its number, else a further one, which needs a holder and a reason and has files. */
  'packs.copyOut': row<Result<MadeFiles & { readonly copy: ListedCopy }, CopyProblem>>('command')(
    z.strictObject({
      pack: recordId,
      n: z.int().positive().optional(),
      holder: name.optional(),
      reason: reason.optional(),
      ...acting,
    }),
  ),
  /** Takes a copy back. */
  'packs.copyBack': row<Result<{ readonly copy: ListedCopy }, CopyProblem>>('command')(
    z.strictObject({ pack: recordId, n: z.int().positive(), ...acting }),
  ),
  /** What changed since an issued version, or since a change of the vault, in words. */
  'packs.compare': row<Result<ComparedPack, CompareProblem>>('query')(
    z.strictObject({
      asked: PackWish,
      with: z.union([z.strictObject({ pack: recordId }), z.strictObject({ commit: z.int().positive() })]),
    }),
  ),
  /** Accepts a finding by name and reason, for the version in preparation. */
  'packs.waive': row<Result<{ readonly waiver: string }, WaiveProblem>>('command')(
    z.strictObject({
      asked: PackWish,
      finding: z.strictObject({ id: z.string().max(10), records: z.array(recordId).max(500) }),
      reason,
      ...acting,
    }),
  ),
  /** Moves a section of one pack before another or to the end, leaves it out, or takes it back; for the version in preparation. */
  'packs.arrange': row<Result<null, OrderProblem | ArrangeProblem>>('command')(
    z.strictObject({
      asked: PackWish.omit({ addendumTo: true }),
      act: z.union([
        z.strictObject({ kind: z.literal('move'), section, before: section.nullable() }),
        z.strictObject({ kind: z.enum(['leave-out', 'take-back']), section }),
      ]),
      ...acting,
    }),
  ),
  /** Says something about a block of the version in preparation, or marks or takes away what was said. Never printed. */
  'packs.comment': row<Result<null, OrderProblem | CommentProblem>>('command')(
    z.strictObject({
      asked: PackWish,
      act: z.union([
        z.strictObject({ kind: z.literal('add'), block: z.string().min(1).max(300), words: reason.min(1) }),
        z.strictObject({ kind: z.enum(['resolve', 'reopen', 'remove']), at: said }),
      ]),
      ...acting,
    }),
  ),
  /** Whether files are those that were issued here; a signer is known when it is this office's. */
  'packs.verify': row<{ readonly files: readonly VerifiedFile[]; readonly signer: string | null }>('query')(
    z.strictObject({ files: z.array(z.strictObject({ name: z.string().max(300), sha256 })).max(1000) }),
  ),
  /** Calls a long call off by the name that it was given. */
  'jobs.cancel': row<null>('command')(z.strictObject({ job: name })),
} as const
