import { useMemo, useState } from 'react'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useCommands, useKept, useNavigation, useSession, type WindowCommand } from '#renderer/parts'
import { OpenLink, OpenTable } from '#renderer/parts/facts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button, Empty, TextField, type TableColumn } from '#renderer/ui'
import { RecordMeeting } from './record-meeting.tsx'
import type { MeetingRow } from './shapes.ts'

const MOST = 500

/** All meetings with all partners. */
export const MeetingsPage = () => {
  const t = useTexts()
  const { lang, today, readOnly } = useSession()
  const { open } = useNavigation()
  const [filter, setFilter] = useState('')
  const [making, setMaking] = useKept<'new' | 'from-visit' | undefined>('meetings: new', undefined)
  const { value, error } = useCall('views.library', {
    lang,
    today,
    kind: 'meeting',
    filter,
    trashed: 'leave-out',
    from: 0,
    most: MOST,
  })
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      { id: 'new-meeting', label: 'meetings.new', menu: 'file', why: readOnly, run: () => setMaking('new') },
      {
        id: 'record-meeting',
        label: 'meetings.record',
        menu: 'visit',
        why: readOnly,
        run: () => setMaking('from-visit'),
      },
    ],
    [readOnly, setMaking],
  )
  useCommands(commands)
  const buttons = (
    <>
      <Button onPress={() => setMaking('new')} why={readOnly}>
        {t('meetings.new')}
      </Button>
      <Button kind="primary" onPress={() => setMaking('from-visit')} why={readOnly}>
        {t('meetings.record')}
      </Button>
    </>
  )
  const isEmpty = value !== undefined && value.total === 0 && filter === ''
  return (
    <Page title={t('window.places.meetings')} actions={isEmpty ? undefined : buttons}>
      {error !== undefined && <FaultBanner error={error} />}
      {isEmpty && <Empty actions={buttons}>{t('meetings.none')}</Empty>}
      {value !== undefined && !isEmpty && (
        <div className="column wide">
          <search className="meeting-filter">
            <TextField label={t('meetings.filter')} value={filter} onChange={setFilter} />
          </search>
          <p className="small muted" role="status">
            {t('meetings.shown', { count: value.total })}
          </p>
          <MeetingTable rows={value.rows} />
        </div>
      )}
      {making === 'new' && (
        <NewRecord type="meeting" around={{}} isOpen onClose={() => setMaking(undefined)} onMade={(id) => open(id)} />
      )}
      {making === 'from-visit' && <RecordMeeting onClose={() => setMaking(undefined)} />}
    </Page>
  )
}

/** The newest first; what has no day stands last. */
const MeetingTable = ({ rows }: { readonly rows: readonly MeetingRow[] }) => {
  const t = useTexts()
  const columns = useMeetingColumns()
  const sorted = rows.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? '', 'en'))
  return (
    <OpenTable
      label={t('window.places.meetings')}
      columns={columns}
      rows={sorted}
      textOf={({ title }) => title}
      empty={<p className="muted none">{t('meetings.noneFound')}</p>}
    />
  )
}

const useMeetingColumns = (): readonly TableColumn<MeetingRow>[] => {
  const t = useTexts()
  return useMemo<readonly TableColumn<MeetingRow>[]>(
    () => [
      { id: 'date', label: t('meetings.date'), cell: ({ date }) => date?.text ?? '–', width: 170 },
      {
        id: 'title',
        label: t('meetings.title'),
        isRowHeader: true,
        cell: ({ title }) => <span className="strong">{title}</span>,
      },
      {
        id: 'partner',
        label: t('meetings.partner'),
        cell: ({ home }) => (home === null ? '–' : <OpenLink {...home} />),
      },
      { id: 'detail', label: t('meetings.detail'), cell: ({ detail }) => detail },
    ],
    [t],
  )
}
