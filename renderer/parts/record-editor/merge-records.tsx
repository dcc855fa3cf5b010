import { useState } from 'react'
import type { AnyRecord } from '#core/domain'
import { fieldName, typeName } from '#core/language'
import { useCall } from '#renderer/client'
import { DraftDialog, faultWords, useDialogDraft, useSave, useSession, type DialogDraft } from '#renderer/parts'
import { RecordLink, useLinks, type LinkTitles } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Banner, Button, Select } from '#renderer/ui'
import { mergedFields, mergedRecord, type Taken } from './merge-choice.ts'
import { idsIn, valueWords } from './value-words.ts'

type Props = {
  readonly ids: readonly [string, string]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMerged: (winner: string) => void
}

/** Makes one record of two of a type: two columns, one choice per field, and the links that will move. */
export const MergeRecords = ({ ids, isOpen, onClose, onMerged }: Props) => {
  const t = useTexts()
  const draft = useDialogDraft(`merge ${ids.join(' ')}`)
  const [isSwapped, setSwapped] = draft.of<boolean>('isSwapped', false)
  const read = useCall('records.read', isOpen ? { ids: [...ids] } : undefined)
  const [first, second] = ids.map((id) => read.value?.find((one) => one.id === id))
  const [winner, loser] = isSwapped ? [second, first] : [first, second]
  return (
    <DraftDialog draft={draft} title={t('editor.merge.title')} isOpen={isOpen} onClose={onClose} isWide>
      {winner !== undefined && loser !== undefined && (
        <MergeTable
          key={winner.id}
          draft={draft}
          winner={winner}
          loser={loser}
          onSwap={() => setSwapped(!isSwapped)}
          onClose={onClose}
          onMerged={onMerged}
        />
      )}
    </DraftDialog>
  )
}

type TableProps = Pick<Props, 'onClose' | 'onMerged'> & {
  readonly draft: DialogDraft
  readonly winner: AnyRecord
  readonly loser: AnyRecord
  readonly onSwap: () => void
}

const MergeTable = ({ draft, winner, loser, onSwap, onClose, onMerged }: TableProps) => {
  const t = useTexts()
  const { lang, by } = useSession()
  const save = useSave()
  const [chosen, setChosen] = draft.of<Readonly<Record<string, Taken>>>(winner.id, {})
  const [fault, setFault] = useState<string>()
  const resting = useCall('records.restingOn', { id: loser.id })
  const rows = mergedFields(winner, loser).map((row) => ({ ...row, taken: chosen[row.field.name] ?? row.taken }))
  const titles = useLinks([
    winner.id,
    loser.id,
    ...rows.flatMap((row) => [...idsIn(row.winner), ...idsIn(row.loser)]),
    ...(resting.value?.ids.slice(0, MOST_LISTED) ?? []),
  ])
  const name = titles.get(winner.id)?.title ?? ''
  const words = (row: (typeof rows)[number], value: unknown): string =>
    valueWords(row.field, value, lang, (id) => titles.get(id)?.title ?? '') || t('editor.nothing')
  const merge = async (): Promise<void> => {
    const done = await save('records.merge', {
      winner: winner.id,
      loser: loser.id,
      record: mergedRecord(winner, rows) as never,
      label: t('editor.merge.label', { name }).slice(0, LONGEST_LABEL),
      by,
    })
    if (!done.ok) return setFault(faultWords(t, done.error))
    draft.clear()
    onClose()
    onMerged(winner.id)
  }
  return (
    <>
      {fault !== undefined && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
      <p>{t('editor.merge.explain')}</p>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{typeName(winner.type, lang)}</th>
            <th scope="col">
              {t('editor.merge.stays')}: {name}
            </th>
            <th scope="col">
              {t('editor.merge.gives')}: {titles.get(loser.id)?.title}
            </th>
            <th scope="col">{t('editor.choose')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field.name}>
              <th scope="row">{fieldName(row.field, lang)}</th>
              <td>{words(row, row.winner)}</td>
              <td>{words(row, row.loser)}</td>
              <td>
                <Select
                  label={fieldName(row.field, lang)}
                  isLabelHidden
                  options={takenOptions(row.field.kind === 'list', t)}
                  value={row.taken}
                  onChange={(taken) => setChosen({ ...chosen, [row.field.name]: taken })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="muted">{t('editor.merge.same')}</p>}
      <MovingLinks ids={resting.value?.ids} titles={titles} />
      <div className="actions">
        <Button onPress={onSwap}>{t('editor.merge.swap')}</Button>
        <Button onPress={onClose}>{t('editor.cancel')}</Button>
        <Button kind="primary" onPress={() => void merge()}>
          {t('editor.merge.act')}
        </Button>
      </div>
    </>
  )
}

const MOST_LISTED = 50
const LONGEST_LABEL = 200

const takenOptions = (isList: boolean, t: ReturnType<typeof useTexts>) => [
  { value: 'winner' as const, label: t('editor.merge.takeFirst') },
  { value: 'loser' as const, label: t('editor.merge.takeSecond') },
  ...(isList ? [{ value: 'both' as const, label: t('editor.merge.takeBoth') }] : []),
]

/** What refers to the record that gives way, and will refer to the other. */
const MovingLinks = ({ ids, titles }: { readonly ids: readonly string[] | undefined; readonly titles: LinkTitles }) => {
  const t = useTexts()
  if (ids === undefined) return null
  if (ids.length === 0) return <p className="muted">{t('editor.merge.noLinks')}</p>
  return (
    <details>
      <summary>{t('editor.merge.links', { count: ids.length })}</summary>
      <ul>
        {ids.slice(0, MOST_LISTED).map((id) => (
          <li key={id}>
            <RecordLink id={id} titles={titles} />
          </li>
        ))}
      </ul>
    </details>
  )
}
