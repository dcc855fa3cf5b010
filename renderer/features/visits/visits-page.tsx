import { useMemo } from 'react'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Empty, Table, type TableColumn } from '#renderer/ui'
import type { OutputOf } from '#core/contract'

type Row = OutputOf<'views.visits'>[number]

/** All visits, as a list. */
export const VisitsPage = (_: { readonly view: 'list' | 'calendar' }) => {
  const text = useTexts()
  const { lang, today } = useSession()
  const { open } = useNavigation()
  const { value, error } = useCall('views.visits', { lang, today })
  const columns = useMemo<readonly TableColumn<Row>[]>(
    () => [
      { id: 'title', label: text('window.places.visit'), cell: ({ title }) => title, isRowHeader: true },
      { id: 'window', label: text('window.places.visits'), cell: ({ windowText }) => windowText },
      { id: 'partner', label: text('window.places.counterparts'), cell: ({ partnerTitle }) => partnerTitle },
    ],
    [text],
  )
  return (
    <Page title={text('window.places.visits')}>
      {error !== undefined && <FaultBanner error={error} />}
      {value !== undefined && (
        <Table
          label={text('window.places.visits')}
          columns={columns}
          rows={value}
          onOpen={open}
          empty={<Empty>{text('window.saving.idle')}</Empty>}
        />
      )}
    </Page>
  )
}
