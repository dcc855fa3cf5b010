import { useState, type ReactNode } from 'react'
import type { FieldPath, FieldShape } from '#core/domain'
import { TextField } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { isSame } from './pending.ts'
import { readTyped, typedOf } from './typed-value.ts'

type Props = {
  readonly label: string
  readonly kind: FieldShape['kind']
  readonly path: FieldPath
  readonly value: unknown
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly rows?: number
  readonly lang?: string
  readonly description?: ReactNode
  readonly isLabelHidden?: boolean
  /** The value as it is shown, and what becomes of what is typed, where the usual reading will not do. */
  readonly shown?: string
  readonly read?: (typed: string) => unknown
}

/** A field for typed text. While it has the focus it shows what was typed and nothing else; Esc brings back what stood there. */
export const TypedField = ({ label, kind, path, value, isRequired = false, shown, read, ...rest }: Props) => {
  const { lang, readOnly, type, choose, leave, faultAt } = useEditor()
  const [typed, setTyped] = useState<{ readonly text: string; readonly before: unknown }>()
  const isShut = rest.isReadOnly === true || readOnly !== undefined
  const stands = shown ?? typedOf(value)
  const { isReadOnly: _, ...look } = rest
  return (
    <TextField
      {...look}
      label={label}
      value={typed?.text ?? stands}
      isReadOnly={isShut}
      isRequired={isRequired}
      validationBehavior="aria"
      fault={isShut ? undefined : faultAt(path, kind)}
      onFocus={() => setTyped({ text: stands, before: value })}
      onChange={(text) => {
        setTyped((now) => ({ text, before: now?.before ?? value }))
        const next = (read ?? ((one: string) => readTyped(kind, one, lang)))(text)
        type(path, next === undefined && isRequired ? '' : next)
      }}
      onKeyDown={(event) => {
        const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
        const isTakenBack = event.key === 'Escape' && typed !== undefined && !isSame(value, typed.before)
        if (isComposing || !isTakenBack) event.continuePropagation()
        if (isComposing) return
        if (event.key === 'Enter' && event.ctrlKey) leave()
        if (!isTakenBack) return
        event.preventDefault()
        setTyped({ text: shown === undefined ? typedOf(typed.before) : stands, before: typed.before })
        choose(path, typed.before)
      }}
      onBlur={() => {
        setTyped(undefined)
        leave()
      }}
    />
  )
}
