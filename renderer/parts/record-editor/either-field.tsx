import { emptyValue, type FieldPath, type FieldShape, type FieldWords } from '#core/domain'
import { choiceName } from '#core/language'
import { Labelled, Select } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { InnerValue } from './inner-value.tsx'
import { shapeAmong } from './shape-among.ts'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: unknown
  readonly of: readonly FieldShape[]
  readonly options: readonly string[]
  readonly words: FieldWords
  readonly isReadOnly: boolean
}

/** A value that has one of several shapes, such as a number, a ratio or a range: first which, then what. */
export const EitherField = ({ label, path, value, of, options, words, isReadOnly }: Props) => {
  const { lang, readOnly, type } = useEditor()
  const at = shapeAmong(of, value)
  const shape = of[at]
  return (
    <Labelled label={label}>
      <Select
        label={label}
        isLabelHidden
        options={options.map((option) => ({ value: option, label: choiceName(words, option, lang) }))}
        value={options[at]}
        isDisabled={isReadOnly || readOnly !== undefined}
        onChange={(option) => {
          const chosen = of[options.indexOf(option)]
          if (chosen !== undefined && chosen !== shape) type(path, emptyValue(chosen))
        }}
      />
      {shape !== undefined && (
        <InnerValue
          label={`${label}, ${choiceName(words, options[at] ?? '', lang)}`}
          shape={shape}
          words={words}
          path={path}
          value={value}
          isRequired
          isReadOnly={isReadOnly}
        />
      )}
    </Labelled>
  )
}
