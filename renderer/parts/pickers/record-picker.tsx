import { useState } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Hit, PersonHit } from '#core/contract'
import { isRecordType, type RecordType } from '#core/domain'
import { typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { isMadeAnywhere, suggestedName, useMaking } from './making.ts'

export type RecordPickerProps = {
  readonly label: string
  /** The types to choose among; none named: any. */
  readonly types: readonly string[]
  /** Words that may stand in place of a record. */
  readonly others?: readonly { readonly value: string; readonly label: string }[]
  /** Records that cannot be chosen, such as the one that asks. */
  readonly without?: readonly string[]
  readonly onChoose: (id: string) => void
  readonly onLeave?: () => void
  readonly fault?: string | undefined
  readonly isRequired?: boolean
  readonly isLabelHidden?: boolean
}

type Row = { readonly id: string; readonly label: string; readonly detail: string }

const MOST = 30
/** Before the type of a record that is to be made: no id begins so. */
const NEW = ' new '
const OFF = { autoComplete: 'off', autoCorrect: 'off', autoCapitalize: 'off', spellCheck: false } as const

/** A field that finds records by any form of their names. Two of one name both stand there with their posts; a person chooses. */
export const RecordPicker = ({ label, types, others = [], without = [], onChoose, ...rest }: RecordPickerProps) => {
  const t = useTexts()
  const [query, setQuery] = useState('')
  const found = useFound(query, types)?.filter(({ id }) => !without.includes(id))
  const making = useMaking()
  const { readOnly, lang } = useSession()
  const isAsked = query.trim() !== ''
  const isMissing = isAsked && found?.length === 0 && readOnly === undefined
  // What was not found can be made at once.
  const makeable = isMissing && making !== undefined ? types.filter(isMadeAnywhere) : []
  const items: readonly Row[] = [
    ...others.map(({ value, label: words }) => ({ id: value, label: words, detail: '' })),
    ...(found ?? []),
    ...makeable.map((type) => ({
      id: `${NEW}${type}`,
      label: t('editor.new.missing', { type: typeName(type, lang) }),
      detail: t('editor.nothingFound'),
    })),
  ]
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={(key) => {
        if (key === null) return
        setQuery('')
        const type = makeable.find((one) => key === `${NEW}${one}`)
        if (type === undefined) onChoose(String(key))
        else making?.({ type, around: {}, suggested: suggestedName(type, query, lang), onMade: onChoose })
      }}
      {...(rest.isLabelHidden === true && { 'aria-label': label })}
      {...(rest.onLeave !== undefined && { onBlur: rest.onLeave })}
      menuTrigger="input"
      allowsEmptyCollection={isAsked}
      allowsCustomValue
      isInvalid={rest.fault !== undefined}
      isRequired={rest.isRequired ?? false}
      validationBehavior="aria"
    >
      {rest.isLabelHidden !== true && <Label>{label}</Label>}
      <Input className="input" placeholder={t('editor.search')} {...OFF} />
      <FieldError className="fault">{rest.fault}</FieldError>
      <Popover className="popover">
        <ListBox<Row>
          className="listbox"
          renderEmptyState={() => <div className="option muted">{t('editor.nothingFound')}</div>}
        >
          {(row) => (
            <ListBoxItem className="option" textValue={row.label}>
              <div>{row.label}</div>
              {row.detail !== '' && <div className="small muted">{row.detail}</div>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** What is found among people, each with the posts of today, or among records of other types; undefined while that is awaited. */
const useFound = (query: string, types: readonly string[]): readonly Row[] | undefined => {
  const { lang, today } = useSession()
  const isAsked = query.trim() !== ''
  const isOfPeople = types.length === 1 && types[0] === 'person'
  const people = useCall('search.people', isAsked && isOfPeople ? { query, lang, today, most: MOST } : undefined)
  const known = types.filter((type): type is RecordType => isRecordType(type))
  const hits = useCall(
    'search.ask',
    isAsked && !isOfPeople ? { query, lang, today, most: MOST, ...(known.length > 0 && { types: known }) } : undefined,
  )
  if (!isAsked) return []
  if (isOfPeople) return people.value?.map(personRow)
  return hits.value?.hits.map((hit) => hitRow(hit, known.length === 1 ? '' : typeName(hit.type, lang)))
}

const personRow = ({ id, title, own, posts, partner }: PersonHit): Row => ({
  id,
  label: own === null || own === title ? title : `${title} · ${own}`,
  detail: [...posts, ...(partner === null ? [] : [partner])].join(' · '),
})

const hitRow = ({ id, title, detail }: Hit, type: string): Row => ({
  id,
  label: title,
  detail: [type, detail].filter((words) => words !== '').join(' · '),
})
