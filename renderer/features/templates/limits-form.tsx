import { fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import type { FormPart } from './form-part.ts'
import type { Template } from './template-text.ts'
import { TypedField } from './typed-field.tsx'

type Limits = Template['limits']
type Row = {
  readonly key: string
  readonly label: string
  readonly value: number
  readonly set: (limits: Limits, value: number) => Limits
}

/** The numbers against which the checks of a template measure. */
export const LimitsForm = ({ sound: { template }, edit, faultOf, isReadOnly }: FormPart) => {
  const text = useTexts()
  const { lang } = useSession()
  const { points, ageMonths, tenureDays, stateMonths, photo } = template.limits
  const rows: readonly Row[] = [
    ...(['advised', 'allowed'] as const).map((name) => ({
      key: name,
      label: text(`templates.limit.${name}`),
      value: points[name],
      set: (limits: Limits, value: number) => ({ ...limits, points: { ...limits.points, [name]: value } }),
    })),
    ...(['figure', 'relation', 'agreement', 'place'] as const).map((name) => ({
      key: name,
      label: text(`templates.limit.${name}`),
      value: ageMonths[name],
      set: (limits: Limits, value: number) => ({ ...limits, ageMonths: { ...limits.ageMonths, [name]: value } }),
    })),
    {
      key: 'tenureDays',
      label: text('templates.limit.tenureDays'),
      value: tenureDays,
      set: (limits: Limits, value: number) => ({ ...limits, tenureDays: value }),
    },
    {
      key: 'stateMonths',
      label: text('templates.limit.stateMonths'),
      value: stateMonths,
      set: (limits: Limits, value: number) => ({ ...limits, stateMonths: value }),
    },
    ...(['dpi', 'years'] as const).map((name) => ({
      key: name,
      label: text(`templates.limit.${name}`),
      value: photo[name],
      set: (limits: Limits, value: number) => ({ ...limits, photo: { ...limits.photo, [name]: value } }),
    })),
  ]
  return (
    <section aria-labelledby="template-limits">
      <h3 className="strong" id="template-limits">
        {fieldName({ group: 'template', name: 'limits' }, lang)}
      </h3>
      <div className="template-fields">
        {rows.map(({ key, label, value, set }) => (
          <TypedField
            key={key}
            label={label}
            value={String(value)}
            isNumber
            isReadOnly={isReadOnly}
            fault={faultOf(key)}
            onDone={(typed) =>
              edit(key, text('templates.acts.changed', { name: template.name }), (now) => ({
                ...now,
                limits: set(now.limits, Number(typed)),
              }))
            }
          />
        ))}
      </div>
    </section>
  )
}
