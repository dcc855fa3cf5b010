import { useMemo } from 'react'
import { numberToInstant } from '#core/base'
import { emptyRecord, homeFor, type AnyRecord, type HomeGround, type RecordType } from '#core/domain'
import { useClient } from '#renderer/client'
import { actLabel, editOf, faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'

/** One record of a change: as it was read, null where it is new, and as it becomes. */
export type Step = { readonly before: AnyRecord | null; readonly after: AnyRecord }

/** Changes with a name, each undone as one; what fails is said. */
export type Steps = {
  readonly save: (label: string, steps: readonly Step[]) => Promise<boolean>
  readonly remove: (ids: readonly string[], label: string) => Promise<boolean>
  readonly read: (ids: readonly string[]) => Promise<readonly AnyRecord[]>
  /** New records with what is known of each; undefined where one has no place to live. */
  readonly made: (wanted: readonly Wanted[]) => Promise<readonly AnyRecord[] | undefined>
}

/** A record to be made, and where it belongs. */
export type Wanted = {
  readonly type: RecordType
  readonly around: Omit<HomeGround, 'id'>
  /** What is known, given the ids of all that is made with it. */
  readonly known: (ids: readonly string[]) => Readonly<Record<string, unknown>>
}

/** Changes over the calls of the window. */
export const useSteps = (): Steps => {
  const t = useTexts()
  const client = useClient()
  const send = useSave()
  const toast = useToast()
  const { by } = useSession()
  const tell = useActed()
  return useMemo<Steps>(
    () => ({
      save: async (label, steps) => {
        const done = await send('records.save', { edits: steps.map(editOf), label: actLabel(label), by })
        if (done.ok) tell(label)
        else toast({ words: faultWords(t, done.error) })
        return done.ok
      },
      remove: async (ids, label) => {
        const done = await send('records.trash', { ids: [...ids], label: actLabel(label), by })
        if (done.ok) tell(label)
        else toast({ words: faultWords(t, done.error) })
        return done.ok
      },
      read: async (ids) => {
        const found = await client['records.read']({ ids: [...ids] })
        return found.ok ? found.value : []
      },
      made: async (wanted) => {
        const given = await client['records.newIds']({ types: wanted.map(({ type }) => type) })
        if (!given.ok) return undefined
        const at = numberToInstant(Date.now())
        const made = wanted.map(({ type, around, known }, index) => {
          const id = given.value[index] ?? ''
          const home = homeFor(type, { ...around, id })
          return home === undefined
            ? undefined
            : ({ ...emptyRecord(type, { id, home, at, by }), ...known(given.value) } as unknown as AnyRecord)
        })
        return made.every((one) => one !== undefined) ? made : undefined
      },
    }),
    [client, send, by, toast, t, tell],
  )
}
