import { useMemo } from 'react'
import { numberToInstant } from '#core/base'
import type { AnyRecord, RecordByType, RecordType } from '#core/domain'
import { useClient } from '#renderer/client'
import { actLabel, editOf, faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

/** One record as it was read, null where it is new, and as it becomes. */
export type Change = { readonly before: AnyRecord | null; readonly after: AnyRecord }

/** Whether the person hears of an act by a toast with Undo, or by the status bar alone. */
export type Telling = 'toast' | 'quiet'

/** The acts of this feature: each is one step with a name, and says so when it could not be done. */
export type Acts = {
  /** Saves changes as one step; what was stored, or undefined where nothing was changed. */
  readonly save: (
    label: string,
    changes: readonly Change[],
    telling?: Telling,
    step?: string,
  ) => Promise<readonly AnyRecord[] | undefined>
  /** Changes records of one type as they stand now, as one step, or as a part of the one named. */
  readonly change: <T extends RecordType>(
    type: T,
    ids: readonly string[],
    label: string,
    alter: (record: RecordByType[T]) => RecordByType[T],
    telling?: Telling,
    step?: string,
  ) => Promise<boolean>
  readonly read: (ids: readonly string[]) => Promise<readonly AnyRecord[]>
  /** Moves records to the trash as one step. */
  readonly remove: (ids: readonly string[], label: string) => Promise<boolean>
  /** A new id for each type. */
  readonly newIds: (types: readonly RecordType[]) => Promise<readonly string[]>
  /** The instant that a new record is made at; the vault process sets its own. */
  readonly at: () => string
}

/** The acts over the window's calls. */
export const useActs = (): Acts => {
  const text = useTexts()
  const client = useClient()
  const send = useSave()
  const toast = useToast()
  const { by } = useSession()
  const tell = useActed()
  return useMemo<Acts>(() => {
    const at = (): string => numberToInstant(Date.now())
    const read: Acts['read'] = async (ids) => {
      const found = await client['records.read']({ ids: [...ids] })
      return found.ok ? found.value : []
    }
    const save: Acts['save'] = async (label, changes, telling = 'toast', step) => {
      if (changes.length === 0) return []
      const done = await send('records.save', { edits: changes.map(editOf), label: actLabel(label), by, step })
      if (!done.ok) {
        toast({ words: faultWords(text, done.error) })
        return undefined
      }
      if (telling === 'toast') tell(label)
      return done.value.records
    }
    const change: Acts['change'] = async (type, ids, label, alter, telling, step) => {
      const found = await read(ids)
      const changes = found.flatMap((before) =>
        before.type === type ? [{ before, after: alter(before as RecordByType[typeof type]) }] : [],
      )
      return changes.length > 0 && (await save(label, changes, telling, step)) !== undefined
    }
    return {
      at,
      read,
      save,
      change,
      remove: async (ids, label) => {
        const done = await send('records.trash', { ids: [...ids], label: actLabel(label), by })
        if (done.ok) tell(label)
        else toast({ words: faultWords(text, done.error) })
        return done.ok
      },
      newIds: async (types) => {
        const made = await client['records.newIds']({ types: [...types] })
        return made.ok ? made.value : []
      },
    }
  }, [client, send, by, toast, text, tell])
}
