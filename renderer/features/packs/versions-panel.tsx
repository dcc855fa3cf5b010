import { useState } from 'react'
import type { IssuedVersion } from '#core/contract'
import { FaultBanner } from '#renderer/parts'
import { useCall } from '#renderer/client'
import { useTexts } from '#renderer/text'
import { Empty } from '#renderer/ui'
import { VersionRow } from './version-row.tsx'
import { VersionPages } from './version-pages.tsx'

type Props = {
  readonly visit: string
  readonly onCompare: (version: IssuedVersion) => void
  readonly onAddendum: (version: IssuedVersion) => void
}

/** The issued versions of a visit, newest first. */
export const VersionsPanel = ({ visit, onCompare, onAddendum }: Props) => {
  const text = useTexts()
  const { value, error } = useCall('packs.issued', { visit })
  const [shown, setShown] = useState<IssuedVersion>()
  if (error !== undefined) return <FaultBanner error={error} />
  if (value === undefined) return null
  if (value.length === 0) return <Empty>{text('composer.noVersion')}</Empty>
  return (
    <>
      <ul className="bare ruled">
        {value.map((version) => (
          <VersionRow
            key={version.pack}
            version={version}
            onShow={() => setShown(version)}
            onCompare={() => onCompare(version)}
            onAddendum={() => onAddendum(version)}
          />
        ))}
      </ul>
      {shown !== undefined && <VersionPages version={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}
