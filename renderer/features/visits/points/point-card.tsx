import { useEffect, useRef, type KeyboardEvent } from 'react'
import { isBlank, withField, type LocalText, type TalkingPoint } from '#core/domain'
import { choiceName, fieldName } from '#core/language'
import { isInText, keysOf, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { IconButton, Icons, LinkButton, Menu, Select } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { EditWords } from '../edit-words.tsx'
import type { PointRow, VisitView } from '../shapes.ts'

type Props = {
  readonly row: PointRow
  readonly record: TalkingPoint
  readonly number: number
  readonly visit: VisitView
  readonly isFocused: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly mayUp: boolean
  readonly mayDown: boolean
}

const NONE = 'none'
const PURPOSES = ['open', 'press', 'thank', 'respond', 'inform'] as const

/** The words of a point by its use, in the order in which they are read: `text` last where it may be absent. */
const FIELDS: Readonly<Record<TalkingPoint['use'], readonly string[]>> = {
  raise: ['text'],
  'if-raised': ['theirPoint', 'line', 'fallback', 'doNotSay'],
  avoid: ['text'],
}
const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['fallback', 'doNotSay'])

/** One point: its words in each language, who says it to whom, what it rests on. Alt+Shift+Up and Down move it. */
export const PointCard = ({ row, record, number, visit, isFocused, onMove, mayUp, mayDown }: Props) => {
  const text = useTexts()
  const acts = useActs()
  const { lang, readOnly } = useSession()
  const { open } = useNavigation()
  const frame = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isFocused) frame.current?.focus()
  }, [isFocused])
  const label = (name: string): string => fieldName({ group: 'talking-point', name }, lang)
  const what = text(`visits.point.${row.use}`, { n: number })
  const set = (name: string, value: unknown, step?: string): Promise<boolean> =>
    acts.change(
      'talking-point',
      [row.id],
      text('visits.did.field', { field: label(name), title: what }),
      (one) => withField(one, [name], value),
      'quiet',
      step,
    )
  const press = (event: KeyboardEvent): void => {
    const keys = keysOf(event.nativeEvent)
    if (isInText(event.target) || readOnly !== undefined) return
    if (keys === 'Alt+Shift+ArrowUp' || keys === 'Alt+Shift+ArrowDown') {
      event.preventDefault()
      onMove(keys === 'Alt+Shift+ArrowUp' ? -1 : 1)
    }
    if (keys === 'Delete' && event.target === event.currentTarget) {
      event.preventDefault()
      remove()
    }
    if (keys === 'Ctrl+Enter') {
      event.preventDefault()
      event.stopPropagation()
      open(row.id, 'beside')
    }
  }
  const remove = (): void => void acts.remove([row.id], text('visits.did.removed', { name: what }))
  const people = (side: 'ours' | 'theirs') => [
    { value: NONE, label: text('visits.notRecorded') },
    ...visit.delegations[side].members.map(({ participation, title }) => ({ value: participation, label: title })),
  ]
  return (
    <li className="point" ref={frame} tabIndex={-1} data-record={row.id} onKeyDown={press} aria-label={what}>
      <div className="row apart top">
        <h3 className="strong">
          {what}
          {row.main && <span className="small muted"> · {label('main')}</span>}
        </h3>
        <div className="row">
          {row.use !== 'avoid' && (
            <span className="small muted numeric">{text('visits.seconds', { count: row.speakingSeconds })}</span>
          )}
          {readOnly === undefined && (
            <>
              <IconButton
                label={text('visits.upThis', { what })}
                icon={<Icons.ArrowUp size={16} aria-hidden />}
                isDisabled={!mayUp}
                onPress={() => onMove(-1)}
              />
              <IconButton
                label={text('visits.downThis', { what })}
                icon={<Icons.ArrowDown size={16} aria-hidden />}
                isDisabled={!mayDown}
                onPress={() => onMove(1)}
              />
            </>
          )}
          <Menu
            label={text('visits.moreOf', { what })}
            trigger={
              <IconButton
                label={text('visits.moreOf', { what })}
                icon={<Icons.MoreHorizontal size={16} aria-hidden />}
              />
            }
            rows={[
              { id: 'beside', label: text('visits.editAll'), keys: 'Ctrl+Enter', act: () => open(row.id, 'beside') },
              {
                id: 'main',
                label: text(row.main ? 'visits.notMain' : 'visits.makeMain'),
                isDisabled: readOnly !== undefined,
                act: () => void set('main', !row.main),
              },
              {
                id: 'remove',
                label: text('window.remove'),
                keys: 'Del',
                isDisabled: readOnly !== undefined,
                act: remove,
              },
            ]}
          />
        </div>
      </div>
      {FIELDS[row.use].map((name) => {
        const value = (record as unknown as Readonly<Record<string, LocalText | undefined>>)[name] ?? {}
        const isAbsent = MAY_BE_ABSENT.has(name)
        return (
          <div key={name}>
            {row.use === 'if-raised' && <div className="small muted">{label(name)}</div>}
            <EditWords
              label={`${what} · ${label(name)}`}
              value={value}
              langs={isAbsent && isBlank(value) ? [] : row.use === 'avoid' ? Object.keys(value) : visit.languages}
              recordAt={record.updatedAt}
              isNeeded={!isAbsent}
              onSave={(next, step) => set(name, isBlank(next) ? undefined : next, step)}
            />
          </div>
        )
      })}
      {record.use === 'avoid' ? (
        <dl className="facts">
          <div>
            <dt className="small muted">{label('reason')}</dt>
            <dd>
              <EditWords
                label={`${what} · ${label('reason')}`}
                value={record.reason.text}
                langs={Object.keys(record.reason.text)}
                recordAt={record.updatedAt}
                onSave={(next, step) => set('reason', { ...record.reason, text: next }, step)}
              />
            </dd>
          </div>
          <div>
            <dt className="small muted">{label('decidedBy')}</dt>
            <dd>{record.decidedBy}</dd>
          </div>
          {row.reviewOn !== null && (
            <div>
              <dt className="small muted">{label('reviewOn')}</dt>
              <dd className="numeric">{row.reviewOn}</dd>
            </div>
          )}
        </dl>
      ) : (
        <div className="point-choices">
          <Select
            label={label('byWhom')}
            isDisabled={readOnly !== undefined}
            value={record.byWhom ?? NONE}
            onChange={(value: string) => void set('byWhom', value === NONE ? undefined : value)}
            options={people('ours')}
          />
          <Select
            label={label('toWhom')}
            isDisabled={readOnly !== undefined}
            value={record.toWhom ?? NONE}
            onChange={(value: string) => void set('toWhom', value === NONE ? undefined : value)}
            options={people('theirs')}
          />
          <Select
            label={label('purpose')}
            isDisabled={readOnly !== undefined}
            value={record.purpose ?? NONE}
            onChange={(value: string) => void set('purpose', value === NONE ? undefined : value)}
            options={[
              { value: NONE, label: text('visits.notRecorded') },
              ...PURPOSES.map((value) => ({
                value,
                label: choiceName({ group: 'talking-point', name: 'purpose' }, value, lang),
              })),
            ]}
          />
          {record.use === 'if-raised' && (
            <Select
              label={label('likelihood')}
              isDisabled={readOnly !== undefined}
              value={record.likelihood}
              onChange={(value) => void set('likelihood', value)}
              options={(['certain', 'likely', 'possible'] as const).map((value) => ({
                value,
                label: choiceName({ group: 'talking-point', name: 'likelihood' }, value, lang),
              }))}
            />
          )}
        </div>
      )}
      <div className="small">
        <span className="muted">{label('records')}: </span>
        {row.restsOn.length === 0 ? (
          <span className="subtle">{text('visits.restsOnNothing')}</span>
        ) : (
          row.restsOn.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 && ' · '}
              <LinkButton onPress={() => open(id, 'beside')}>{title}</LinkButton>
            </span>
          ))
        )}
      </div>
    </li>
  )
}
