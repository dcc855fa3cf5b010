import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PackLang } from '#core/base'
import {
  type AnyRecord,
  asVariant,
  type Field,
  type FieldPath,
  FIELDS_OF_EVERY_RECORD,
  fieldsOfRecord,
  variantsOf,
  withField,
} from '#core/domain'
import { fieldName } from '#core/language'
import { useCommands, useSession, type WindowCommand } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button } from '#renderer/ui'
import { EditorProvider, type EditorGround } from './context.tsx'
import { faultAt } from './faults.ts'
import { languagesFor } from './languages-for.ts'
import type { Editing } from './editing.ts'
import { drawShape, ShapeView } from './shape-view.tsx'
import { SourcePanel } from './source-panel.tsx'
import { thisInstant } from './this-instant.ts'
import { useEditing } from './use-editing.ts'
import { isSame, type Edits } from './pending.ts'

type Props = {
  readonly record: AnyRecord
  readonly drafted: Edits
  readonly field: string | undefined
  readonly without: readonly string[]
  readonly onTyped?: ((record: AnyRecord | undefined) => void) | undefined
}

/** Another variant lets go of what it has no field for; the change waits until what it needs is filled in. */
const changeVariant = (editing: Editing, variant: string): void => {
  const shown = editing.state().shown
  const next = asVariant(shown, variant)
  for (const name of Object.keys(shown)) if (!(name in next)) editing.type(name, undefined)
  const key = variantsOf(shown.type)?.key
  if (key !== undefined) editing.choose(key, variant)
}

const STANDING = ['sources', 'confidence', 'confidenceReason', 'marking', 'checkedOn', 'checkedBy', 'conflictsWith']

/** The fields of one record and, beside them, the source and the history of the one that is asked about. */
export const RecordFields = ({ record: given, drafted, field, without, onTyped }: Props) => {
  const t = useTexts()
  const { lang, office, readOnly } = useSession()
  const { editing, state } = useEditing(given, drafted)
  const { ready } = state
  useEffect(() => onTyped?.(ready), [onTyped, ready])
  useEffect(() => () => onTyped?.(undefined), [onTyped])
  const [asked, setAsked] = useState<string>()
  const [within, setWithin] = useState<string>()
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'source-and-history',
        label: 'window.commands.sourceAndHistory',
        menu: 'view',
        keys: 'F4',
        why: within === undefined ? t('window.chooseField') : undefined,
        run: () => setAsked(within),
      },
    ],
    [within, t],
  )
  useCommands(commands)
  const frame = useRef<HTMLDivElement>(null)
  const record = state.shown
  const { id, updatedAt } = record
  const langs = useSame(languagesFor(record, office.language, lang))
  const faults = useSame(state.faults)
  const set = useCallback(
    (how: 'type' | 'choose', path: FieldPath, value: unknown) => {
      const name = String(path[0])
      const next = withField(editing.state().shown, path, value) as unknown as Readonly<Record<string, unknown>>
      if (name === variantsOf(given.type)?.key) changeVariant(editing, String(value))
      else editing[how](name, next[name])
    },
    [editing, given.type],
  )
  const shut = readOnly ?? (record.trashedAt === undefined ? undefined : t('editor.isInTrash'))
  const ground = useMemo<EditorGround>(
    () => ({
      id,
      updatedAt,
      lang,
      langs,
      readOnly: shut,
      type: (path, value) => set('type', path, value),
      choose: (path, value) => set('choose', path, value),
      leave: () => void editing.leave(),
      faultAt: (path, kind) => faultAt(editing.state().shown, faults, path, kind, lang),
      now: thisInstant,
      draw: drawShape,
    }),
    [id, updatedAt, lang, langs, shut, set, editing, faults],
  )
  useEffect(() => {
    const place = field === undefined ? null : frame.current?.querySelector(`[data-field="${CSS.escape(field)}"]`)
    place?.scrollIntoView({ block: 'center' })
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [field])
  const fields = fieldsOfRecord(record).filter(({ name, kind }) => !without.includes(name) && kind !== 'json')
  const own = fields.filter(({ name }) => !FIELDS_OF_EVERY_RECORD.includes(name))
  const standing = STANDING.flatMap((name) => fields.find((one) => one.name === name) ?? [])
  const draw = (list: readonly Field[]) =>
    list.map((one) => (
      <RecordField
        key={one.name}
        field={one}
        value={(record as Readonly<Record<string, unknown>>)[one.name]}
        lang={lang}
      />
    ))
  return (
    <EditorProvider ground={ground}>
      <div
        ref={frame}
        className="record-editor"
        onFocusCapture={(event) => setWithin(fieldAt(event.target))}
        onCompositionStart={() => editing.compose('begins')}
        onCompositionEnd={() => editing.compose('ends')}
        onKeyDownCapture={(event) => {
          if (event.key !== 'F4' || event.nativeEvent.isComposing) return
          event.preventDefault()
          setAsked(fieldAt(event.target))
        }}
      >
        <div className="record-fields">
          {record.trashedAt !== undefined && <Banner tone="warning">{t('editor.isInTrash')}</Banner>}
          {state.failed !== undefined && (
            <Banner tone="danger" role="alert">
              {t('editor.notSaved', { what: state.failed })}
            </Banner>
          )}
          {state.contested.length > 0 && (
            <Banner
              tone="warning"
              role="alert"
              actions={
                <>
                  <Button onPress={() => editing.settle('stored')}>{t('editor.takeTheirs')}</Button>
                  <Button onPress={() => editing.settle('mine')}>{t('editor.keepMine')}</Button>
                </>
              }
            >
              {t('editor.changedElsewhere')}
            </Banner>
          )}
          {state.waiting.length > 0 && <p className="small muted">{t('editor.keptAsDraft')}</p>}
          {draw(own)}
          {standing.length > 0 && (
            <details className="record-standing" open={standing.some(({ name }) => name === field)}>
              <summary className="heading">{t('editor.standing')}</summary>
              {draw(standing)}
            </details>
          )}
        </div>
        {asked !== undefined && <SourcePanel record={record} field={asked} onClose={() => setAsked(undefined)} />}
      </div>
    </EditorProvider>
  )
}

type FieldProps = { readonly field: Field; readonly value: unknown; readonly lang: PackLang }

/** One field. A key in another one leaves it as it is: drawing all of them takes longer than a key may. */
const RecordField = memo(({ field, value, lang }: FieldProps) => (
  <div data-field={field.name} className="record-field">
    <ShapeView
      label={fieldName(field, lang)}
      shape={field}
      words={field}
      path={[field.name]}
      value={value}
      isRequired={field.required}
      isReadOnly={field.readOnly}
    />
  </div>
))

/** A value that is made anew at each drawing, kept as it was while it says the same. */
const useSame = <T,>(value: T): T => {
  const [kept, keep] = useState(value)
  if (kept === value || isSame(kept, value)) return kept
  keep(value)
  return value
}

/** The field of the record in which something lies. */
const fieldAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? (target.closest('[data-field]')?.getAttribute('data-field') ?? undefined) : undefined
