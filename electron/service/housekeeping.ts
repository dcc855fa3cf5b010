import type { Session } from './session.ts'
import { letGo } from './trash.ts'

/** How long after unlocking, and after the last save, the vault is left alone. */
const QUIET_MS = 60_000
/** So many saves after the last time, what is no longer kept is let go again. */
const SAVES = 200

type Ground = { readonly now: () => number }

/**
 * What the vault does by itself while it is unlocked, never while somebody saves: the trash lets go of what has lain there long
 * enough, and old states that are not kept go. A failure is left to the next time; nothing is said of it and nothing is lost.
 */
export const housekeepingOf = (
  session: Session,
  ground: Ground,
  later: (act: () => void, ms: number) => () => void = laterHere,
) => {
  let cancel: (() => void) | undefined
  let saves = SAVES
  const plan = (): void => {
    cancel?.()
    cancel = later(() => void tidy().catch(() => undefined), QUIET_MS)
  }
  const tidy = async (): Promise<void> => {
    if (!session.isUnlocked() || saves < SAVES) return
    const { vault, warnings } = session.opened()
    const { readOnly, unusable, forks, damaged } = vault.status()
    if (readOnly !== undefined || unusable.length > 0 || forks.length > 0 || damaged.size > 0) return
    saves = 0
    const records = await session.wholeRecords()
    const [office] = records.office.values()
    await letGo(
      { ...vault, commit: session.commit },
      records,
      ground.now(),
      office?.officer ?? office?.createdBy ?? '-',
    )
    await vault.compact({ shared: warnings.some(({ kind }) => kind === 'shared-folder') })
  }
  return {
    /** A vault was unlocked: it is tidied once it is quiet. */
    begin: (): void => {
      saves = SAVES
      plan()
    },
    /** Something was saved. */
    saved: (): void => {
      saves += 1
      plan()
    },
    end: (): void => {
      cancel?.()
      cancel = undefined
    },
  }
}

const laterHere = (act: () => void, ms: number): (() => void) => {
  const timer = setTimeout(act, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
