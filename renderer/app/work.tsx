import { useCallback } from 'react'
import type { AppEvent, VaultState } from '#core/contract'
import type { Office } from '#core/domain'
import { useCall, useEvents, useQueryRefresh } from '#renderer/client'
import { CommandProvider, FaultBanner, NavigationProvider, SavingProvider, SessionProvider } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { ToastProvider } from '#renderer/ui'
import { Frame } from './frame.tsx'
import { PaletteProvider } from './palette.tsx'
import { ShortcutListProvider } from './shortcut-list.tsx'

/** The window at work on an unlocked vault. */
export const Work = ({ state, stopped }: { readonly state: VaultState; readonly stopped: boolean }) => {
  const text = useTexts()
  const refresh = useQueryRefresh()
  const heed = useCallback(
    (event: AppEvent) => {
      if (event.kind === 'changed') void refresh()
    },
    [refresh],
  )
  useEvents(heed)
  const offices = useCall('records.ofType', { type: 'office' })
  const now = useCall('vault.state', {})
  const office = offices.value?.[0] as Office | undefined
  if (office === undefined) {
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
    <SessionProvider office={office} state={current} readOnly={readOnlyOf(current)}>
      <SavingProvider>
        <CommandProvider>
          <NavigationProvider start={{ kind: 'home' }}>
            <ToastProvider dismiss={text('window.dismiss')}>
              <PaletteProvider>
                <ShortcutListProvider>
                  <Frame stopped={stopped} />
                </ShortcutListProvider>
              </PaletteProvider>
            </ToastProvider>
          </NavigationProvider>
        </CommandProvider>
      </SavingProvider>
    </SessionProvider>
  )
}

/** Why nothing can be saved, as the catalogue names it. */
const readOnlyOf = ({ readOnly, unusable, forks }: VaultState): string | undefined => {
  if (readOnly !== undefined) return readOnly
  if (unusable.length > 0) return 'unusable'
  return forks.length > 0 ? 'forked' : undefined
}
