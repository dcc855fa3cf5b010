import { useState } from 'react'
import { fold, PACK_LANGS } from '#core/base'
import { VisitKind, VisitState } from '#core/domain'
import { choiceName, faultName, fieldName } from '#core/language'
import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useNavigation, useSession } from '#renderer/parts'
import { useMaking } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, Checkbox, Labelled, Radios, Select, TextField } from '#renderer/ui'
import { useActs } from './acts.ts'
import { DateField, dateMeant, type DateTyped } from './date-typed.tsx'
import { Finder } from './finder.tsx'
import { LocalFields, trimmed, useLangName } from './local-fields.tsx'
import { faultsOfForm, visitOfForm, type VisitFault, type VisitForm } from './visit-form.ts'

/** Asks for what a visit needs to begin; all else is filled in afterwards. */
export const NewVisit = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useTexts()
  const { office, lang, by } = useSession()
  const { go } = useNavigation()
  const acts = useActs()
  const draft = useDialogDraft('new visit')
  const [form, setForm] = draft.of<VisitForm>('form', {
    partner: undefined,
    title: {},
    direction: 'in',
    window: undefined,
    code: '',
    zone: office.zone,
    state: 'planned',
    kind: 'none',
    languages: [office.language],
  })
  const [dates, setDates] = draft.of<DateTyped>('dates', { words: '', chosen: undefined })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const faults = isTried ? faultsOfForm(form) : []
  const put = (patch: Partial<VisitForm>): void => setForm((now) => ({ ...now, ...patch }))
  const faultOf = (name: VisitFault, kind = 'other'): string | undefined =>
    faults.includes(name) ? faultName({ group: 'visit', name }, kind, lang) : undefined
  const make = async (): Promise<void> => {
    setTried(true)
    const clean = { ...form, title: trimmed(form.title) }
    if (isBusy || faultsOfForm(clean).length > 0) return
    setBusy(true)
    const [id] = await acts.newIds(['visit'])
    const record = id === undefined ? undefined : visitOfForm(clean, id, acts.at(), by)
    const title = Object.values(clean.title)[0]?.text ?? ''
    const saved = record && (await acts.save(text('visits.did.made', { title }), [{ before: null, after: record }]))
    setBusy(false)
    if (saved === undefined || id === undefined) return
    draft.clear()
    onClose()
    go({ kind: 'visit', id, tab: 'overview' })
  }
  const label = (name: string): string => fieldName({ group: 'visit', name }, lang)
  const choice = (name: string, value: string): string => choiceName({ group: 'visit', name }, value, lang)
  return (
    <DraftDialog
      draft={draft}
      title={text('visits.new')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void make()} isDisabled={isBusy}>
            {text('visits.make')}
          </Button>
        </>
      }
    >
      <div className="form-columns">
        <PartnerFinder
          chosen={form.partner}
          onChoose={(partner) => put({ partner })}
          fault={faultOf('partner', 'reference')}
        />
        <div className="column wide">
          <LocalFields
            label={label('title')}
            value={form.title}
            langs={[...new Set([office.language, ...form.languages])]}
            onChange={(title) => put({ title })}
            fault={faultOf('title', 'required')}
          />
          <Radios
            label={label('direction')}
            value={form.direction}
            onChange={(direction) => put({ direction })}
            options={(['in', 'out'] as const).map((value) => ({ value, label: choice('direction', value) }))}
          />
          <DateField
            label={label('window')}
            hint={text('visits.datesHint')}
            value={dates}
            onChange={(next) => {
              setDates(next)
              put({ window: dateMeant(next, lang) })
            }}
            fault={faults.includes('window') ? text('visits.datesFault') : undefined}
          />
        </div>
        <div className="column wide">
          <TextField
            label={label('code')}
            description={text('visits.codeHint')}
            value={form.code}
            onChange={(code) => put({ code })}
            fault={faultOf('code')}
          />
          <Select
            label={label('state')}
            value={form.state}
            onChange={(state) => put({ state })}
            options={VisitState.options.map((value) => ({ value, label: choice('state', value) }))}
          />
          <Select
            label={text('visits.kind')}
            value={form.kind}
            onChange={(kind) => put({ kind })}
            options={[
              ...VisitKind.options.map((value) => ({
                value,
                label: choiceName({ group: 'visit/kindBySide', name: 'ours' }, value, lang),
              })),
              { value: 'none', label: text('visits.kindNone') },
            ]}
          />
          <TextField
            label={label('zone')}
            value={form.zone}
            onChange={(zone) => put({ zone })}
            fault={faultOf('zone', 'zone')}
          />
          <Languages chosen={form.languages} onChoose={(languages) => put({ languages })} />
          {faultOf('languages') !== undefined && (
            <p className="fault danger-text small">{faultOf('languages', 'list')}</p>
          )}
        </div>
      </div>
    </DraftDialog>
  )
}

const Languages = ({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[]
  readonly onChoose: (langs: readonly string[]) => void
}) => {
  const { lang } = useSession()
  const nameOf = useLangName()
  return (
    <Labelled label={fieldName({ group: 'visit', name: 'languages' }, lang)}>
      <div className="row">
        {PACK_LANGS.map((one) => (
          <Checkbox
            key={one}
            isSelected={chosen.includes(one)}
            onChange={(isOn) => onChoose(PACK_LANGS.filter((other) => (other === one ? isOn : chosen.includes(other))))}
          >
            {nameOf(one)}
          </Checkbox>
        ))}
      </div>
    </Labelled>
  )
}

type PartnerProps = {
  readonly chosen: string | undefined
  readonly onChoose: (partner: string | undefined) => void
  readonly fault: string | undefined
}

const MOST = 50

/** Finds the partner; one that is not there yet is made at once, and chosen. */
const PartnerFinder = ({ chosen, onChoose, fault }: PartnerProps) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const [query, setQuery] = useState('')
  const { value } = useCall('views.counterparts', { lang, today, tab: 'partners', filter: query, most: MOST })
  const making = useMaking()
  const rows = value?.tab === 'partners' ? value.rows : []
  const shown = rows.filter(({ title }) => query === '' || fold(title).includes(fold(query)))
  return (
    <Finder
      label={fieldName({ group: 'visit', name: 'partner' }, lang)}
      listLabel={text('visits.partners')}
      query={query}
      onQuery={setQuery}
      mode="single"
      isFocused
      fault={fault}
      empty={text('visits.noPartner')}
      add={
        making && {
          label: text('counterparts.newPartner'),
          run: () => making({ type: 'partner', around: {}, onMade: onChoose }),
        }
      }
      chosen={new Set(chosen === undefined ? [] : [chosen])}
      onChoose={(ids) => onChoose([...ids][0])}
      rows={(shown.length > 0 ? shown : rows).map(({ id, title, country }) => ({
        id,
        title,
        ...(country !== null && country.title !== title && { detail: country.title }),
      }))}
    />
  )
}
