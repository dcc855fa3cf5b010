import type { ReactNode } from 'react'
import { choiceName, fieldName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, LinkButton, Select } from '#renderer/ui'
import { VisitState } from '#core/domain'
import { useActs } from '../acts.ts'
import { EditWords } from '../edit-words.tsx'
import { useLangName } from '../local-fields.tsx'
import { useRecords } from '../use-records.ts'
import { LevelChip } from '../signs.tsx'
import type { VisitView } from '../shapes.ts'
import { Part } from '../part.tsx'
import { Checklist } from './checklist.tsx'
import { Heads } from './heads.tsx'
import { Objectives } from './objectives.tsx'

type Props = { readonly visit: VisitView }

/** What the visit is for, who leads it, what is settled about it, and what is still open. */
export const Overview = ({ visit }: Props) => {
  const text = useTexts()
  const record = useRecords('visit', [visit.row.id]).get(visit.row.id)
  return (
    <div className="overview">
      {visit.windowEnded !== null && (
        <div className="overview-all">
          <Banner tone="warning">{text('visits.windowEnded')}</Banner>
        </div>
      )}
      <div className="column wide">
        <Heads visit={visit} />
        {record !== undefined && <Objectives visit={record} />}
        {record !== undefined && <WhyNow visit={visit} />}
        <PressLines visit={visit} />
      </div>
      <div className="column wide">
        <Checklist visit={visit} />
        <Facts visit={visit} />
      </div>
    </div>
  )
}

const WhyNow = ({ visit }: Props) => {
  const text = useTexts()
  const acts = useActs()
  const { lang } = useSession()
  const record = useRecords('visit', [visit.row.id]).get(visit.row.id)
  const title = fieldName({ group: 'visit', name: 'whyNow' }, lang)
  return (
    <Part id="visit-why" title={title}>
      <EditWords
        label={title}
        value={record?.whyNow?.text ?? {}}
        langs={visit.languages}
        recordAt={record?.updatedAt ?? ''}
        rows={3}
        isNeeded={false}
        onSave={(words, step) =>
          acts.change(
            'visit',
            [visit.row.id],
            text('visits.did.field', { field: title, title: visit.row.title }),
            ({ whyNow, ...one }) =>
              Object.keys(words).length === 0
                ? one
                : { ...one, whyNow: { tier: 'not-for-disclosure', sources: [], ...whyNow, text: words } },
            'quiet',
            step,
          )
        }
      />
    </Part>
  )
}

const PressLines = ({ visit }: Props) => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const { pressLines } = visit.protocol
  return (
    <Part
      id="visit-press"
      title={fieldName({ group: 'visit', name: 'pressLines' }, lang)}
      actions={<Button onPress={() => open(visit.row.id, 'beside')}>{text('window.edit')}</Button>}
    >
      {pressLines.length === 0 ? (
        <p className="muted">{text('visits.noPressLines')}</p>
      ) : (
        <ul className="plain-list ruled">
          {pressLines.map((line) => (
            <li key={line.text}>
              <div>{line.text}</div>
              <div className="small muted">
                {text('details.pressLine.attributable', { name: line.attributableTo })}{' '}
                {line.agreedOn !== null
                  ? text('details.pressLine.agreed', { date: line.agreedOn })
                  : text(line.agreeWithVisitor ? 'details.pressLine.notAgreed' : 'details.pressLine.own')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

const Facts = ({ visit }: Props) => {
  const text = useTexts()
  const acts = useActs()
  const { lang, readOnly } = useSession()
  const { open } = useNavigation()
  const nameOf = useLangName()
  const label = (name: string): string => fieldName({ group: 'visit', name }, lang)
  const choice = (name: string, value: string): string => choiceName({ group: 'visit', name }, value, lang)
  const link = (linked: VisitView['inviter']): ReactNode =>
    linked === null ? null : <LinkButton onPress={() => open(linked.id, 'beside')}>{linked.title}</LinkButton>
  const rows: readonly (readonly [string, ReactNode])[] = [
    [label('window'), visit.row.windowText],
    [label('place'), visit.row.place],
    [label('direction'), choice('direction', visit.row.direction)],
    [
      label('kindBySide'),
      (['ours', 'theirs'] as const)
        .flatMap((side) => {
          const kind = visit.kindBySide[side]
          const words = kind && choiceName({ group: 'visit/kindBySide', name: side }, kind, lang)
          return words === undefined ? [] : [`${text(`visits.side.${side}`)}: ${words}`]
        })
        .join('; ') || null,
    ],
    [label('level'), visit.level],
    [label('languages'), visit.languages.map(nameOf).join(', ') || null],
    [label('interpreting'), choiceName({ group: 'any', name: 'interpreting' }, visit.interpreting, lang)],
    [label('interpreterDue'), visit.interpreterDue?.replace('T', ' ') ?? null],
    [label('zone'), visit.zone],
    [label('inviter'), link(visit.inviter)],
    [label('leadAgency'), link(visit.leadAgency)],
  ]
  return (
    <Part
      id="visit-facts"
      title={text('visits.facts')}
      actions={<Button onPress={() => open(visit.row.id, 'beside')}>{text('visits.editAll')}</Button>}
    >
      <Select
        label={label('state')}
        isDisabled={readOnly !== undefined}
        value={visit.row.state}
        onChange={(state) =>
          void acts.change(
            'visit',
            [visit.row.id],
            text('visits.did.states', { count: 1, state: choice('state', state) }),
            (one) => ({ ...one, state }),
          )
        }
        options={VisitState.options.map((value) => ({ value, label: choice('state', value) }))}
      />
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="small muted">{name}</dt>
            <dd>{value ?? <span className="subtle">{text('visits.notRecorded')}</span>}</dd>
          </div>
        ))}
        <div>
          <dt className="small muted">{label('packLevel')}</dt>
          <dd>
            {visit.packLevel === null ? (
              <span className="subtle">{text('visits.notRecorded')}</span>
            ) : (
              <LevelChip level={visit.packLevel} />
            )}
          </dd>
        </div>
        <div>
          <dt className="small muted">{fieldName({ group: 'any', name: 'marking' }, lang)}</dt>
          <dd>
            <LevelChip level={visit.row.marking} />
          </dd>
        </div>
      </dl>
    </Part>
  )
}
