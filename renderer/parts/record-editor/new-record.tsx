import { useState } from 'react'
import {
  emptyRecord,
  faultsOf,
  fieldsOfRecord,
  asVariant,
  homeFor,
  missingFields,
  variantsOf,
  withField,
  type AnyRecord,
  type HomeGround,
  type RecordInMaking,
  type RecordType,
} from '#core/domain'
import { fieldName, typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { DraftDialog, faultWords, useDialogDraft, useSave, useSession, type DialogDraft } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button } from '#renderer/ui'
import { EditorProvider, type EditorGround } from './context.tsx'
import { faultAt } from './faults.ts'
import { languagesFor } from './languages-for.ts'
import { drawShape, ShapeView } from './shape-view.tsx'
import { thisInstant } from './this-instant.ts'

type Props = {
  readonly type: RecordType
  /** What the record belongs to; its home follows from that. */
  readonly around: Omit<HomeGround, 'id'>
  /** What is known of it already. */
  readonly known?: Readonly<Record<string, unknown>>
  /** What is suggested: it is shown, and may be changed. */
  readonly suggested?: Readonly<Record<string, unknown>>
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}

/** Makes a record: it asks only for what the record cannot be without. */
export const NewRecord = (props: Props) => (props.isOpen ? <OpenedNewRecord {...props} /> : null)

const OpenedNewRecord = (props: Props) => {
  const t = useTexts()
  const { lang } = useSession()
  const ids = useCall('records.newIds', { types: [props.type] })
  // The first id stays: another is given after each save.
  const [id, setId] = useState<string>()
  if (id === undefined && ids.value?.[0] !== undefined) setId(ids.value[0])
  const draft = useDialogDraft(`new ${props.type} ${JSON.stringify([props.around, props.known, props.suggested])}`)
  return (
    <DraftDialog
      draft={draft}
      title={t('editor.new.title', { type: typeName(props.type, lang) })}
      isOpen
      onClose={props.onClose}
    >
      {id !== undefined && <NewRecordForm key={id} {...props} id={id} draft={draft} />}
    </DraftDialog>
  )
}

type FormProps = Props & { readonly id: string; readonly draft: DialogDraft }

const NewRecordForm = ({ type, around, known = {}, suggested = {}, id, draft, onClose, onMade }: FormProps) => {
  const t = useTexts()
  const { lang, office, by } = useSession()
  const save = useSave()
  const [typed, setTyped] = draft.of<Readonly<Record<string, unknown>>>('typed', {
    ...known,
    ...suggested,
  })
  const [isAsked, setAsked] = useState(false)
  const [fault, setFault] = useState<string>()
  const record = making(type, id, around, typed, by)
  const [asked] = useState(() => (record === undefined ? [] : missingFields(record).map(({ name }) => name)))
  if (record === undefined) return <Banner tone="warning">{t('editor.new.noHome')}</Banner>
  const shown = record as unknown as AnyRecord
  const faults = isAsked ? faultsOf(record) : []
  const set = (path: readonly (string | number)[], value: unknown): void =>
    setTyped((now) => withField(now, path, value))
  const ground: EditorGround = {
    id,
    updatedAt: shown.updatedAt,
    lang,
    langs: languagesFor(shown, office.language, lang),
    readOnly: undefined,
    type: set,
    choose: set,
    leave: () => undefined,
    faultAt: (path, kind) => faultAt(shown, faults, path, kind, lang),
    now: thisInstant,
    draw: drawShape,
  }
  const needed = new Set([
    variantsOf(type)?.key,
    ...asked,
    ...Object.keys(typed).filter((name) => !(name in known)),
    ...missingFields(record).map(({ name }) => name),
    ...faults.map(({ path }) => String(path[0])),
  ])
  const make = async (): Promise<void> => {
    setAsked(true)
    if (missingFields(record).length > 0 || faultsOf(record).length > 0) return
    const done = await save('records.save', {
      edits: [{ id, before: null, record: record as never }],
      label: t('editor.new.label', { type: typeName(type, lang) }),
      by,
    })
    if (!done.ok) return setFault(faultWords(t, done.error))
    draft.clear()
    onClose()
    onMade(id)
  }
  return (
    <EditorProvider ground={ground}>
      <div className="record-fields">
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
        {fieldsOfRecord(shown)
          .filter(({ name }) => needed.has(name))
          .map((field) => (
            <ShapeView
              key={field.name}
              label={fieldName(field, lang)}
              shape={field}
              words={field}
              path={[field.name]}
              value={record[field.name]}
              isRequired={field.required}
              isReadOnly={false}
            />
          ))}
        <p className="small muted">{t('editor.new.more')}</p>
      </div>
      <div className="actions">
        <Button onPress={onClose}>{t('editor.cancel')}</Button>
        <Button kind="primary" onPress={() => void make()}>
          {t('editor.new.create')}
        </Button>
      </div>
    </EditorProvider>
  )
}

/** The record as far as it is typed, in the home that follows from what it belongs to. */
const making = (
  type: RecordType,
  id: string,
  around: Omit<HomeGround, 'id'>,
  typed: Readonly<Record<string, unknown>>,
  by: string,
): RecordInMaking | undefined => {
  const home = homeFor(type, { ...around, ...(typed as Omit<HomeGround, 'id'>), id })
  if (home === undefined) return undefined
  const at = thisInstant()
  const empty = emptyRecord(type, { id, home, at, by })
  const key = variantsOf(type)?.key ?? ''
  const variant = typed[key]
  return typeof variant === 'string'
    ? asVariant({ ...empty, ...typed, [key]: empty[key] }, variant)
    : { ...empty, ...typed }
}
