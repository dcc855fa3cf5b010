import type { Service } from '#core/contract'
import { draftCalls } from './calls/drafts.ts'
import type { CallGround, VaultServiceGround } from './calls/ground.ts'
import { historyCalls } from './calls/history.ts'
import { linkCalls } from './calls/links.ts'
import { packCalls } from './calls/packs.ts'
import { recordCalls } from './calls/records.ts'
import { searchCalls } from './calls/search.ts'
import { vaultCalls } from './calls/vault.ts'
import { viewCalls } from './calls/views.ts'
import { visitCalls } from './calls/visits.ts'
import type { LockState } from './dispatch.ts'
import { searchedSession } from './search-session.ts'

export type { VaultServiceGround } from './calls/ground.ts'

/** The handlers of all calls, area by area, and the lock that stands before them. */
export const vaultService = (
  ground: VaultServiceGround,
): { readonly service: Service; readonly lock: LockState & { readonly lock: () => Promise<void> } } => {
  const { session, search } = searchedSession(ground.tell ?? (() => undefined))
  const deps: CallGround = { ...ground, session }
  const service: Service = {
    ...vaultCalls(deps),
    ...recordCalls(deps),
    ...draftCalls(deps),
    ...packCalls(deps),
    ...historyCalls(deps),
    ...viewCalls(deps),
    ...visitCalls(deps),
    ...linkCalls(deps),
    ...searchCalls({ ...deps, search }),
  }
  return { service, lock: session }
}
