import { useState, type ReactNode } from 'react'
import { useTexts } from '#renderer/text'
import { Button, TextField } from '#renderer/ui'
import { useDialogDraft } from './dialog-draft.ts'
import { DraftDialog } from './draft-dialog.tsx'

type Props = {
  readonly place: number
  readonly of: number
  readonly onMove: (place: number) => void
  readonly onClose: () => void
  /** What is moved, above the place. */
  readonly what?: ReactNode
  /** What is asked besides, below the place. */
  readonly children?: ReactNode
}

/** Asks to which place something moves: the way beside dragging and keys. */
export const MoveTo = ({ place, of, onMove, onClose, what, children }: Props) => {
  const text = useTexts()
  const draft = useDialogDraft('place to move to', 'until-closed')
  const [typed, setTyped] = draft.of('place', String(place))
  const [fault, setFault] = useState<string>()
  const move = (): void => {
    const wanted = Number(typed.trim())
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > of) return setFault(text('visits.placeFault', { of }))
    onClose()
    return onMove(wanted)
  }
  return (
    <DraftDialog
      draft={draft}
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
        {what}
        <TextField
          label={text('visits.position', { of })}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          fault={fault}
          autoFocus
        />
        {children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </DraftDialog>
  )
}
