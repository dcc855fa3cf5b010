import type { RecordType } from '#core/domain'
import { RecordPicker, useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'

type Props = {
  readonly label: string
  readonly type: RecordType
  readonly value: string | undefined
  readonly others?: readonly { readonly value: string; readonly label: string }[]
  readonly without?: readonly string[]
  readonly onChoose: (id: string) => void
  readonly fault: string | undefined
}

/** A field that finds a record, and beneath it the one that was chosen. */
export const ChosenRecord = ({ label, type, value, others = [], without = [], onChoose, fault }: Props) => {
  const text = useTexts()
  const isWord = others.some((other) => other.value === value)
  const titles = useLinks(value === undefined || isWord ? [] : [value])
  const words = others.find((other) => other.value === value)?.label ?? titles.get(value ?? '')?.title
  return (
    <div className="column">
      <RecordPicker label={label} types={[type]} without={without} onChoose={onChoose} fault={fault} />
      {words !== undefined && (
        <p className="small" role="status">
          {text('commitments.chosen', { what: words })}
        </p>
      )}
    </div>
  )
}
