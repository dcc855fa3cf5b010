import type { Result } from '#core/base'
import { PackAsked, type OrderedPack, type OrderProblem } from '../pack-shapes.ts'
import { row } from './row.ts'

/** The calls on packs. */
export const PACK_ROWS = {
  'packs.make': row<Result<OrderedPack, OrderProblem>>('query')(PackAsked),
} as const
