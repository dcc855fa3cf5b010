import type { AppEvent } from '#core/contract'
import { vaultSearch, type VaultSearch } from './search-index.ts'
import { sessionOf, type Session } from './session.ts'

/** A session whose index begins with the unlocking, hears each change, and ends with the lock. */
export const searchedSession = (
  tell: (event: AppEvent) => void,
): { readonly session: Session; readonly search: VaultSearch } => {
  const search = vaultSearch(() => tell({ kind: 'indexed' }))
  const inner = sessionOf((event) => {
    search.hear(event)
    tell(event)
  })
  const session: Session = {
    ...inner,
    begin: async (open) => {
      search.end()
      const opened = await inner.begin(open)
      search.begin(inner.records)
      return opened
    },
    lock: async () => {
      search.end()
      await inner.lock()
    },
  }
  return { session, search }
}
