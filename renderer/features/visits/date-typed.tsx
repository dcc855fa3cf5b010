import { partialDate } from '#core/base'
import { printDate, readTypedDate } from '#core/language'
import { useLang, useTexts } from '#renderer/text'
import { Radios, TextField } from '#renderer/ui'

/** What is typed for a date, and the reading that was chosen where it has two. */
export type DateTyped = { readonly words: string; readonly chosen: string | undefined }

/** The one date that was meant, as EDTF; undefined while none or more than one is read. */
export const dateMeant = (
  { words, chosen }: DateTyped,
  lang: Parameters<typeof readTypedDate>[1],
): string | undefined => {
  const readings = readTypedDate(words, lang)
  return readings.length === 1 ? readings[0] : readings.find((one) => one === chosen)
}

type Props = {
  readonly label: string
  readonly hint: string
  readonly value: DateTyped
  readonly onChange: (value: DateTyped) => void
  readonly fault: string | undefined
}

/** A date as people write it; what is understood stands below, and of two readings a person chooses. */
export const DateField = ({ label, hint, value, onChange, fault }: Props) => {
  const text = useTexts()
  const lang = useLang()
  const readings = readTypedDate(value.words, lang)
  const meant = dateMeant(value, lang)
  const shown = (edtf: string): string => printDate(partialDate(edtf), lang, 'full')
  return (
    <div className="column">
      <TextField
        label={label}
        value={value.words}
        onChange={(words) => onChange({ words, chosen: undefined })}
        description={meant === undefined ? hint : text('editor.understood', { date: shown(meant) })}
        fault={fault}
      />
      {readings.length > 1 && (
        <Radios
          label={text('editor.twoReadings')}
          value={value.chosen}
          onChange={(chosen) => onChange({ ...value, chosen })}
          options={readings.map((one) => ({ value: one, label: shown(one) }))}
        />
      )}
    </div>
  )
}
