import { ok } from '#core/base'
import type { LINK_ROWS } from '#core/contract'
import { hitRows } from '#core/views'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The call on records that others name. */
export const linkCalls = ({ session, digest }: CallGround): Calls<NamesOf<typeof LINK_ROWS>> => ({
  'links.read': async ({ ids, lang, today }) => ok(hitRows(await session.records(), { lang, today, digest }, ids)),
})
