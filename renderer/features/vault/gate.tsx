import { useState } from 'react'
import type { VaultState } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner, useAppearance } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { FirstRun } from './first-run.tsx'
import { Unlock } from './unlock.tsx'

type Props = { readonly onOpened: (state: VaultState) => void }

/** What stands before a vault: the lock screen where there is one, the first run where there is none. */
export const Gate = ({ onOpened }: Props) => {
  const text = useTexts()
  const { app } = useAppearance()
  const [folder, setFolder] = useState<string>()
  const place = folder ?? app?.settings.lastFolder ?? app?.defaultFolder
  const found = useCall('vault.describe', place === undefined ? undefined : { folder: place })
  if (place === undefined || found.isAwaited) return <main className="centred muted">{text('window.loading')}</main>
  if (found.value === undefined) {
    return <main className="centred">{found.error !== undefined && <FaultBanner error={found.error} />}</main>
  }
  return found.value.highest === 0 ? (
    <FirstRun folder={place} onFolder={setFolder} onOpened={onOpened} />
  ) : (
    <Unlock vault={found.value} folder={place} onFolder={setFolder} onOpened={onOpened} />
  )
}
