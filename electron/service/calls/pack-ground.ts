import { newId, numberToInstant, ok, type Id, type Instant, type Result } from '#core/base'
import type { OrderProblem, PackWish } from '#core/contract'
import { recordsWith, refusedBy, withEdits, type AnyRecord, type Records, storedRecord } from '#core/domain'
import { resolveRequest, type PackRequest, type Wish } from '#core/pack'
import type { OpenVault } from '#electron/vault'
import { bytesOf } from '../bytes-of.ts'
import { issuedPack } from '../issuing/kept-files.ts'
import { lastIssuedIn } from '../issuing/versions.ts'
import { wishFrom } from '../order-pack.ts'
import type { PackDeps } from '../packs.ts'
import type { ReadBlob } from '../pictures.ts'
import { previewsOf, type Previews } from '../preview.ts'
import type { CallGround } from './ground.ts'

/** What is kept for the packs of one opened vault; it goes with it when the vault is locked. */
type OfVault = { readonly making: PackDeps; readonly previews: Previews }

/** What the calls on packs share: the records with what is wished of them, the clock, ids, and what makes packs. */
export const packGround = (deps: CallGround) => {
  const { digest, session, templates, ground } = deps
  const computerCeiling = deps.program.rules.ceiling
  const vaults = new WeakMap<OpenVault, OfVault>()

  const ofVault = (): OfVault => {
    const opened = session.opened()
    const known = vaults.get(opened)
    if (known !== undefined) return known
    const readBlob: ReadBlob = async (blob) => blobsOf(opened.vault, await session.records())(blob)
    const making = { worker: deps.worker(), digest, readBlob, lastIssued: lastIssuedIn(() => opened.vault) }
    const made = { making, previews: previewsOf(making) }
    vaults.set(opened, made)
    return made
  }
  const now = (): Instant => numberToInstant(ground.now())
  const wished = async (records: Records, asked: PackWish, at: Instant): Promise<Result<Wish, OrderProblem>> => {
    const { addendumTo, toldIn: _, ...rest } = asked
    const draft = { ...rest, now: asked.now ?? at, issue: { kind: 'draft' } } as const
    const wish = await wishFrom(records, draft, { templates, computerCeiling })
    if (!wish.ok) return wish
    const first = addendumTo === undefined ? undefined : issuedPack(records, addendumTo)
    if (first === undefined) return wish
    const number = 1 + recordsWith(records, 'pack', 'addendumTo', first.id).length
    return ok({ ...wish.value, addendum: { number, version: first.version } })
  }
  return {
    now,
    newId: <T extends string>(type: T): Id<T> => newId(type, ground.now(), ground.random(10)),
    making: (): PackDeps => ofVault().making,
    previews: (): Previews => ofVault().previews,
    wished,
    /** What is asked for, settled as far as it can be: a draft. */
    resolved: async (records: Records, asked: PackWish, at: Instant): Promise<Result<PackRequest, OrderProblem>> => {
      const wish = await wished(records, asked, at)
      return wish.ok ? resolveRequest(records, { ...wish.value, issue: { kind: 'draft' } }) : wish
    },
    /** The records as they stand, under those that are being typed, and what is wished of them. */
    asking:
      (asked: PackWish, typed: readonly AnyRecord[] = []) =>
      async () => {
        const records = laidOver(await session.wholeRecords(), typed)
        const wish = await wished(records, asked, now())
        return wish.ok ? ok({ records, wish: wish.value, toldIn: asked.toldIn }) : wish
      },
  }
}

export type PackGround = ReturnType<typeof packGround>

/** What would be refused if it were saved is not there. */
const laidOver = (records: Records, typed: readonly AnyRecord[]): Records => {
  const edits = typed.map((after) => ({ before: storedRecord(records, after.id) ?? null, after }))
  return edits.length === 0 || refusedBy(records, edits).length > 0 ? records : withEdits(records, edits)
}

/** Reads the pictures that records name from the vault. */
const blobsOf = (vault: OpenVault['vault'], records: Records): ReadBlob => {
  const places = new Map([...records.attachment.values()].map((one) => [one.blob, one]))
  return async (blob) => {
    const attachment = places.get(blob)
    return attachment === undefined ? undefined : bytesOf(vault, attachment)
  }
}
