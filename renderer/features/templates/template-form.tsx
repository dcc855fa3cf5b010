import { PACK_LANGS } from '#core/base'
import { Audience, officeScheme } from '#core/domain'
import { choiceName, fieldName, languageName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Checkbox, Labelled, Select } from '#renderer/ui'
import { ChecksForm } from './checks-form.tsx'
import type { FormPart } from './form-part.ts'
import { LimitsForm } from './limits-form.tsx'
import { SectionsForm } from './sections-form.tsx'
import type { Listed, Sound } from './template-text.ts'
import { TypedField } from './typed-field.tsx'
import { useEdits } from './use-template-acts.ts'

const PROFILES = ['a4', 'letter', 'vn', 'cn', 'ru'] as const

/** A template of the office's own as a form: every change is an act of its own. */
export const TemplateForm = ({ shown, sound }: { readonly shown: Listed; readonly sound: Sound }) => {
  const { readOnly } = useSession()
  const { edit, fault } = useEdits(shown)
  const faultOf = (key: string): string | undefined => (fault?.key === key ? fault.words : undefined)
  const part: FormPart = { sound, edit, faultOf, isReadOnly: readOnly !== undefined }
  return (
    <div className="column wide">
      <Heads {...part} />
      <SectionsForm {...part} />
      <LimitsForm {...part} />
      <ChecksForm {...part} />
    </div>
  )
}

const Heads = ({ sound: { template }, edit, faultOf, isReadOnly }: FormPart) => {
  const text = useTexts()
  const { lang, office } = useSession()
  const label = text('templates.acts.changed', { name: template.name })
  const audienceName = (one: Audience): string => choiceName({ group: 'template', name: 'audiences' }, one, lang)
  const audienceFault = faultOf('audiences')
  return (
    <>
      <div className="template-fields">
        <TypedField
          label={text('templates.name')}
          value={template.name}
          fault={faultOf('name')}
          isReadOnly={isReadOnly}
          onDone={(name) => edit('name', text('templates.acts.named', { name }), (now) => ({ ...now, name }))}
        />
        {PACK_LANGS.map((one) => (
          <TypedField
            key={one}
            label={text('templates.titleIn', { language: languageName(one, lang) })}
            lang={one}
            value={template.title[one]}
            fault={faultOf(`title ${one}`)}
            isReadOnly={isReadOnly}
            onDone={(typed) =>
              edit(`title ${one}`, label, (now) => ({ ...now, title: { ...now.title, [one]: typed } }))
            }
          />
        ))}
        <Select
          label={fieldName({ group: 'template', name: 'ceiling' }, lang)}
          isDisabled={isReadOnly}
          options={officeScheme(office).levels.map(({ code, labels }) => ({
            value: code,
            label: labels[lang] ?? code,
          }))}
          value={template.ceiling}
          onChange={(ceiling) => edit('ceiling', label, (now) => ({ ...now, ceiling }))}
        />
        <Select
          label={text('templates.page')}
          isDisabled={isReadOnly}
          options={PROFILES.map((value) => ({ value, label: text(`composer.profiles.${value}`) }))}
          value={template.profile}
          onChange={(profile) => edit('profile', label, (now) => ({ ...now, profile }))}
        />
      </div>
      <Labelled label={fieldName({ group: 'template', name: 'audiences' }, lang)}>
        <div className="row template-audiences">
          {Audience.options.map((one) => (
            <Checkbox
              key={one}
              isDisabled={isReadOnly}
              isSelected={template.audiences.includes(one)}
              onChange={(isOn) =>
                edit('audiences', label, (now) => ({
                  ...now,
                  audiences: isOn ? [...now.audiences, one] : now.audiences.filter((other) => other !== one),
                }))
              }
            >
              {audienceName(one)}
            </Checkbox>
          ))}
        </div>
      </Labelled>
      {audienceFault !== undefined && <Banner tone="danger">{audienceFault}</Banner>}
      <div className="template-fields">
        <Select
          label={text('templates.firstAudience')}
          isDisabled={isReadOnly}
          options={template.audiences.map((value) => ({ value, label: audienceName(value) }))}
          value={template.audiences[0]}
          onChange={(first) =>
            edit('audiences', label, (now) => ({
              ...now,
              audiences: [first, ...now.audiences.filter((one) => one !== first)],
            }))
          }
        />
      </div>
    </>
  )
}
