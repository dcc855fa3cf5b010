import { useState } from 'react'
import type { LockedSince, VaultState } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner, useAppearance } from '#renderer/parts'
import { localeOf, useLang, useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { FirstRun } from './first-run.tsx'
import { Unlock } from './unlock.tsx'

type Props = { readonly locked: LockedSince | undefined; readonly onOpened: (state: VaultState) => void }

/** What stands before a vault: the lock screen where there is one, the first run where there is none. */
export const Gate = ({ locked, onOpened }: Props) => {
  const text = useTexts()
  const lockedWords = useLockedWords(locked)
  const { app } = useAppearance()
  const [folder, setFolder] = useState<string>()
  const place = folder ?? app?.settings.lastFolder ?? app?.defaultFolder
  const found = useCall('vault.describe', place === undefined ? undefined : { folder: place })
  if (place === undefined || found.isAwaited) return <main className="centred muted">{text('window.loading')}</main>
  if (found.value === undefined) {
    return (
      <main className="centred">
        <h1 className="display">{text('window.product')}</h1>
        {found.error !== undefined && (
          <FaultBanner
            error={found.error}
            actions={<Button onPress={() => setFolder(app?.defaultFolder)}>{text('gate.back')}</Button>}
          />
        )}
      </main>
    )
  }
  return found.value.highest === 0 ? (
    <FirstRun folder={place} onFolder={setFolder} onOpened={onOpened} />
  ) : (
    <Unlock
      key={place}
      vault={found.value}
      folder={place}
      lockedWords={lockedWords}
      onFolder={setFolder}
      onOpened={onOpened}
    />
  )
}

/** "Locked 09:01: no input for 5 min". */
export const useLockedWords = (locked: LockedSince | undefined): string | undefined => {
  const text = useTexts()
  const lang = useLang()
  if (locked === undefined) return undefined
  const time = new Date(locked.at).toLocaleTimeString(localeOf(lang), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return text('gate.locked', { time, why: text(`gate.why.${locked.why}`, { count: locked.minutes }) })
}
