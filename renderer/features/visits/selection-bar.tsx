import type { ReactNode } from 'react'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'

type Props = { readonly count: number; readonly onClear: () => void; readonly children: ReactNode }

/** What can be done with the selected rows, and how many they are. */
export const SelectionBar = ({ count, onClear, children }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  return (
    <div className="selection-bar" role="toolbar" aria-label={text('visits.selectionBar')}>
      <span className="strong" role="status">
        {text('visits.selected', { count })}
      </span>
      {readOnly === undefined && children}
      <Button kind="quiet" onPress={onClear}>
        {text('visits.clearSelection')}
      </Button>
    </div>
  )
}
