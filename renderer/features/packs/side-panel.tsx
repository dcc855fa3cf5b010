import type { ReactNode } from 'react'
import { useTexts } from '#renderer/text'
import { Tabs } from '#renderer/ui'

const SIDES = ['findings', 'block', 'versions', 'withheld'] as const

/** What stands beside the pages. */
export type Side = (typeof SIDES)[number]

type Props = {
  readonly side: Side
  readonly setSide: (next: Side) => void
  readonly counts: { readonly [Counted in Side]?: number | undefined }
  /** What the open tab shows. */
  readonly children: ReactNode
}

/** The tabs beside the pages, with their counts. */
export const SidePanel = ({ side, setSide, counts, children }: Props) => {
  const text = useTexts()
  const shown = (): ReactNode => children
  return (
    <Tabs
      label={text('composer.side')}
      selected={side}
      onSelect={setSide}
      tabs={SIDES.map((id) => ({ id, label: text(`composer.panels.${id}`), count: counts[id], content: shown }))}
    />
  )
}
