import { useState } from 'react'
import { TextField } from '#renderer/ui'

type Props = {
  readonly label: string
  readonly value: string
  readonly lang?: string
  readonly fault?: string | undefined
  readonly isNumber?: boolean
  readonly isLabelHidden?: boolean
  readonly isReadOnly: boolean
  readonly onDone: (typed: string) => void
}

/** A field that is saved when it is left or Enter is pressed; what was refused stays in it. */
export const TypedField = ({ value, onDone, isNumber = false, ...rest }: Props) => {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setTyped(value)
  }
  const done = (): void => {
    if (typed.trim() !== value) onDone(typed.trim())
  }
  return (
    <TextField
      {...rest}
      {...(isNumber && { inputMode: 'numeric' as const })}
      value={typed}
      onChange={setTyped}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done()
      }}
    />
  )
}
