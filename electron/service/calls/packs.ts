import { ok } from '#core/base'
import type { PACK_ROWS } from '#core/contract'
import { orderPack } from '../order-pack.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on packs. */
export const packCalls = (deps: CallGround): Calls<NamesOf<typeof PACK_ROWS>> => {
  const { digest, session } = deps
  return {
    'packs.make': async (asked) => {
      const { vault } = session.opened()
      const records = await session.wholeRecords()
      const places = new Map([...records.attachment.values()].map(({ id, blob }) => [blob, id]))
      const readBlob = async (blob: string): Promise<Uint8Array | undefined> => {
        const id = places.get(blob)
        return id !== undefined && vault.holds(id) ? vault.attachment(id) : undefined
      }
      return ok(await orderPack(records, asked, { worker: deps.worker(), digest, readBlob, templates: deps.templates }))
    },
  }
}
