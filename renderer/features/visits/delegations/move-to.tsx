import { useState } from 'react'
import { fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Dialog, TextField } from '#renderer/ui'
import type { MemberRow } from './shown-rows.ts'

type Props = {
  readonly rows: readonly MemberRow[]
  readonly of: number
  readonly place: number
  readonly onMove: (place: number, reason: string | undefined) => Promise<void>
  readonly onClose: () => void
}

/** Asks to which place somebody moves, and why. */
export const MoveTo = ({ rows, of, place, onMove, onClose }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const [typed, setTyped] = useState(String(place))
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const move = (): void => {
    const wanted = Number(typed.trim())
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > of) return setFault(text('visits.placeFault', { of }))
    onClose()
    void onMove(wanted, reason.trim() === '' ? undefined : reason.trim())
  }
  return (
    <Dialog
      title={text('visits.moveTo')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={move}>
            {text('visits.move')}
          </Button>
        </>
      }
    >
      <form
        className="column wide"
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <p>{rows.map(({ member }) => member.title).join(', ')}</p>
        <TextField
          label={text('visits.position', { of })}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          fault={fault}
          autoFocus
        />
        <TextField
          label={fieldName({ group: 'participation', name: 'orderReason' }, lang)}
          description={text('visits.reasonHint')}
          value={reason}
          onChange={setReason}
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}
