import { useState } from 'react'
import { addMinutes, isDay, isZone } from '#core/base'
import { emptyRecord, faultsOf, ProgrammeItem, type LocalText, type RecordInMaking } from '#core/domain'
import { choiceName, fieldName, placeName } from '#core/language'
import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useSession } from '#renderer/parts'
import { useMaking } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, Checkbox, Labelled, Select, Switch, TextField } from '#renderer/ui'
import { useActs } from '../acts.ts'
import { DateField, dateMeant, type DateTyped } from '../date-typed.tsx'
import { LocalFields, trimmed } from '../local-fields.tsx'
import type { VisitView } from '../shapes.ts'
import { timesOf } from './times.ts'

type Props = {
  readonly visit: VisitView
  readonly day: string | undefined
  readonly record: ProgrammeItem | undefined
  readonly onClose: () => void
}

const NONE = 'none'
const USUAL_MINUTES = 60

/** All of a programme item in one form; its times as they are typed. */
export const ItemDialog = ({ visit, day, record, onClose }: Props) => {
  const text = useTexts()
  const { lang, by } = useSession()
  const acts = useActs()
  const draft = useDialogDraft(
    record === undefined ? `item of ${visit.row.id} ${day ?? ''}` : `item ${record.id} ${record.updatedAt}`,
  )
  const last = visit.programme.findLast((row) => day === undefined || row.day === day)
  const [activity, setActivity] = draft.of<LocalText>('activity', record?.activity ?? {})
  const [kind, setKind] = draft.of<ProgrammeItem['kind']>('kind', record?.kind ?? 'discussion')
  const [dayTyped, setDayTyped] = draft.of<DateTyped>('day', {
    words: record?.startsAt.slice(0, 10) ?? day ?? visit.row.from ?? '',
    chosen: undefined,
  })
  const on = dateMeant(dayTyped, lang) ?? ''
  const [times, setTimes] = draft.of(
    'times',
    timesWords(record) ?? (last === undefined ? '09:00–10:00' : last.endsAt.slice(11)),
  )
  const [zone, setZone] = draft.of('zone', record?.zone ?? visit.zone)
  const [place, setPlace] = draft.of<string>('place', record?.place ?? NONE)
  const [lead, setLead] = draft.of<string>('lead', record?.lead ?? NONE)
  const [who, setWho] = draft.of<readonly string[]>('who', record?.who ?? [])
  const [press, setPress] = draft.of<ProgrammeItem['press']>('press', record?.press ?? 'closed')
  const [isShareable, setShareable] = draft.of<boolean>('shareable', record?.shareable ?? false)
  const [transport, setTransport] = draft.of<LocalText>('transport', record?.transport ?? {})
  const [isTried, setTried] = useState(false)
  const making = useMaking()
  const { value: places } = useCall('records.ofType', { type: 'place' })
  const members = [...visit.delegations.theirs.members, ...visit.delegations.ours.members]
  const label = (name: string): string => fieldName({ group: 'programme-item', name }, lang)
  const read = timesOf(times, on, record?.minutes ?? USUAL_MINUTES)
  const faults = {
    activity: Object.keys(trimmed(activity)).length === 0,
    day: !isDay(on),
    times: read === undefined,
    zone: !isZone(zone),
  }
  const keep = async (): Promise<void> => {
    setTried(true)
    if (read === undefined || Object.values(faults).includes(true)) return
    const [made] = record === undefined ? await acts.newIds(['programme-item']) : [record.id]
    if (made === undefined) return
    const {
      place: _,
      lead: __,
      transport: ___,
      ...before
    } = record ?? {
      ...emptyRecord('programme-item', { id: made, home: visit.home as never, at: acts.at(), by }),
    }
    const words = trimmed(transport)
    const after: RecordInMaking = {
      ...(before as RecordInMaking),
      visit: visit.row.id,
      ...read,
      activity: trimmed(activity),
      kind,
      zone,
      who,
      press,
      shareable: isShareable,
      ...(place !== NONE && { place }),
      ...(lead !== NONE && { lead }),
      ...(Object.keys(words).length > 0 && { transport: words }),
    }
    if (faultsOf(after).length > 0) return
    const title = Object.values(trimmed(activity))[0]?.text ?? ''
    const said = text(record === undefined ? 'visits.did.itemMade' : 'visits.did.itemEdited', { activity: title })
    const done = await acts.save(said, [{ before: record ?? null, after: after as unknown as ProgrammeItem }])
    if (done === undefined) return
    draft.clear()
    onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text(record === undefined ? 'visits.newItem' : 'visits.editItem')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void keep()}>
            {text('visits.keep')}
          </Button>
        </>
      }
    >
      <div className="form-columns">
        <div className="column wide">
          <LocalFields
            label={label('activity')}
            value={activity}
            langs={visit.languages}
            onChange={setActivity}
            isFocused
            fault={isTried && faults.activity ? text('editor.fault.required') : undefined}
          />
          <div className="row top">
            <DateField
              label={text('visits.day')}
              hint={text('visits.dayHint')}
              value={dayTyped}
              onChange={setDayTyped}
              fault={isTried && faults.day ? text('visits.dayFault') : undefined}
            />
            <TextField
              label={text('visits.columns.time')}
              description={text('visits.timeHint')}
              value={times}
              onChange={setTimes}
              fault={isTried && faults.times ? text('visits.timeFault') : undefined}
            />
          </div>
          <TextField
            label={label('zone')}
            value={zone}
            onChange={setZone}
            fault={isTried && faults.zone ? text('editor.fault.zone') : undefined}
          />
          <Select
            label={label('kind')}
            value={kind}
            onChange={setKind}
            options={ProgrammeItem.schema.shape.kind.options.map((value) => ({
              value,
              label: choiceName({ group: 'programme-item', name: 'kind' }, value, lang),
            }))}
          />
          <Select
            label={label('place')}
            value={place}
            onChange={setPlace}
            options={[
              { value: NONE, label: text('visits.notRecorded') },
              ...(places ?? []).flatMap((one) =>
                one.type === 'place' ? [{ value: one.id, label: placeName(one, lang, undefined) }] : [],
              ),
            ]}
          />
          {making !== undefined && (
            <div>
              <Button kind="quiet" onPress={() => making({ type: 'place', around: {}, onMade: setPlace })}>
                {text('counterparts.newPlace')}
              </Button>
            </div>
          )}
        </div>
        <div className="column wide">
          <Select
            label={label('lead')}
            value={lead}
            onChange={setLead}
            options={[
              { value: NONE, label: text('visits.notRecorded') },
              ...members.map(({ participation, title }) => ({ value: participation, label: title })),
            ]}
          />
          <Labelled label={label('who')}>
            <div className="who-list">
              {members.map(({ participation, title }) => (
                <Checkbox
                  key={participation}
                  isSelected={who.includes(participation)}
                  onChange={(isOn) =>
                    setWho((now) => (isOn ? [...now, participation] : now.filter((one) => one !== participation)))
                  }
                >
                  {title}
                </Checkbox>
              ))}
            </div>
          </Labelled>
          <Select
            label={label('press')}
            value={press}
            onChange={setPress}
            options={(['open', 'closed'] as const).map((value) => ({
              value,
              label: choiceName({ group: 'programme-item', name: 'press' }, value, lang),
            }))}
          />
          <Switch isSelected={isShareable} onChange={setShareable}>
            {label('shareable')}
          </Switch>
          <LocalFields label={label('transport')} value={transport} langs={visit.languages} onChange={setTransport} />
        </div>
      </div>
    </DraftDialog>
  )
}

const timesWords = (record: ProgrammeItem | undefined): string | undefined => {
  if (record === undefined) return undefined
  return `${record.startsAt.slice(11)}–${addMinutes(record.startsAt, record.minutes).slice(11)}`
}
