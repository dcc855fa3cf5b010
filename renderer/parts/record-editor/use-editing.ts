import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { AnyRecord } from '#core/domain'
import { fieldsOfRecord } from '#core/domain'
import { fieldName, typeName } from '#core/language'
import { useClient } from '#renderer/client'
import { faultWords, useSave, useSeal, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { editingOf, type Editing, type EditingState, type SaveAnswer, type ToSave } from './editing.ts'
import type { Edits } from './pending.ts'
import { draftKey, draftOf } from './use-draft.ts'

/** Edits one record: everything that is typed saves itself under the name of its field. */
export const useEditing = (
  record: AnyRecord,
  drafted: Edits,
): { readonly editing: Editing; readonly state: EditingState } => {
  const save = useSaveRecord()
  const client = useClient()
  const [editing] = useState(() =>
    editingOf(
      record,
      {
        now: () => Date.now(),
        later: (run, ms) => {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
        newStep: () => crypto.randomUUID(),
        save,
        keepDraft: (edits) => client['drafts.save'](draftOf(record, edits)),
        dropDraft: () => void client['drafts.drop']({ object: record.home, key: draftKey(record.id) }),
      },
      drafted,
    ),
  )
  useEffect(() => editing.saveBy(save), [editing, save])
  useEffect(() => editing.hear(record), [editing, record])
  useEffect(() => () => void editing.end(), [editing])
  useSeal(editing.seal)
  return { editing, state: useSyncExternalStore(editing.subscribe, editing.state, editing.state) }
}

/** Saves a record under the name of the field that was typed in. */
const useSaveRecord = (): ((change: ToSave) => Promise<SaveAnswer>) => {
  const save = useSave()
  const client = useClient()
  const { by, lang } = useSession()
  const t = useTexts()
  return useCallback(
    async ({ before, record, field, step }) => {
      const known = fieldsOfRecord(record).find(({ name }) => name === field)
      const name = known === undefined ? field : fieldName(known, lang)
      const done = await save('records.save', {
        edits: [{ id: record.id, before: before.updatedAt, record: record as never }],
        label: `${typeName(record.type, lang)}: ${name}`.slice(0, LONGEST_LABEL),
        by,
        step,
      })
      if (done.ok) return { kind: 'saved', record: done.value.records.find(({ id }) => id === record.id) ?? record }
      if (done.error.code !== 'changed-elsewhere') return { kind: 'failed', why: faultWords(t, done.error) }
      const now = await client['records.read']({ ids: [record.id] })
      return { kind: 'elsewhere', record: now.ok ? now.value[0] : undefined }
    },
    [save, client, by, lang, t],
  )
}

const LONGEST_LABEL = 200
