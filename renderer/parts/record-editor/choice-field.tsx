import type { FieldPath, FieldWords } from '#core/domain'
import { choiceName } from '#core/language'
import { useTexts } from '#renderer/text'
import { Checkbox, Select } from '#renderer/ui'
import { useEditor } from './context.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: unknown
  readonly options: readonly string[]
  readonly words: FieldWords
  readonly isRequired: boolean
  readonly isReadOnly: boolean
}

const NONE = ' none'

/** A choice of one from the closed list of its field; nothing is chosen before a person does. */
export const ChoiceField = ({ label, path, value, options, words, isRequired, isReadOnly }: Props) => {
  const t = useTexts()
  const { lang, readOnly, choose, faultAt } = useEditor()
  const isShut = isReadOnly || readOnly !== undefined
  const rows = options.map((option) => ({ value: option, label: choiceName(words, option, lang) }))
  return (
    <Select
      label={label}
      options={isRequired || isShut ? rows : [{ value: NONE, label: t('editor.nothingChosen') }, ...rows]}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      placeholder={isShut ? t('editor.nothingChosen') : t('editor.choose')}
      isDisabled={isShut}
      fault={isShut ? undefined : faultAt(path, 'choice')}
      onChange={(next) => choose(path, next === NONE ? undefined : next)}
    />
  )
}

/** A yes or a no. */
export const BooleanField = ({
  label,
  path,
  value,
  isReadOnly,
}: Pick<Props, 'label' | 'path' | 'value' | 'isReadOnly'>) => {
  const { readOnly, choose } = useEditor()
  return (
    <Checkbox
      isSelected={value === true}
      isDisabled={isReadOnly || readOnly !== undefined}
      onChange={(next) => choose(path, next)}
    >
      {label}
    </Checkbox>
  )
}
