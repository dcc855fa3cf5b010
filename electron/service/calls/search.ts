import { ok } from '#core/base'
import type { SEARCH_ROWS } from '#core/contract'
import type { CallGround, Calls, NamesOf } from './ground.ts'

const EMPTY = { ready: false, percent: 0 }

/** The calls that find. */
export const searchCalls = (_deps: CallGround): Calls<NamesOf<typeof SEARCH_ROWS>> => ({
  'search.ask': async () => ok({ hits: [], state: EMPTY }),
  'search.people': async () => ok([]),
  'search.state': async () => ok(EMPTY),
})
