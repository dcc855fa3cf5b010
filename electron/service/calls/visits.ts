import { err, ok, type Id } from '#core/base'
import type { VISIT_ROWS } from '#core/contract'
import { findRecord } from '#core/domain'
import { orderDigestOf, suggestedOrder } from '#core/views'
import { laterThan } from '../later-than.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on the order of a visit's delegations. */
export const visitCalls = ({ session, digest, ground }: CallGround): Calls<NamesOf<typeof VISIT_ROWS>> => ({
  'visits.suggestOrder': async ({ lang, today, ...asked }) =>
    ok(suggestedOrder(await session.records(), { lang, today, digest }, asked)),
  'visits.confirmOrder': async ({ lang, today, visit: id, by, label }) => {
    const records = await session.wholeRecords()
    const visit = findRecord(records, id as Id<'visit'>)
    if (visit?.type !== 'visit') return err({ code: 'change-refused', what: id })
    const at = laterThan(ground.now(), [visit])
    const orderConfirmed = { by, at, digest: orderDigestOf(records, { lang, today, digest }, visit) }
    const after = { ...visit, orderConfirmed, updatedAt: at, updatedBy: by }
    await session.commit({ label, by, edits: [{ before: visit, after }] })
    return ok(orderConfirmed)
  },
})
