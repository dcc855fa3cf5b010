import { dayInZone, numberToInstant, ok, type Day } from '#core/base'
import type { SEARCH_ROWS } from '#core/contract'
import { officeOf, type Records } from '#core/domain'
import { hitRows, personHits } from '#core/views'
import type { VaultSearch } from '../search-index.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** People are filtered by side after they are found, so more are looked for than are wanted. */
const WIDER = 20

/** The calls that find. */
export const searchCalls = ({
  session,
  ground,
  digest,
  search,
}: CallGround & { readonly search: VaultSearch }): Calls<NamesOf<typeof SEARCH_ROWS>> => {
  const todayIn = (records: Records): Day => dayInZone(numberToInstant(ground.now()), officeOf(records).zone)
  return {
    'search.ask': async ({ query, lang, today, most, types }) => {
      const records = await session.records()
      const ids = (await search.ask({ query, most, types })).map(({ id }) => id)
      const reader = { lang, today: today ?? todayIn(records), digest }
      return ok({ hits: hitRows(records, reader, ids), state: search.state() })
    },
    'search.people': async ({ query, lang, today, most, side }) => {
      const records = await session.records()
      const wanted = side === undefined ? most : most * WIDER
      const ranked = await search.ask({ query, most: wanted, types: ['person'], within: 'names' })
      const ids = ranked
        .map(({ id }) => id)
        .filter((id) => side === undefined || records.person.get(id)?.side === side)
        .slice(0, most)
      return ok(personHits(records, { lang, today: today ?? todayIn(records), digest }, ids))
    },
    'search.state': async () => ok(search.state()),
  }
}
