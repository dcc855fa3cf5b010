import { useState } from 'react'
import { partialDate, type PartialDate } from '#core/base'
import type { Field, FieldPath } from '#core/domain'
import { printDate } from '#core/language'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { shownDate, typedDate, withReading, type TypedDate } from './date-edit.ts'
import { DateDetails } from './date-details.tsx'
import { TypedField } from './typed-field.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: PartialDate | undefined
  readonly isRequired: boolean
  readonly isReadOnly: boolean
  readonly fields: readonly Field[]
}

/** A date as far as it is known. What is understood stands in words below the field before it is stored. */
export const DateField = ({ label, path, value, isRequired, isReadOnly, fields }: Props) => {
  const t = useTexts()
  const { lang, readOnly, choose, faultAt } = useEditor()
  const [typed, setTyped] = useState<TypedDate>()
  const isShut = isReadOnly || readOnly !== undefined
  const said = typed?.kind === 'choose' ? undefined : value?.edtf
  return (
    <div className="date-field">
      <TypedField
        label={label}
        kind="partial-date"
        path={path}
        value={value}
        shown={shownDate(value, lang)}
        isRequired={isRequired}
        isReadOnly={isShut}
        description={
          isShut ? undefined : said === undefined ? (
            value?.asStated === undefined ? (
              t('editor.dateHint')
            ) : (
              t('editor.notUnderstood')
            )
          ) : (
            <span aria-live="polite">{t('editor.understood', { date: printDate(partialDate(said), lang) })}</span>
          )
        }
        read={(text) => {
          const next = typedDate(text, value, lang)
          setTyped(next)
          return next.kind === 'none' ? undefined : next.date
        }}
      />
      {typed?.kind === 'choose' && !isShut && (
        <div className="row" role="group" aria-label={t('editor.twoReadings')}>
          <span className="small">{t('editor.twoReadings')}</span>
          {typed.readings.map((edtf) => (
            <Button
              key={edtf}
              onPress={() => {
                const { asStated: _, ...date } = typed.date
                setTyped(undefined)
                choose(path, withReading(date, edtf))
              }}
            >
              {printDate(partialDate(edtf), lang)}
            </Button>
          ))}
        </div>
      )}
      {value !== undefined && (
        <DateDetails
          path={path}
          value={value}
          fields={fields}
          isShut={isShut}
          fault={faultAt([...path, 'reason'], 'line')}
        />
      )}
    </div>
  )
}
