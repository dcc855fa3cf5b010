import { useMemo } from 'react'
import { OpenTable } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Chip, type TableColumn } from '#renderer/ui'
import type { TimelineRow } from '../shapes.ts'
import { useTurnWords } from './turn-words.ts'

/** A record may stand in the table more than once: its row is named by its place too. */
type Row = Omit<TimelineRow, 'id'> & { readonly id: string }

/** The timeline as a table: the same facts, and those without a year after them. */
export const TimelineTable = ({ rows }: { readonly rows: readonly TimelineRow[] }) => {
  const t = useTexts()
  const columns = useTimelineColumns()
  return (
    <OpenTable
      label={t('counterparts.dossier.timeline')}
      columns={columns}
      rows={rows.map((row, at) => ({ ...row, id: `${row.id} ${at}` }))}
      recordOf={(key) => key.split(' ')[0] ?? key}
      textOf={({ title }) => title}
    />
  )
}

const useTimelineColumns = (): readonly TableColumn<Row>[] => {
  const t = useTexts()
  const turnWords = useTurnWords()
  return useMemo<readonly TableColumn<Row>[]>(
    () => [
      { id: 'date', label: t('counterparts.columns.date'), cell: ({ date }) => date.text },
      { id: 'kind', label: t('counterparts.columns.kind'), cell: ({ kind }) => t(`counterparts.lane.${kind}`) },
      {
        id: 'what',
        label: t('counterparts.columns.what'),
        isRowHeader: true,
        cell: ({ title, thirdParty }) => (
          <span className="row">
            {title}
            {thirdParty && <Chip edge="dashed">{t('counterparts.thirdParty')}</Chip>}
          </span>
        ),
      },
      { id: 'turn', label: t('counterparts.columns.turn'), cell: turnWords },
    ],
    [t, turnWords],
  )
}
