import { useMemo, useState } from 'react'
import { typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { FaultBanner, Page, useNavigation, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { localeOf, useTexts, type Texts } from '#renderer/text'
import { Button, Chip, Empty, LinkButton, Table, type TableColumn } from '#renderer/ui'
import { AskEmpty, AskForEver, AskHomes } from './asking.tsx'
import { useTrash, type TrashRow } from './use-trash.ts'

/** What was deleted: what it is, where it was, since when and until when, and what still rests on it. */
export const TrashPage = () => {
  const text = useTexts()
  const { lang, today, readOnly } = useSession()
  const { value, error } = useCall('trash.list', { lang, today })
  const rows = useMemo(() => (value ?? []).toSorted((a, b) => b.trashedAt.localeCompare(a.trashedAt)), [value])
  const [isEmptying, setEmptying] = useState(false)
  return (
    <Page
      title={text('window.places.trash')}
      actions={
        rows.length > 0 && (
          <Button kind="danger" {...(readOnly !== undefined && { why: readOnly })} onPress={() => setEmptying(true)}>
            {text('trash.empty')}
          </Button>
        )
      }
    >
      {error !== undefined && <FaultBanner error={error} />}
      {value !== undefined && (rows.length === 0 ? <Empty>{text('trash.none')}</Empty> : <TrashList rows={rows} />)}
      <AskEmpty rows={rows} isOpen={isEmptying} onClose={() => setEmptying(false)} />
    </Page>
  )
}

const TrashList = ({ rows }: { readonly rows: readonly TrashRow[] }) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const { restore } = useTrash()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'homes' | 'for-ever'>()
  const columns = useColumns(rows, text)
  const chosen = rows.filter(({ id }) => selected.has(id))
  const homeless = chosen.filter(({ home, isHomeTrashed }) => isHomeTrashed && !selected.has(home))
  const takeOut = (): void => {
    if (homeless.length > 0) setAsking('homes')
    else void restore(chosen.map(({ id }) => id)).then((done) => done && setSelected(new Set()))
  }
  return (
    <div
      className="column"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || !event.shiftKey || chosen.length === 0 || readOnly !== undefined) return
        event.preventDefault()
        setAsking('for-ever')
      }}
    >
      <p className="muted">{text('trash.note')}</p>
      {chosen.length > 0 && (
        <div className="selection-bar" role="toolbar" aria-label={text('trash.forSelected')}>
          <span className="strong" role="status">
            {text('trash.selected', { count: chosen.length })}
          </span>
          {readOnly === undefined && (
            <>
              <Button onPress={takeOut}>{text('editor.trash.takeOut')}</Button>
              <Button onPress={() => setAsking('for-ever')}>{text('editor.trash.forEver')}</Button>
            </>
          )}
          <Button kind="quiet" onPress={() => setSelected(new Set())}>
            {text('trash.clear')}
          </Button>
        </div>
      )}
      <div className="table-frame">
        <Table
          label={text('trash.table')}
          columns={columns}
          rows={rows}
          textOf={({ title }) => title}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      <AskHomes chosen={chosen} isOpen={asking === 'homes'} onClose={() => setAsking(undefined)} />
      <AskForEver chosen={chosen} isOpen={asking === 'for-ever'} onClose={() => setAsking(undefined)} />
    </div>
  )
}

const DAY_MS = 86_400_000
const KEPT_DAYS = 90

const useColumns = (rows: readonly TrashRow[], text: Texts): readonly TableColumn<TrashRow>[] => {
  const { lang, office } = useSession()
  const { open } = useNavigation()
  const homes = useLinks(rows.map(({ home }) => home))
  return useMemo(() => {
    const day = (at: number): string =>
      new Date(at).toLocaleDateString(localeOf(lang), { dateStyle: 'medium', timeZone: office.zone })
    return [
      {
        id: 'what',
        label: text('trash.what'),
        isRowHeader: true,
        cell: ({ id, title }) => <LinkButton onPress={() => open(id)}>{title}</LinkButton>,
      },
      { id: 'type', label: text('trash.type'), cell: ({ type }) => typeName(type, lang) },
      {
        id: 'where',
        label: text('trash.where'),
        cell: ({ id, home, isHomeTrashed }) =>
          home === id ? (
            ''
          ) : (
            <>
              {homes.get(home)?.title}{' '}
              {isHomeTrashed && (
                <Chip tone="warning" shape="square">
                  {text('editor.inTrash')}
                </Chip>
              )}
            </>
          ),
      },
      { id: 'when', label: text('trash.when'), cell: ({ trashedAt }) => day(Date.parse(trashedAt)) },
      {
        id: 'until',
        label: text('trash.until'),
        cell: ({ trashedAt }) => day(Date.parse(trashedAt) + KEPT_DAYS * DAY_MS),
      },
      {
        id: 'rests',
        label: text('trash.rests'),
        cell: ({ resting }) => (resting === 0 ? text('trash.restsNothing') : text('trash.rests', { count: resting })),
      },
    ]
  }, [homes, lang, office.zone, open, text])
}
