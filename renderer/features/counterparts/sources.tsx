import { useMemo } from 'react'
import { choiceName } from '#core/language'
import { OpenTable } from '#renderer/parts/facts'
import { useLang, useTexts } from '#renderer/text'
import { Empty, type TableColumn } from '#renderer/ui'
import type { SourceRow } from './shapes.ts'

/** What the dossier rests on, and how much of it on each source. */
export const Sources = ({ rows }: { readonly rows: readonly SourceRow[] }) => {
  const t = useTexts()
  const columns = useSourceColumns()
  return (
    <OpenTable
      label={t('counterparts.dossier.sources')}
      columns={columns}
      rows={rows}
      textOf={({ title }) => title}
      empty={<Empty>{t('counterparts.nothing')}</Empty>}
    />
  )
}

const useSourceColumns = (): readonly TableColumn<SourceRow>[] => {
  const t = useTexts()
  const lang = useLang()
  return useMemo<readonly TableColumn<SourceRow>[]>(
    () => [
      {
        id: 'title',
        label: t('counterparts.columns.source'),
        isRowHeader: true,
        cell: ({ title, publisher }) => (
          <>
            <span className="strong">{title}</span>
            {publisher !== null && <span className="small muted"> {publisher}</span>}
          </>
        ),
      },
      {
        id: 'kind',
        label: t('counterparts.columns.kind'),
        cell: ({ kind }) => choiceName({ group: 'source', name: 'kind' }, kind, lang),
      },
      {
        id: 'reliability',
        label: t('counterparts.columns.reliability'),
        cell: ({ reliability }) => choiceName({ group: 'source', name: 'reliability' }, reliability, lang),
      },
      { id: 'published', label: t('counterparts.columns.published'), cell: ({ published }) => published?.text ?? '–' },
      { id: 'resting', label: t('counterparts.columns.resting'), isNumber: true, cell: ({ resting }) => resting },
    ],
    [t, lang],
  )
}
