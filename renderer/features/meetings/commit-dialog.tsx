import { useState } from 'react'
import { countsAsCommitment, recordAsCommitment } from '#core/domain'
import { DraftDialog, useDialogDraft, useNavigation, useSession } from '#renderer/parts'
import { useSteps } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button, TextField } from '#renderer/ui'
import type { StatementRow } from './shapes.ts'

type Props = { readonly row: StatementRow; readonly partner: string | undefined; readonly onClose: () => void }

/** Makes a commitment of what was said; of something weaker only with a name and a reason, which stay with it. */
export const CommitDialog = ({ row, partner, onClose }: Props) => {
  const t = useTexts()
  const { by } = useSession()
  const { open } = useNavigation()
  const steps = useSteps()
  const draft = useDialogDraft(`commitment of ${row.id}`)
  const [reason, setReason] = draft.of('reason', '')
  const [fault, setFault] = useState<string>()
  const isWeaker = !countsAsCommitment(row.kind)
  const commit = async (): Promise<void> => {
    const [statement] = await steps.read([row.id])
    if (statement?.type !== 'statement') return onClose()
    const recorded = recordAsCommitment(statement, {
      by,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    })
    if (!recorded.ok) {
      return setFault(recorded.error.kind === 'nobody-owes' ? t('meetings.commitNobody') : t('meetings.commitNoReason'))
    }
    const made = await steps.made([
      { type: 'commitment', around: { partner }, known: () => ({ ...recorded.value, sources: statement.sources }) },
    ])
    const [commitment] = made ?? []
    if (commitment === undefined) return
    const label = t('meetings.committed', { words: row.words })
    if (!(await steps.save(label, [{ before: null, after: commitment }]))) return
    draft.clear()
    onClose()
    open(commitment.id, 'beside')
  }
  return (
    <DraftDialog
      draft={draft}
      title={t('meetings.commitTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('window.cancel')}</Button>
          <Button kind="primary" onPress={() => void commit()}>
            {t('meetings.commitTitle')}
          </Button>
        </>
      }
    >
      <div className="column wide">
        <blockquote className="quoted">{row.words}</blockquote>
        <p>{t(isWeaker ? 'meetings.commitWeaker' : 'meetings.commitPlain', { kind: row.kindWord })}</p>
        <p>
          {t('meetings.commitName')}: <strong>{by}</strong>
        </p>
        {isWeaker ? (
          <TextField
            label={t('meetings.commitReason')}
            value={reason}
            onChange={setReason}
            rows={3}
            fault={fault}
            autoFocus
            isRequired
          />
        ) : (
          fault !== undefined && (
            <p className="danger-text" role="alert">
              {fault}
            </p>
          )
        )}
      </div>
    </DraftDialog>
  )
}
