import { partialDate, type PartialDate } from '#core/base'
import { type Field, type FieldPath } from '#core/domain'
import { choiceName, fieldName, printDate } from '#core/language'
import { useTexts } from '#renderer/text'
import { Checkbox, Select } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { withLunar, withoutLunar } from './date-edit.ts'
import { TypedField } from './typed-field.tsx'

type Props = {
  readonly path: FieldPath
  readonly value: PartialDate
  readonly fields: readonly Field[]
  readonly isShut: boolean
  readonly fault: string | undefined
}

const NEW_YEAR_DAY = { year: 2026, month: 1, day: 1, leap: false } as const

/** The words of the source, what the date rests on, and its lunar day. */
export const DateDetails = ({ path, value, fields, isShut, fault }: Props) => {
  const t = useTexts()
  const { lang, choose } = useEditor()
  const words = (name: string) => ({ group: 'partial-date', name })
  const optionsOf = (name: string) => {
    const field = fields.find((one) => one.name === name)
    return field?.kind === 'choice'
      ? field.options.map((option) => ({ value: option, label: choiceName(words(name), option, lang) }))
      : []
  }
  const { lunar, calendar } = value
  return (
    <details open={fault !== undefined || calendar !== 'gregorian'}>
      <summary className="small">{t('editor.dateDetails')}</summary>
      <div className="inner-fields">
        <TypedField
          label={fieldName(words('asStated'), lang)}
          kind="line"
          path={[...path, 'asStated']}
          value={value.asStated}
          isReadOnly={isShut}
        />
        <Select
          label={fieldName(words('basis'), lang)}
          options={optionsOf('basis')}
          value={value.basis}
          isDisabled={isShut}
          onChange={(basis) => choose([...path, 'basis'], basis)}
        />
        {value.basis === 'inferred' && (
          <TypedField
            label={fieldName(words('reason'), lang)}
            kind="line"
            path={[...path, 'reason']}
            value={value.reason}
            isRequired
            isReadOnly={isShut}
          />
        )}
        <Select
          label={fieldName(words('calendar'), lang)}
          options={optionsOf('calendar')}
          value={calendar}
          isDisabled={isShut}
          onChange={(next) =>
            choose(
              path,
              next === 'lunar-vn' || next === 'lunar-cn'
                ? withLunar(value, next, lunar ?? NEW_YEAR_DAY)
                : withoutLunar(value),
            )
          }
        />
        {calendar !== 'gregorian' && lunar !== undefined && (
          <>
            {(['year', 'month', 'day'] as const).map((part) => (
              <TypedField
                key={part}
                label={fieldName({ group: 'partial-date/lunar', name: part }, lang)}
                kind="integer"
                path={path}
                value={lunar[part]}
                isReadOnly={isShut}
                shown={String(lunar[part])}
                read={(typed) => withLunar(value, calendar, { ...lunar, [part]: Number(typed) })}
              />
            ))}
            <Checkbox
              isSelected={lunar.leap}
              isDisabled={isShut}
              onChange={(leap) => choose(path, withLunar(value, calendar, { ...lunar, leap }))}
            >
              {fieldName({ group: 'partial-date/lunar', name: 'leap' }, lang)}
            </Checkbox>
            <span className="small" aria-live="polite">
              {value.edtf === undefined
                ? t('editor.noLunarDay')
                : t('editor.lunarDay', { date: printDate(partialDate(value.edtf), lang) })}
            </span>
          </>
        )}
      </div>
    </details>
  )
}
