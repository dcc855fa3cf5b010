import { numberToInstant, ok } from '#core/base'
import type { PACK_ROWS, PackWish } from '#core/contract'
import type { Records } from '#core/domain'
import type { OpenVault } from '#electron/vault'
import { orderPack, wishFrom } from '../order-pack.ts'
import type { PackDeps } from '../packs.ts'
import type { ReadBlob } from '../pictures.ts'
import { previewsOf, type Asking, type Previews } from '../preview.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'

/** The calls on packs. */
export const packCalls = (deps: CallGround): Calls<NamesOf<typeof PACK_ROWS>> => {
  const { digest, session, templates, ground } = deps
  const readBlob: ReadBlob = async (blob) => blobsOf(session.opened().vault, await session.records())(blob)
  const making = (): PackDeps => ({ worker: deps.worker(), digest, readBlob })
  let previews: Previews | undefined
  const kept = (): Previews => (previews ??= previewsOf(making()))
  const asking =
    (asked: PackWish): Asking =>
    async () => {
      const records = await session.wholeRecords()
      const now = asked.now ?? numberToInstant(ground.now())
      const wish = await wishFrom(records, { ...asked, now, issue: { kind: 'draft' } }, templates)
      return wish.ok ? ok({ records, wish: wish.value }) : wish
    }
  return {
    'packs.make': async (asked) => {
      const records = await session.wholeRecords()
      return ok(await orderPack(records, asked, { ...making(), templates }))
    },
    'packs.preview': async (asked) => ok(await kept().preview(asking(asked))),
    'packs.check': async (asked) => ok(await kept().check(asking(asked))),
  }
}

/** Reads the pictures that records name from the vault. */
const blobsOf = (vault: OpenVault['vault'], records: Records): ReadBlob => {
  const places = new Map([...records.attachment.values()].map(({ id, blob }) => [blob, id]))
  return async (blob) => {
    const id = places.get(blob)
    return id !== undefined && vault.holds(id) ? vault.attachment(id) : undefined
  }
}
