import { fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Select } from '#renderer/ui'
import type { FormPart } from './form-part.ts'
import type { Sound } from './template-text.ts'

type CheckId = Sound['offers']['checks'][number]['id']

/** The checks that a template sets otherwise, and another one to set; those that cannot be waived are not offered. */
export const ChecksForm = ({ sound: { template, offers }, edit, isReadOnly }: FormPart) => {
  const text = useTexts()
  const { lang } = useSession()
  const free = offers.checks.filter(({ settings }) => settings.length > 1)
  const set = free.filter(({ id }) => template.checks[id] !== undefined)
  const rest = free.filter(({ id }) => template.checks[id] === undefined)
  const nameOf = (id: CheckId): string => `${id} · ${text(`checks.${id}.fix`).replaceAll(/\{[^}]*\}/g, '…')}`
  const put = (id: CheckId, setting: (typeof free)[number]['settings'][number]): void =>
    edit('checks', text('templates.acts.check', { id }), (now) => ({
      ...now,
      checks: { ...now.checks, [id]: setting },
    }))
  return (
    <section aria-labelledby="template-checks">
      <h3 className="strong" id="template-checks">
        {fieldName({ group: 'template', name: 'checks' }, lang)}
      </h3>
      <div className="template-fields">
        {set.map(({ id, settings }) => (
          <Select
            key={id}
            label={nameOf(id)}
            isDisabled={isReadOnly}
            options={settings.map((value) => ({ value, label: text(`templates.settings.${value}`) }))}
            value={template.checks[id]}
            onChange={(setting) => put(id, setting)}
          />
        ))}
        <Select<CheckId>
          label={text('templates.anotherCheck')}
          isDisabled={isReadOnly}
          placeholder={text('templates.chooseCheck')}
          options={rest.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={undefined}
          onChange={(id) => put(id, 'B')}
        />
      </div>
    </section>
  )
}
