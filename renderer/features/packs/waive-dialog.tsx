import { useState } from 'react'
import type { ListedFinding, PackWish } from '#core/contract'
import { DraftDialog, faultWords, useDialogDraft, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, TextField, useToast } from '#renderer/ui'
import { isBlocking } from './counts.ts'
import { problemWords } from './problem-words.ts'

type Props = { readonly finding: ListedFinding; readonly wish: PackWish; readonly onClose: () => void }

/** Accepts a finding by name and reason; what is wrong with the reason stands beside it. */
export const WaiveDialog = ({ finding, wish, onClose }: Props) => {
  const text = useTexts()
  const save = useSave()
  const toast = useToast()
  const { by } = useSession()
  const { id, records, message } = finding
  const draft = useDialogDraft(`reason ${wish.visit} ${id} ${records.join(' ')}`)
  const [reason, setReason] = draft.of('reason', '')
  const [fault, setFault] = useState<string>()
  const blocks = isBlocking(finding)
  const waive = async (): Promise<void> => {
    const done = await save('packs.waive', {
      asked: wish,
      finding: { id, records: [...records] },
      reason,
      by,
      label: text('composer.labels.waived', { id }),
    })
    if (!done.ok) return setFault(faultWords(text, done.error))
    if (!done.value.ok) return setFault(problemWords(text, done.value.error))
    toast({ words: text('composer.waived', { id }) })
    draft.clear()
    onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={text(blocks ? 'composer.waiveTitle' : 'composer.acceptTitle', { id })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void waive()}>
            {text(blocks ? 'composer.waive' : 'composer.accept').replace('…', '')}
          </Button>
        </>
      }
    >
      <div className="column">
        <p>{message}</p>
        <TextField
          label={text('composer.reason')}
          description={text(blocks ? 'composer.waivePrinted' : 'composer.acceptKept')}
          rows={3}
          value={reason}
          fault={fault}
          onChange={(next) => {
            setReason(next)
            setFault(undefined)
          }}
          autoFocus
        />
      </div>
    </DraftDialog>
  )
}
