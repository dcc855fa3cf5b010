import { useCallback } from 'react'
import type { IssuedVersion } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner } from '#renderer/parts'
import { PlainPages } from '#renderer/parts/pdf-pages'
import { useTexts } from '#renderer/text'
import { Banner, Button, Dialog } from '#renderer/ui'
import { PackMarking } from './level-chip.tsx'

type Props = { readonly version: IssuedVersion; readonly onClose: () => void }

/** The frozen pages of an issued version, out of the very file that was issued. */
export const VersionPages = ({ version, onClose }: Props) => {
  const text = useTexts()
  const name = version.files.find(({ format }) => format === 'pdf')?.name ?? ''
  const { value, error } = useCall('packs.file', { pack: version.pack, name })
  const n = String(version.version)
  const pageLabel = useCallback(
    (page: number, of: number) => text('composer.pageOf', { page: String(page), of: String(of) }),
    [text],
  )
  return (
    <Dialog
      title={text('composer.version', { version: n })}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{text('window.close')}</Button>}
    >
      <Banner>{text('composer.frozen', { version: n })}</Banner>
      {error !== undefined && <FaultBanner error={error} />}
      <div className="frozen-pages">
        {value instanceof Uint8Array && (
          <PlainPages
            bytes={value}
            label={text('composer.pages')}
            zoom={FROZEN_ZOOM}
            strip={<PackMarking {...version.marking} />}
            pageLabel={pageLabel}
            lang={version.languages[0]}
          />
        )}
      </div>
    </Dialog>
  )
}

const FROZEN_ZOOM = 0.8
