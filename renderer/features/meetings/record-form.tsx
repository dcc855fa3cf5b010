import { useState } from 'react'
import { partialDate } from '#core/base'
import { Meeting, StatementKind } from '#core/domain'
import { choiceName, printDate, readTypedDate } from '#core/language'
import { useSession, type DialogDraft } from '#renderer/parts'
import { useSteps } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button, Checkbox, Labelled, Select, TextField } from '#renderer/ui'
import { meetingOf, type Recorded } from './meeting-of-visit.ts'
import type { VisitView } from './shapes.ts'

type Format = Meeting['format']

type Props = {
  readonly visit: VisitView
  readonly draft: DialogDraft
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}

const FORMATS = Meeting.schema.shape.format.options

/** What is asked of a meeting that a visit already knows most of. */
export const RecordForm = ({ visit, draft, onClose, onMade }: Props) => {
  const t = useTexts()
  const { lang } = useSession()
  const steps = useSteps()
  const people = [...visit.delegations.theirs.members, ...visit.delegations.ours.members]
  const about = visit.row.id
  const [title, setTitle] = draft.of(`${about} title`, visit.row.title)
  const [typed, setTyped] = draft.of(
    `${about} day`,
    visit.row.from === null ? '' : printDate(partialDate(visit.row.from), lang, 'full'),
  )
  const [format, setFormat] = draft.of<Format>(`${about} format`, 'bilateral')
  const [present, setPresent] = draft.of<ReadonlySet<string>>(
    `${about} present`,
    new Set(people.map(({ participation }) => participation)),
  )
  const [said, setSaid] = draft.of<ReadonlyMap<string, StatementKind | undefined>>(`${about} said`, new Map())
  const [isAsked, setAsked] = useState(false)
  const [edtf, ...others] = readTypedDate(typed, lang)
  const day = others.length === 0 ? edtf : undefined
  const lacksKind = [...said.values()].some((kind) => kind === undefined)
  const record = async (): Promise<void> => {
    setAsked(true)
    if (title.trim() === '' || day === undefined || lacksKind) return
    const recorded: Recorded = { title: title.trim(), edtf: day, format, present, said, lang }
    const made = await meetingOf(steps, visit, recorded)
    const [meeting] = made ?? []
    if (made === undefined || meeting === undefined) return
    const label = t('meetings.made', { title: title.trim() })
    if (
      !(await steps.save(
        label,
        made.map((after) => ({ before: null, after })),
      ))
    )
      return
    draft.clear()
    onClose()
    onMade(meeting.id)
  }
  return (
    <div className="column wide record-form">
      <TextField
        label={t('meetings.meetingTitle')}
        value={title}
        onChange={setTitle}
        fault={isAsked && title.trim() === '' ? t('meetings.titleFault') : undefined}
      />
      <div className="form-pair">
        <TextField
          label={t('meetings.date')}
          value={typed}
          onChange={setTyped}
          description={day === undefined ? t('meetings.dateHint') : printDate(partialDate(day), lang, 'full')}
          fault={isAsked && day === undefined ? t('meetings.dateFault') : undefined}
        />
        <Select
          label={t('meetings.format')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({
            value,
            label: choiceName({ group: 'meeting', name: 'format' }, value, lang),
          }))}
        />
      </div>
      <Labelled label={t('meetings.present')}>
        {people.length === 0 && <p className="muted">{t('meetings.noDelegation')}</p>}
        <ul className="choose-list">
          {people.map(({ participation, title: name, capacity }) => (
            <li key={participation}>
              <Checkbox
                isSelected={present.has(participation)}
                onChange={(isOn) =>
                  setPresent(
                    new Set(isOn ? [...present, participation] : [...present].filter((one) => one !== participation)),
                  )
                }
              >
                {name} <span className="small muted">{capacity.join('; ')}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </Labelled>
      <Points visit={visit} said={said} onSaid={setSaid} isAsked={isAsked} />
      <div className="actions">
        <Button onPress={onClose}>{t('window.cancel')}</Button>
        <Button kind="primary" onPress={() => void record()}>
          {t('meetings.make')}
        </Button>
      </div>
    </div>
  )
}

type PointsProps = {
  readonly visit: VisitView
  readonly said: ReadonlyMap<string, StatementKind | undefined>
  readonly onSaid: (said: ReadonlyMap<string, StatementKind | undefined>) => void
  readonly isAsked: boolean
}

/** The points to make: which were said, and as what. No kind is chosen for anybody. */
const Points = ({ visit, said, onSaid, isAsked }: PointsProps) => {
  const t = useTexts()
  const { lang } = useSession()
  const points = visit.points.raise
  return (
    <Labelled label={t('meetings.pointsSaid')}>
      {points.length === 0 ? (
        <p className="muted">{t('meetings.noPoints')}</p>
      ) : (
        <p className="small muted">{t('meetings.pointsHint')}</p>
      )}
      <ul className="choose-list">
        {points.map(({ id, text }) => (
          <li key={id} className="point-said">
            <Checkbox
              isSelected={said.has(id)}
              onChange={(isOn) =>
                onSaid(isOn ? new Map([...said, [id, undefined]]) : new Map([...said].filter(([one]) => one !== id)))
              }
            >
              {text?.[lang] ?? Object.values(text ?? {})[0] ?? ''}
            </Checkbox>
            {said.has(id) && (
              <Select
                label={t('meetings.kindOf')}
                isLabelHidden
                placeholder={t('meetings.kindOf')}
                value={said.get(id)}
                onChange={(kind) => onSaid(new Map([...said, [id, kind]]))}
                fault={isAsked && said.get(id) === undefined ? t('meetings.kindFault') : undefined}
                options={StatementKind.options.map((value) => ({ value, label: t(`kinds.statement.${value}`) }))}
              />
            )}
          </li>
        ))}
      </ul>
    </Labelled>
  )
}
