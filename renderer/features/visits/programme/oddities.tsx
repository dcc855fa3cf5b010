import { useTexts } from '#renderer/text'
import { Chip } from '#renderer/ui'
import type { ItemRow } from '../shapes.ts'

/** What is odd about an item's time, in words. */
export const Oddities = ({ row, titleOf }: { readonly row: ItemRow; readonly titleOf: (id: string) => string }) => {
  const text = useTexts()
  return (
    <>
      {row.overlaps.map(({ id, minutes, samePeople }) => (
        <Chip key={id} tone={samePeople ? 'danger' : 'warning'} shape="triangle">
          {text('visits.overlapsWith', { count: minutes, activity: titleOf(id) })}
        </Chip>
      ))}
      {row.gapBefore !== null && row.gapBefore > 0 && (
        <span className="small muted">{text('visits.gapBefore', { count: row.gapBefore })}</span>
      )}
      {row.movesWithoutTravel && (
        <Chip tone="warning" shape="arrow">
          {text('visits.noTravel')}
        </Chip>
      )}
    </>
  )
}
