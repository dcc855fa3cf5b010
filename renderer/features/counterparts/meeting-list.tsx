import { useMemo } from 'react'
import { choiceName } from '#core/language'
import { OpenLinks, OpenTable } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Chip, Empty, type TableColumn } from '#renderer/ui'
import type { MeetingRow } from './shapes.ts'

/** Meetings in a table, the newest first. */
export const MeetingList = ({ rows }: { readonly rows: readonly MeetingRow[] }) => {
  const t = useTexts()
  const columns = useMeetingColumns()
  return (
    <OpenTable
      label={t('counterparts.dossier.meetings')}
      columns={columns}
      rows={rows}
      textOf={({ title }) => title}
      empty={<Empty>{t('counterparts.neverMet')}</Empty>}
    />
  )
}

const useMeetingColumns = (): readonly TableColumn<MeetingRow>[] => {
  const t = useTexts()
  const lang = useLang()
  return useMemo<readonly TableColumn<MeetingRow>[]>(
    () => [
      { id: 'date', label: t('counterparts.columns.date'), cell: ({ date }) => date.text, width: 150 },
      {
        id: 'title',
        label: t('counterparts.lane.meeting'),
        isRowHeader: true,
        cell: ({ title, thirdParty }) => (
          <span className="row">
            <span className="strong">{title}</span>
            {thirdParty && <Chip edge="dashed">{t('counterparts.thirdParty')}</Chip>}
          </span>
        ),
      },
      {
        id: 'format',
        label: t('counterparts.columns.kind'),
        cell: ({ format }) => choiceName({ group: 'meeting', name: 'format' }, format, lang),
      },
      { id: 'heads', label: t('counterparts.columns.heads'), cell: ({ heads }) => <OpenLinks of={heads} /> },
      {
        id: 'statements',
        label: t('counterparts.columns.statements'),
        isNumber: true,
        cell: ({ statements }) => statements,
      },
    ],
    [t, lang],
  )
}
