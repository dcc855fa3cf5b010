import type { Result } from '#core/base'
import {
  PackAsked,
  PackWish,
  type CheckedPack,
  type OrderedPack,
  type OrderProblem,
  type PreviewedPack,
  type Superseded,
} from '../pack-shapes.ts'
import { row } from './row.ts'

/** The calls on packs. */
export const PACK_ROWS = {
  'packs.make': row<Result<OrderedPack, OrderProblem>>('query')(PackAsked),
  /** The pages as a draft has them. One preview at a time and one waiting: an older one that waits is superseded. */
  'packs.preview': row<Result<PreviewedPack, OrderProblem | Superseded>>('query')(PackWish),
  /** The findings alone, by the pages of the last preview where nothing on them changed. */
  'packs.check': row<Result<CheckedPack, OrderProblem>>('query')(PackWish),
} as const
