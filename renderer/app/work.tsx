import { useCallback } from 'react'
import type { AppEvent, VaultState } from '#core/contract'
import type { Office } from '#core/domain'
import { useCall, useChangeRefresh, useEvents, useQueryRefresh, useClient } from '#renderer/client'
import {
  CommandProvider,
  FaultBanner,
  NavigationProvider,
  SavingProvider,
  SealingProvider,
  SessionProvider,
  useSealAll,
} from '#renderer/parts'
import { useTexts, type Texts } from '#renderer/text'
import { ToastProvider } from '#renderer/ui'
import { Frame } from './frame.tsx'
import { useKeptWindow } from './kept-window.ts'
import { MakingProvider } from './making.tsx'
import { PaletteProvider } from './palette.tsx'
import { ShortcutListProvider } from './shortcut-list.tsx'

const SEARCHES = ['search.ask', 'search.people', 'search.state'] as const

type Props = { readonly state: VaultState; readonly stopped: boolean }

/** The window at work on an unlocked vault. Before a lock every part puts away what it holds. */
export const Work = (props: Props) => (
  <SealingProvider>
    <Opened {...props} />
  </SealingProvider>
)

const Opened = ({ state, stopped }: Props) => {
  const text = useTexts()
  const refresh = useQueryRefresh()
  const refreshChanged = useChangeRefresh()
  const sealAll = useSealAll()
  const client = useClient()
  const before = useKeptWindow()
  const heed = useCallback(
    (event: AppEvent) => {
      if (event.kind === 'changed') void refreshChanged(event.records)
      // Whoever looked for something before all was indexed is answered anew.
      if (event.kind === 'indexed') for (const name of SEARCHES) void refresh(name)
      if (event.kind === 'locking') void sealAll(event.why).then(() => client['vault.lock']({}))
    },
    [refresh, refreshChanged, sealAll, client],
  )
  useEvents(heed)
  const offices = useCall('records.ofType', { type: 'office' })
  const now = useCall('vault.state', {})
  const office = offices.value?.[0] as Office | undefined
  if (office === undefined || before === undefined) {
    return (
      <main className="centred">
        {offices.error === undefined ? (
          <p className="muted">{text('window.loading')}</p>
        ) : (
          <FaultBanner error={offices.error} />
        )}
      </main>
    )
  }
  const current = now.value ?? state
  return (
    <SessionProvider office={office} state={current} readOnly={readOnlyWords(text, readOnlyOf(current))}>
      <SavingProvider>
        <CommandProvider>
          <NavigationProvider start={{ kind: 'home' }} before={before?.trail}>
            <ToastProvider dismiss={text('window.dismiss')}>
              <PaletteProvider>
                <ShortcutListProvider>
                  <MakingProvider>
                    <Frame stopped={stopped} before={before} />
                  </MakingProvider>
                </ShortcutListProvider>
              </PaletteProvider>
            </ToastProvider>
          </NavigationProvider>
        </CommandProvider>
      </SavingProvider>
    </SessionProvider>
  )
}

/** Why nothing can be saved, by its code. */
const readOnlyOf = ({ readOnly, unusable, forks }: VaultState): string | undefined => {
  if (readOnly !== undefined) return readOnly
  if (unusable.length > 0) return 'unusable'
  return forks.length > 0 ? 'forked' : undefined
}

const KNOWN = ['vault-in-use', 'vault-too-new', 'not-durable', 'read-only', 'unusable', 'forked'] as const

/** Why nothing can be saved, in words: they stand in the banner and beside every command that is off. */
const readOnlyWords = (text: Texts, why: string | undefined): string | undefined => {
  if (why === undefined) return undefined
  const known = KNOWN.find((one) => one === why)
  return text(known === undefined ? 'window.readOnly.other' : `window.readOnly.${known}`, { why })
}
