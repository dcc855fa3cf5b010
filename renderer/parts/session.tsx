import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { VaultState } from '#core/contract'
import type { Office } from '#core/domain'
import { useLang, type WindowLang } from '#renderer/text'

/** What every screen of an unlocked vault knows: the office, who works here, the day, and whether anything may be changed. */
export type WindowSession = {
  readonly office: Office
  /** The name that stands under confirmations, waivers and the history. */
  readonly by: string
  /** Today in the office's zone, `2026-11-22`. */
  readonly today: string
  readonly lang: WindowLang
  /** Why nothing may be changed, in words, if so. */
  readonly readOnly: string | undefined
  readonly state: VaultState
  /** After how many minutes without input the window locks. */
  readonly lockMinutes: number
}

/** What holds for an office that names no minutes; the hosts count by the same. */
const USUAL_LOCK_MINUTES = 5

const SessionContext = createContext<WindowSession | undefined>(undefined)

export const useSession = (): WindowSession => {
  const found = useContext(SessionContext)
  if (found === undefined) throw new Error('expected an unlocked vault around this part')
  return found
}

type Props = {
  readonly office: Office
  readonly state: VaultState
  readonly readOnly: string | undefined
  readonly children: ReactNode
}

export const SessionProvider = ({ office, state, readOnly, children }: Props) => {
  const lang = useLang()
  const today = useToday(office.zone)
  const value = useMemo<WindowSession>(
    () => ({
      office,
      by: office.officer ?? office.createdBy,
      today,
      lang,
      readOnly,
      state,
      lockMinutes: office.lockMinutes ?? USUAL_LOCK_MINUTES,
    }),
    [office, today, lang, readOnly, state],
  )
  return <SessionContext value={value}>{children}</SessionContext>
}

const CHECK_MS = 30_000

/** The day in a zone; it turns while the window stays open. */
const useToday = (zone: string): string =>
  useSyncExternalStore(
    useCallback((turn) => {
      const timer = setInterval(turn, CHECK_MS)
      return () => clearInterval(timer)
    }, []),
    () => dayIn(zone),
  )

const dayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
