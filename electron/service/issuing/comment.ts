import { err, instantToNumber, numberToInstant, type Instant, type Result } from '#core/base'
import type { CommentProblem, PackProblem } from '#core/contract'
import type { Pack, Records } from '#core/domain'
import { packInPreparation, type PackRequest } from '#core/pack'
import type { RecordEdit } from '#electron/vault'
import type { PackDeps } from '../packs.ts'
import { draftChanged, type Doing } from './draft-record.ts'
import type { Keeping } from './kept-files.ts'

/** What is done with comments: one is added to a block, or one that is there is settled, opened again or taken away. */
export type CommentAct =
  | { readonly kind: 'add'; readonly block: string; readonly words: string }
  | { readonly kind: 'resolve' | 'reopen' | 'remove'; readonly at: Instant }

type Comment = Pack['comments'][number]

/** The edit of the version in preparation that keeps a comment or changes one; each is known by its time. */
export const comment = async (
  records: Records,
  request: PackRequest,
  act: CommentAct,
  doing: Doing,
  deps: PackDeps & Pick<Keeping, 'newId'>,
): Promise<Result<RecordEdit, PackProblem | CommentProblem>> => {
  if (act.kind === 'add') {
    return draftChanged(records, request, doing, deps, ({ comments }, at) => ({
      comments: [
        ...comments,
        { block: act.block, by: doing.by, at: afterAll(comments, at), text: act.words, resolved: false },
      ],
    }))
  }
  const held = packInPreparation(records, request)?.comments.some(({ at }) => at === act.at)
  if (held !== true) return err({ kind: 'no-such-comment', at: act.at })
  const changed = (one: Comment): readonly Comment[] => {
    if (one.at !== act.at) return [one]
    return act.kind === 'remove' ? [] : [{ ...one, resolved: act.kind === 'resolve' }]
  }
  return draftChanged(records, request, doing, deps, ({ comments }) => ({ comments: comments.flatMap(changed) }))
}

/** A time after those of all comments. */
const afterAll = (comments: readonly Comment[], at: Instant): Instant =>
  numberToInstant(Math.max(instantToNumber(at), ...comments.map((one) => instantToNumber(one.at) + 1000)))
