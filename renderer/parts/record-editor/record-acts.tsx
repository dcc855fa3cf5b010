import { useState } from 'react'
import type { AnyRecord } from '#core/domain'
import { actLabel, faultWords, useActed, useSave, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, useToast } from '#renderer/ui'
import { AskForEver } from './ask-for-ever.tsx'

type Props = {
  readonly record: Pick<AnyRecord, 'id' | 'trashedAt'>
  /** Where to go when the record is no longer there. */
  readonly onGone?: () => void
}

/** Into the trash, out of it, and away for ever: only the last asks, for undo cannot bring it back. */
export const RecordActs = ({ record: { id, trashedAt }, onGone }: Props) => {
  const t = useTexts()
  const { by, readOnly } = useSession()
  const save = useSave()
  const acted = useActed()
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const name = useLinks([id]).get(id)?.title ?? ''
  const why = readOnly === undefined ? {} : { why: readOnly }
  const act = async (call: 'records.trash' | 'records.restore', label: string): Promise<void> => {
    const done = await save(call, { ids: [id], by, label: actLabel(label) })
    if (!done.ok) return toast({ words: faultWords(t, done.error) })
    acted(label)
    if (call === 'records.trash') onGone?.()
  }
  return (
    <div
      className="row"
      role="group"
      onKeyDown={(event) => {
        if (event.key !== 'Delete' || readOnly !== undefined) return
        event.preventDefault()
        if (event.shiftKey) setAsking(true)
        else if (trashedAt === undefined) void act('records.trash', t('editor.trash.moved', { name }))
      }}
    >
      {trashedAt === undefined ? (
        <Button {...why} onPress={() => void act('records.trash', t('editor.trash.moved', { name }))}>
          {t('editor.trash.move')}
        </Button>
      ) : (
        <Button {...why} onPress={() => void act('records.restore', t('editor.trash.takenOut', { name }))}>
          {t('editor.trash.takeOut')}
        </Button>
      )}
      <Button kind="quiet" {...why} onPress={() => setAsking(true)}>
        {t('editor.trash.forEver')}
      </Button>
      {isAsking && <AskForEver ids={[id]} onClose={() => setAsking(false)} onGone={onGone} />}
    </div>
  )
}
