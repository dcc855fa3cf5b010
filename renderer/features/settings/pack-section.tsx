import { SHIPPED_SCHEMES } from '#core/base'
import { Audience, officeScheme, type Office } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Labelled, Select } from '#renderer/ui'
import { OfficeFields } from './office-fields.tsx'
import { useSetOffice } from './use-office.ts'

/** The scheme of marking, the usual level, what each audience may be given at most, and the rule of flags. */
export const PackSection = () => {
  const text = useTexts()
  const { office, lang, readOnly } = useSession()
  const set = useSetOffice()
  const own = new Set(office.schemes.map(({ name }) => name))
  const schemes = [...office.schemes, ...SHIPPED_SCHEMES.filter(({ name }) => !own.has(name))]
  const levels = officeScheme(office).levels.map(({ code, labels }) => ({ value: code, label: labels[lang] ?? code }))
  const isDisabled = readOnly !== undefined
  const label = (name: string): string => fieldName({ group: 'office', name }, lang)
  return (
    <>
      <Select
        label={label('scheme')}
        options={schemes.map(({ name, labels }) => ({ value: name, label: labels[lang] ?? name }))}
        value={office.scheme}
        onChange={(name) => void set('scheme', name, levelsIn(office, { ...office, scheme: name }))}
        isDisabled={isDisabled}
      />
      <Select
        label={label('defaultLevel')}
        options={levels}
        value={office.defaultLevel}
        onChange={(code) => void set('defaultLevel', code)}
        isDisabled={isDisabled}
      />
      <Labelled label={label('ceilings')}>
        <p className="small muted">{text('settings.ceilingsNote')}</p>
        {Audience.options.map((audience) => (
          <Select
            key={audience}
            label={choiceName({ group: 'office', name: 'ceilings' }, audience, lang)}
            options={[{ value: NO_CEILING, label: text('settings.noCeiling') }, ...levels]}
            value={office.ceilings?.[audience] ?? NO_CEILING}
            onChange={(code) => {
              const { [audience]: _, ...others } = office.ceilings ?? {}
              void set('ceilings', code === NO_CEILING ? others : { ...others, [audience]: code })
            }}
            isDisabled={isDisabled}
          />
        ))}
      </Labelled>
      <OfficeFields names={FIELDS} />
      <details>
        <summary className="strong">{text('settings.schemeWords')}</summary>
        <OfficeFields names={SCHEMES} />
      </details>
    </>
  )
}

/** The usual level and the ceilings in another scheme: the usual level keeps its rank, a ceiling that is not there becomes the lowest. */
const levelsIn = (now: Office, next: Office): Pick<Office, 'defaultLevel' | 'ceilings'> => {
  const codes = officeScheme(next).levels.map(({ code }) => code)
  const rank = officeScheme(now).levels.findIndex(({ code }) => code === now.defaultLevel)
  const inScheme = (code: string): string => (codes.includes(code) ? code : (codes[0] ?? code))
  const ceilings = Object.fromEntries(Object.entries(now.ceilings ?? {}).map(([who, code]) => [who, inScheme(code)]))
  return { defaultLevel: codes[Math.max(0, Math.min(rank, codes.length - 1))] ?? now.defaultLevel, ceilings }
}

const NO_CEILING = ' none'
const FIELDS = ['markingsRequired', 'subnationalFlags']
const SCHEMES = ['schemes']
