import { lazy, Suspense, useCallback, useMemo } from 'react'
import { numberToInstant, typeOfId, type Id } from '#core/base'
import { duplicated, mayDuplicate, type RecordType } from '#core/domain'
import { useClient } from '#renderer/client'
import {
  actLabel,
  editOf,
  faultWords,
  useActed,
  useCommands,
  useKept,
  useNavigation,
  useSave,
  useSession,
  type WindowCommand,
} from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { recordsOfRow, rowOf, useCurrentRow } from './current-row.ts'

const AskForEver = lazy(() => import('#renderer/parts/record-editor').then((door) => ({ default: door.AskForEver })))

/** What can be done with the row that has the focus, or with all that are selected beside it, in every list alike. */
export const RowActs = () => {
  const text = useTexts()
  const { readOnly } = useSession()
  const { open, place } = useNavigation()
  const row = useCurrentRow()
  const acts = useRowActs()
  const [doomed, setDoomed] = useKept<readonly string[] | undefined>('rows: deleted for ever', undefined)
  const isTrash = place.kind === 'trash'
  const commands = useMemo<readonly WindowCommand[]>(() => {
    const [id] = recordsOfRow(row)
    const chosen = id === undefined ? text('window.chooseRow') : undefined
    const remove = (ids: readonly string[]): void => void acts.remove(ids)
    const duplicate = ([first]: readonly string[]): void => void (first !== undefined && acts.duplicate(first))
    const openBeside = ([first]: readonly string[]): void => void (first !== undefined && open(first, 'beside'))
    /** A command on records: for the row that is chosen, and at once for the row on which its keys are pressed. */
    const onRecords = (
      command: Pick<WindowCommand, 'id' | 'label' | 'menu' | 'keys'>,
      act: (ids: readonly string[]) => void,
      whyNot: (ids: readonly string[]) => string | undefined,
    ): WindowCommand => ({
      ...command,
      why: chosen ?? whyNot(recordsOfRow(row)),
      run: () => act(recordsOfRow(row)),
      onRow: (target) => {
        const ids = target instanceof Element ? recordsOfRow(rowOf(target)) : []
        return ids.length === 0 || whyNot(ids) !== undefined ? undefined : () => act(ids)
      },
    })
    return [
      onRecords(
        { id: 'delete', label: 'window.commands.delete', menu: 'edit', keys: 'Delete' },
        remove,
        () => readOnly ?? (isTrash ? text('editor.isInTrash') : undefined),
      ),
      onRecords(
        { id: 'delete-for-ever', label: 'window.commands.deleteForEver', menu: 'edit', keys: 'Shift+Delete' },
        setDoomed,
        () => readOnly,
      ),
      onRecords(
        { id: 'duplicate', label: 'window.commands.duplicate', menu: 'edit', keys: 'Ctrl+D' },
        duplicate,
        ([first = '']) =>
          readOnly ?? (mayDuplicate(typeOfId(first as Id) as RecordType) ? undefined : text('window.notDuplicated')),
      ),
      onRecords(
        { id: 'open-beside', label: 'window.openBeside', menu: 'view', keys: 'Ctrl+Enter' },
        openBeside,
        () => undefined,
      ),
    ]
  }, [text, row, readOnly, isTrash, acts, open, setDoomed])
  useCommands(commands)
  return doomed === undefined || doomed.length === 0 ? null : (
    <Suspense>
      <AskForEver ids={doomed} onClose={() => setDoomed(undefined)} />
    </Suspense>
  )
}

/** The acts over the calls of the window; each says what was done, or why it was not. */
const useRowActs = () => {
  const text = useTexts()
  const client = useClient()
  const save = useSave()
  const toast = useToast()
  const acted = useActed()
  const { by, lang, today } = useSession()
  const namesOf = useCallback(
    async (ids: readonly string[]): Promise<string> => {
      const found = await client['links.read']({ ids: [...ids], lang, today })
      return found.ok ? found.value.map(({ title }) => title).join(', ') : ''
    },
    [client, lang, today],
  )
  return useMemo(
    () => ({
      remove: async (ids: readonly string[]): Promise<void> => {
        if (ids.length === 0) return
        const label = actLabel(text('editor.trash.moved', { name: await namesOf(ids) }))
        const done = await save('records.trash', { ids: [...ids], by, label })
        if (done.ok) acted(label)
        else toast({ words: faultWords(text, done.error) })
      },
      duplicate: async (id: string): Promise<void> => {
        const type = typeOfId(id as Id) as RecordType
        const [found, made] = await Promise.all([
          client['records.read']({ ids: [id] }),
          client['records.newIds']({ types: [type] }),
        ])
        const record = found.ok ? found.value[0] : undefined
        const copyId = made.ok ? made.value[0] : undefined
        if (record === undefined || copyId === undefined) return
        const after = duplicated(record, { id: copyId as Id, at: numberToInstant(Date.now()), by })
        const label = actLabel(text('window.duplicated', { name: await namesOf([id]) }))
        const done = await save('records.save', { edits: [editOf({ before: null, after })], by, label })
        if (done.ok) acted(label)
        else toast({ words: faultWords(text, done.error) })
      },
    }),
    [client, save, by, text, acted, toast, namesOf],
  )
}
