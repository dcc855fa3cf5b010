import { PACK_LANGS } from '#core/base'
import { fieldName, languageName } from '#core/language'
import { useAppearance, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Select } from '#renderer/ui'
import { OfficeFields } from './office-fields.tsx'
import { useSetOffice } from './use-office.ts'

/** The language of the window, of this computer alone; the language, zone and house style of the office. */
export const LanguageSection = () => {
  const text = useTexts()
  const { office, lang, readOnly } = useSession()
  const { lang: shown, choose } = useAppearance()
  const set = useSetOffice()
  return (
    <>
      <Select
        label={text('settings.windowLanguage')}
        description={text('settings.windowLanguageNote')}
        options={PACK_LANGS.map((value) => ({ value, label: languageName(value, value) }))}
        value={shown}
        onChange={(language) => void choose({ language })}
      />
      <Select
        label={text('settings.officeLanguage')}
        options={PACK_LANGS.map((value) => ({ value, label: languageName(value, lang) }))}
        value={PACK_LANGS.find((one) => one === office.language)}
        onChange={(language) => void set('language', language)}
        isDisabled={readOnly !== undefined}
      />
      <OfficeFields names={FIELDS} />
      <Select
        label={fieldName({ group: 'office', name: 'houseStyle' }, lang)}
        options={office.houseStyles.map(({ name, title }) => ({ value: name, label: title[lang]?.text ?? name }))}
        value={office.houseStyle}
        onChange={(name) => void set('houseStyle', name)}
        isDisabled={readOnly !== undefined}
      />
      <details>
        <summary className="strong">{text('settings.styleWords')}</summary>
        <OfficeFields names={STYLES} />
      </details>
    </>
  )
}

const FIELDS = ['zone']
const STYLES = ['houseStyles']
