import { fieldName } from '#core/language'
import { MoveTo, useDialogDraft, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { TextField } from '#renderer/ui'
import type { MemberRow } from './shown-rows.ts'

type Props = {
  readonly rows: readonly MemberRow[]
  readonly of: number
  readonly place: number
  readonly onMove: (place: number, reason: string | undefined) => Promise<void>
  readonly onClose: () => void
}

/** Asks to which place somebody moves, and why. */
export const MoveMembers = ({ rows, of, place, onMove, onClose }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const [reason, setReason] = useDialogDraft('reason of a move', 'until-closed').of('reason', '')
  return (
    <MoveTo
      place={place}
      of={of}
      onClose={onClose}
      onMove={(wanted) => void onMove(wanted, reason.trim() === '' ? undefined : reason.trim())}
      what={<p>{rows.map(({ member }) => member.title).join(', ')}</p>}
    >
      <TextField
        label={fieldName({ group: 'participation', name: 'orderReason' }, lang)}
        description={text('visits.reasonHint')}
        value={reason}
        onChange={setReason}
      />
    </MoveTo>
  )
}
