import type { IssuedVersion, PackWish } from '#core/contract'
import { useCall } from '#renderer/client'
import { FaultBanner } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Dialog } from '#renderer/ui'
import { ChangeLines } from './change-lines.tsx'
import { problemWords } from './problem-words.ts'

type Props = {
  readonly wish: PackWish
  readonly version: IssuedVersion
  readonly onClose: () => void
}

const KINDS = ['added', 'changed', 'removed', 'moved'] as const

/** What changed since an issued version: the counts first, then one line for each fact. */
export const CompareDialog = ({ wish, version, onClose }: Props) => {
  const text = useTexts()
  const { value, error } = useCall('packs.compare', { asked: wish, with: { pack: version.pack } })
  const n = String(version.version)
  const compared = value?.ok === true ? value.value : undefined
  return (
    <Dialog
      title={text('composer.compareTitle', { version: n })}
      isOpen
      isWide
      onClose={onClose}
      actions={<Button onPress={onClose}>{text('window.close')}</Button>}
    >
      {error !== undefined && <FaultBanner error={error} />}
      {value?.ok === false && <Banner tone="danger">{problemWords(text, value.error)}</Banner>}
      {compared === undefined ? (
        value === undefined && <p className="muted">{text('composer.laying')}</p>
      ) : (
        <>
          <p className="strong" role="status">
            {compared.changes.length === 0
              ? text('composer.noChange', { version: n })
              : KINDS.filter((kind) => compared.counts[kind] > 0)
                  .map((kind) => text(`composer.changes.${kind}`, { count: compared.counts[kind] }))
                  .join(', ')}
          </p>
          <ChangeLines changes={compared.changes} />
        </>
      )}
    </Dialog>
  )
}
