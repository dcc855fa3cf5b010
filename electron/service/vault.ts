import type { Service } from '#core/contract'
import { appCalls } from './calls/app.ts'
import { attachmentCalls } from './calls/attachments.ts'
import { sampleCalls } from './calls/sample.ts'
import { versionCalls } from './calls/versions.ts'
import { draftCalls } from './calls/drafts.ts'
import type { CallGround, VaultServiceGround } from './calls/ground.ts'
import { historyCalls } from './calls/history.ts'
import { linkCalls } from './calls/links.ts'
import { packCalls } from './calls/packs.ts'
import { recordCalls } from './calls/records.ts'
import { searchCalls } from './calls/search.ts'
import { templateCalls } from './calls/templates.ts'
import { vaultCalls } from './calls/vault.ts'
import { viewCalls } from './calls/views.ts'
import { visitCalls } from './calls/visits.ts'
import type { LockState } from './dispatch.ts'
import { housekeepingOf } from './housekeeping.ts'
import { searchedSession } from './search-session.ts'
import type { Session } from './session.ts'

export type { ProgramPlace, VaultServiceGround } from './calls/ground.ts'

/** The handlers of all calls, area by area, and the lock that stands before them. */
export const vaultService = (
  ground: VaultServiceGround,
): { readonly service: Service; readonly lock: LockState & { readonly lock: () => Promise<void> } } => {
  const { session, search } = tidySession(ground)
  const deps: CallGround = { ...ground, session }
  const service: Service = {
    ...vaultCalls(deps),
    ...recordCalls(deps),
    ...appCalls(deps),
    ...attachmentCalls(deps),
    ...sampleCalls(deps),
    ...versionCalls(deps),
    ...draftCalls(deps),
    ...packCalls(deps),
    ...historyCalls(deps),
    ...viewCalls(deps),
    ...visitCalls(deps),
    ...linkCalls(deps),
    ...templateCalls(deps),
    ...searchCalls({ ...deps, search }),
  }
  return { service, lock: session }
}

/** The session with its index, and the housekeeping that begins with the unlocking and ends with the lock. */
const tidySession = ({ tell, ground, endWorker }: VaultServiceGround): ReturnType<typeof searchedSession> => {
  const { session: inner, search } = searchedSession((event) => {
    if (event.kind === 'changed') housekeeping.saved()
    tell?.(event)
  })
  const session: Session = {
    ...inner,
    begin: async (open) => {
      const opened = await inner.begin(open)
      housekeeping.begin()
      return opened
    },
    lock: async () => {
      housekeeping.end()
      endWorker?.()
      await inner.lock()
    },
  }
  const housekeeping = housekeepingOf(session, ground)
  return { session, search }
}
