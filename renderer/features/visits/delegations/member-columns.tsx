import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { PackLang } from '#core/base'
import { Participation, withField } from '#core/domain'
import { choiceName, fieldName, faultName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts, type Texts } from '#renderer/text'
import { Chip, LinkButton, type TableColumn } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { CellChoice, CellName, CellText, NotRecorded } from '../cells.tsx'
import type { Member } from '../shapes.ts'
import { Portrait } from './portrait.tsx'
import type { MemberRow } from './shown-rows.ts'

/** The fields of a participation that are a line of text of its own. */
const LINES = ['seat', 'car', 'room'] as const

const ROLES = Participation.schema.shape.role.options
const PRESENCES = Participation.schema.shape.presence.options

/** The columns of a delegation; cells are edited where they stand. */
export const useMemberColumns = (onCapacity: (member: Member) => void): readonly TableColumn<MemberRow>[] => {
  const text = useTexts()
  const { lang } = useSession()
  const { open } = useNavigation()
  const acts = useActs()
  return useMemo<readonly TableColumn<MemberRow>[]>(() => {
    const label = (name: string): string => fieldName({ group: 'participation', name }, lang)
    const choices = <T extends string>(name: string, values: readonly T[]) =>
      values.map((value) => ({ value, label: choiceName({ group: 'participation', name }, value, lang) }))
    const did = (name: string, member: Member): string =>
      text('visits.did.field', { field: label(name), title: member.title })
    const set = (name: 'role' | 'presence', member: Member, value: string): void =>
      void acts.change(
        'participation',
        [member.participation],
        did(name, member),
        (one) => withField(one, [name], value),
        'quiet',
      )
    return [
      {
        id: 'place',
        label: text('visits.columns.place'),
        isSortable: true,
        isNumber: true,
        width: 56,
        cell: ({ place }) => place ?? '–',
      },
      {
        id: 'name',
        label: text('visits.columns.name'),
        isRowHeader: true,
        isSortable: true,
        cell: ({ member, place }) => (
          <NameCell member={member} isPlaced={place !== null} onOpen={() => open(member.person)} />
        ),
      },
      {
        id: 'capacity',
        label: label('capacity'),
        isSortable: true,
        cell: ({ member }) => <CapacityCell member={member} onOpen={() => onCapacity(member)} />,
      },
      {
        id: 'role',
        label: `${label('role')}, ${label('presence').toLocaleLowerCase(lang)}`,
        isSortable: true,
        cell: ({ member }) => (
          <>
            <CellChoice
              label={label('role')}
              value={member.role}
              options={choices('role', ROLES)}
              onSave={(role) => set('role', member, role)}
            />
            <CellChoice
              label={label('presence')}
              value={member.presence}
              options={choices('presence', PRESENCES)}
              onSave={(presence) => set('presence', member, presence)}
              isMuted
            />
          </>
        ),
      },
      ...LINES.map((name): TableColumn<MemberRow> => ({
        id: name,
        label: label(name),
        isSortable: true,
        cell: ({ member }) => (
          <CellText
            label={label(name)}
            value={member[name]}
            onSave={async (words) => {
              const isDone = await acts.change(
                'participation',
                [member.participation],
                did(name, member),
                (one) => withField(one, [name], words === '' ? undefined : words),
                'quiet',
              )
              return isDone ? undefined : faultName({ group: 'participation', name }, 'line', lang)
            }}
          />
        ),
      })),
      {
        id: 'diet',
        label: fieldName({ group: 'person', name: 'diet' }, lang),
        isSortable: true,
        cell: ({ member }) =>
          member.diet === null ? (
            <span className="subtle">–</span>
          ) : (
            <LinkButton onPress={() => open(member.person, 'beside')}>{member.diet}</LinkButton>
          ),
      },
    ]
    // The columns draw other cells only for other words; what a member is comes with each row.
  }, [text, lang, open, acts, onCapacity])
}

type NameProps = { readonly member: Member; readonly isPlaced: boolean; readonly onOpen: () => void }

const NameCell = ({ member, isPlaced, onOpen }: NameProps) => {
  const text = useTexts()
  const { name } = member
  const main = name.romanised ?? name.own ?? member.title
  return (
    <div className="row top name-cell">
      <Portrait attachment={member.portrait} name={member.title} />
      <div className="grow">
        <LinkButton onPress={onOpen}>
          <span className="strong" {...(name.romanised === null && name.ownLang !== null && { lang: name.ownLang })}>
            {main}
          </span>
        </LinkButton>
        {name.own !== null && name.own !== main && <div lang={name.ownLang ?? undefined}>{name.own}</div>}
        {isPlaced && <div className="small muted">{member.reasonText}</div>}
        {member.tiedWith.length > 0 && (
          <Chip tone="warning" shape="half" edge="dashed">
            {text('visits.shared', { count: member.tiedWith.length + 1, place: member.place })}
          </Chip>
        )}
      </div>
    </div>
  )
}

const CapacityCell = ({ member, onOpen }: { readonly member: Member; readonly onOpen: () => void }) => {
  const text = useTexts()
  const { lang } = useSession()
  const label = fieldName({ group: 'participation', name: 'capacity' }, lang)
  return (
    <div className="capacity-cell">
      <AriaButton className="cell-button" onPress={onOpen}>
        <CellName label={label} />
        {member.capacity.length === 0 ? (
          <NotRecorded />
        ) : (
          member.capacity.map((post, at) => (
            <span key={post} className={at === 0 ? 'capacity-line' : 'capacity-line small muted'}>
              {member.capacity.length > 1 && `${at + 1}. `}
              {post}
            </span>
          ))
        )}
      </AriaButton>
      {member.capacityDoubt !== null && (
        <Chip
          tone={member.capacityDoubt === 'not-held' ? 'danger' : 'warning'}
          shape={member.capacityDoubt === 'not-held' ? 'cross' : 'half'}
          edge={member.capacityDoubt === 'none-chosen' ? 'dashed' : 'thin'}
        >
          {text(`visits.doubt.${member.capacityDoubt}`)}
        </Chip>
      )}
    </div>
  )
}

/** The header row of a copied delegation. */
export const copiedHead = (text: Texts, lang: PackLang): readonly string[] => [
  text('visits.columns.place'),
  text('visits.columns.name'),
  text('visits.columns.own'),
  ...['capacity', 'role', 'presence', ...LINES].map((name) => fieldName({ group: 'participation', name }, lang)),
  fieldName({ group: 'person', name: 'diet' }, lang),
]

/** A member as cells under that header. */
export const copiedCells = ({ member, place }: MemberRow, lang: PackLang): readonly string[] => [
  place === null ? '' : String(place),
  member.name.romanised ?? member.title,
  member.name.own ?? '',
  member.capacity.join('; '),
  choiceName({ group: 'participation', name: 'role' }, member.role, lang),
  choiceName({ group: 'participation', name: 'presence' }, member.presence, lang),
  ...LINES.map((name) => member[name] ?? ''),
  member.diet ?? '',
]
