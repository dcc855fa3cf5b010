import { useEffect, useState } from 'react'
import type { AnyRecord } from '#core/domain'
import { useClient } from '#renderer/client'
import { draftContent, draftedEdits } from './drafted.ts'
import type { Edits } from './pending.ts'

/** What was typed in a record and could not be saved then; undefined until the vault has answered. */
export const useDraft = (id: string): Edits | undefined => {
  const client = useClient()
  const [found, setFound] = useState<{ readonly id: string; readonly edits: Edits }>()
  useEffect(() => {
    let isWanted = true
    void client['drafts.list']({}).then((list) => {
      const draft = list.ok ? list.value.find(({ key }) => key === draftKey(id)) : undefined
      if (isWanted) setFound({ id, edits: draftedEdits(draft?.content) })
    })
    return () => {
      isWanted = false
    }
  }, [client, id])
  return found?.id === id ? found.edits : undefined
}

/** Under which name the draft of a record lies in the vault. */
export const draftKey = (id: string): string => `record ${id}`

/** A draft of a record as the vault keeps it. */
export const draftOf = ({ home, id }: AnyRecord, edits: Edits) => ({
  object: home,
  key: draftKey(id),
  generation: 0,
  content: draftContent(edits) as never,
})
