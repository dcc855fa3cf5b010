import { useCallback, useState } from 'react'
import type { MeetingSide } from '#core/domain'
import { useTexts } from '#renderer/text'
import type { VisitView } from '../shapes.ts'
import { OrderStateBanner } from './order-state.tsx'
import { SideList } from './side-list.tsx'

type Props = { readonly visit: VisitView; readonly focus: string | undefined }

/** Who comes on both sides, in order of precedence. */
export const DelegationsTab = ({ visit, focus }: Props) => {
  const text = useTexts()
  const [said, setSaid] = useState('')
  const [moving, setMoving] = useState<ReadonlySet<MeetingSide>>(new Set())
  const noteMoving = useCallback((side: MeetingSide, isMoving: boolean) => {
    setMoving((now) => {
      if (now.has(side) === isMoving) return now
      return isMoving ? new Set([...now, side]) : new Set([...now].filter((one) => one !== side))
    })
  }, [])
  return (
    <div className="column wide">
      <OrderStateBanner
        visit={visit}
        isMoving={moving.size > 0}
        isFocused={focus === 'order' || focus === visit.row.id}
      />
      <p className="hidden-text" role="status" aria-label={text('visits.moves')}>
        {said}
      </p>
      {(['theirs', 'ours'] as const).map((side) => (
        <SideList
          key={side}
          visit={visit}
          view={visit.delegations[side]}
          focus={focus}
          onSaid={setSaid}
          onMoving={noteMoving}
        />
      ))}
    </div>
  )
}
