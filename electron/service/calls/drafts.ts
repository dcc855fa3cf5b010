import { ok } from '#core/base'
import type { DRAFT_ROWS } from '#core/contract'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on drafts. */
export const draftCalls = ({ session }: CallGround): Calls<NamesOf<typeof DRAFT_ROWS>> => ({
  'drafts.save': async (draft) => {
    await session.opened().drafts.save(draft)
    return ok(null)
  },
  'drafts.list': async () => ok(await session.opened().drafts.list()),
  'drafts.drop': async ({ object, key }) => {
    await session.opened().drafts.drop(object, key)
    return ok(null)
  },
})
