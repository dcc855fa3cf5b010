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

/** What is typed while a field has the focus: its text, the value and the height that it had before. */
type Typed = { readonly text: string; readonly before: unknown; readonly rows: number | undefined }

/**
 * A field for typed text. While it has the focus it shows what was typed and nothing else, and stays as high as it is, since
 * another height is another field; Esc brings back what stood there.
 */
export const TypedField = ({ label, kind, path, value, isRequired = false, shown, read, ...rest }: Props) => {
  const { lang, readOnly, type, choose, leave, faultAt } = useEditor()
  const [typed, setTyped] = useState<Typed>()
  const isShut = rest.isReadOnly === true || readOnly !== undefined
  const stands = shown ?? typedOf(value)
  const { isReadOnly: _, rows: wanted, ...look } = rest
  const rows = typed === undefined ? wanted : typed.rows
  return (
    <TextField
      {...look}
      {...(rows !== undefined && { rows })}
      label={label}
      value={typed?.text ?? stands}
      isReadOnly={isShut}
      isRequired={isRequired}
      validationBehavior="aria"
      fault={isShut ? undefined : faultAt(path, kind)}
      onFocus={() => setTyped({ text: stands, before: value, rows: wanted })}
      onChange={(text) => {
        setTyped((now) => ({ text, before: now?.before ?? value, rows: now === undefined ? wanted : now.rows }))
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
        setTyped({ ...typed, text: shown === undefined ? typedOf(typed.before) : stands })
        choose(path, typed.before)
      }}
      onBlur={() => {
        setTyped(undefined)
        leave()
      }}
    />
  )
}
