import { useId, type ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components'

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string
  readonly description?: ReactNode
  /** What is wrong with the text, beside it; the field keeps the text. */
  readonly fault?: string | undefined
  readonly rows?: number
  /** The language of what is typed, where it is not the window's. */
  readonly lang?: string
  readonly placeholder?: string
  readonly isLabelHidden?: boolean
}

/** A field for a text. Nothing rewrites it while it has the focus; aids that send text out are off. */
export const TextField = ({ label, description, fault, rows, lang, placeholder, isLabelHidden, ...rest }: Props) => (
  <AriaTextField
    {...rest}
    {...(isLabelHidden === true && { 'aria-label': label })}
    isInvalid={fault !== undefined}
    className="field"
  >
    {isLabelHidden !== true && <Label>{label}</Label>}
    {rows === undefined ? (
      <Input className="input" placeholder={placeholder ?? ''} {...OFF} {...(lang !== undefined && { lang })} />
    ) : (
      <TextArea
        className="input"
        rows={rows}
        placeholder={placeholder ?? ''}
        {...OFF}
        {...(lang !== undefined && { lang })}
      />
    )}
    {description !== undefined && <Text slot="description">{description}</Text>}
    <FieldError className="fault">{fault}</FieldError>
  </AriaTextField>
)

const OFF = { autoComplete: 'off', autoCorrect: 'off', autoCapitalize: 'off', spellCheck: false } as const

/** A label above something that is no field of its own kind. */
export const Labelled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {label}
      </span>
      {children}
    </div>
  )
}
