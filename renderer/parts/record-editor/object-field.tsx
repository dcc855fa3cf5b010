import { useState } from 'react'
import type { Field, FieldPath } from '#core/domain'
import { fieldName } from '#core/language'
import { Labelled } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { InnerValue } from './inner-value.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: unknown
  readonly fields: readonly Field[]
  readonly isReadOnly: boolean
}

/** A value of several fields, one below the other. */
export const ObjectField = ({ label, path, value, fields, isReadOnly }: Props) => {
  const { lang } = useEditor()
  const inner = (value ?? {}) as Readonly<Record<string, unknown>>
  const [wasEmpty] = useState(value === undefined)
  const drawn = (
    <div className="inner-fields">
      {fields.map((field) => (
        <InnerValue
          key={field.name}
          label={fieldName(field, lang)}
          shape={field}
          words={field}
          path={[...path, field.name]}
          value={inner[field.name]}
          isRequired={field.required}
          isReadOnly={isReadOnly || field.readOnly}
        />
      ))}
    </div>
  )
  // What nobody has filled in stays shut, so that a form shows first what it holds.
  return wasEmpty ? (
    <details className="inner-shut">
      <summary>{label}</summary>
      {drawn}
    </details>
  ) : (
    <Labelled label={label}>{drawn}</Labelled>
  )
}
