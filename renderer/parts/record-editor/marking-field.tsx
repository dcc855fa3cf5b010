import { useState } from 'react'
import { lowersWithoutReason, type Marking, type MarkingScheme, type PackLang } from '#core/base'
import { levelOf, officeScheme, schemeOf, type Field, type FieldPath } from '#core/domain'
import { fieldName } from '#core/language'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Labelled, Select, TextField } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { offeredLevels } from './marking-levels.ts'
import { TypedField } from './typed-field.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: Marking | undefined
  readonly fields: readonly Field[]
  readonly isReadOnly: boolean
}

const NONE = ' none'
const DECISION = ['decidedBy', 'listEntry', 'until', 'reason'] as const

/** The label of a record: a level of a scheme. A level of state secrets waits for the decision that it needs (K17). */
export const MarkingField = ({ label, path, value, isReadOnly }: Props) => {
  const t = useTexts()
  const { office } = useSession()
  const { lang, readOnly, choose } = useEditor()
  const [lowered, setLowered] = useState<{ readonly level: string; readonly reason: string }>()
  const isShut = isReadOnly || readOnly !== undefined
  const scheme = schemeOf(office, value?.scheme ?? office.scheme) ?? officeScheme(office)
  const marking: Marking = { scheme: scheme.name, level: '', caveats: [], ...value }
  const words = (name: string): string => fieldName({ group: 'marking', name }, lang)
  const levels = offeredLevels(scheme, marking, lang)
  const needs = levels.some(({ isOpen }) => !isOpen)
  const take = (level: string): void => {
    const next = { ...marking, level }
    const isLowered = value !== undefined && value.level !== '' && lowersWithoutReason(scheme, value.level, next)
    setLowered(isLowered ? { level, reason: '' } : undefined)
    if (!isLowered) choose(path, next)
  }
  return (
    <Labelled label={label}>
      <div className="inner-fields">
        {office.schemes.length > 1 && (
          <Select
            label={words('scheme')}
            options={office.schemes.map((one) => ({ value: one.name, label: one.labels[lang] ?? one.name }))}
            value={scheme.name}
            isDisabled={isShut}
            onChange={(name) => choose(path, { ...marking, scheme: name, level: '' })}
          />
        )}
        <Select
          label={words('level')}
          options={[
            {
              value: NONE,
              label: t('editor.marking.noMark'),
              detail: t('editor.marking.office', { level: levelName(officeScheme(office), levelOf({}, office), lang) }),
            },
            ...levels.map(({ code, label: name, isOpen }) => ({
              value: code,
              label: name,
              ...(!isOpen && { why: t('editor.marking.needs') }),
            })),
          ]}
          value={lowered?.level ?? (marking.level === '' ? NONE : marking.level)}
          isDisabled={isShut}
          description={needs ? t('editor.marking.needs') : undefined}
          onChange={(level) => (level === NONE ? choose(path, undefined) : take(level))}
        />
        {lowered !== undefined && (
          <TextField
            label={words('reason')}
            value={lowered.reason}
            isRequired
            validationBehavior="aria"
            fault={t('editor.marking.lower')}
            onChange={(reason) => setLowered({ ...lowered, reason })}
            onBlur={() => {
              if (lowered.reason.trim() === '') return
              choose(path, { ...marking, ...lowered })
              setLowered(undefined)
            }}
          />
        )}
        {DECISION.filter((name) => scheme.stateSecret || marking[name] !== undefined).map((name) => (
          <TypedField
            key={name}
            label={words(name)}
            kind={name === 'until' ? 'day' : 'line'}
            path={[...path, name]}
            value={marking[name]}
            isReadOnly={isShut}
          />
        ))}
      </div>
    </Labelled>
  )
}

const levelName = (scheme: MarkingScheme, code: string, lang: PackLang): string =>
  scheme.levels.find((level) => level.code === code)?.labels[lang] ?? code
