import { reiterate } from '#core/domain'
import { useCall } from '#renderer/client'
import { DraftDialog, useDialogDraft, useSession } from '#renderer/parts'
import { useSteps } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button, Radios } from '#renderer/ui'
import type { StatementRow } from './shapes.ts'

type Props = { readonly row: StatementRow; readonly partner: string | undefined; readonly onClose: () => void }

/** Ties what was said to the earlier commitment that it repeats; the count of commitments never changes. */
export const RepeatDialog = ({ row, partner, onClose }: Props) => {
  const t = useTexts()
  const { lang, today } = useSession()
  const steps = useSteps()
  const draft = useDialogDraft(`repeat of ${row.id}`, 'until-closed')
  const [chosen, setChosen] = draft.of<string | undefined>('chosen', undefined)
  const ledger = useCall('views.commitments', { lang, today, ...(partner !== undefined && { partner }) })
  const others = (ledger.value?.rows ?? []).filter(({ statements }) => !statements.includes(row.id))
  const tie = async (): Promise<void> => {
    const [commitment] = chosen === undefined ? [] : await steps.read([chosen])
    if (commitment?.type !== 'commitment') return
    const before = commitment
    const after = reiterate(before, row.id as Parameters<typeof reiterate>[1])
    if (await steps.save(t('meetings.repeated', { words: row.words }), [{ before, after }])) onClose()
  }
  return (
    <DraftDialog
      draft={draft}
      title={t('meetings.repeatTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('window.cancel')}</Button>
          <Button kind="primary" isDisabled={chosen === undefined} onPress={() => void tie()}>
            {t('meetings.repeatTie')}
          </Button>
        </>
      }
    >
      <div className="column wide">
        <blockquote className="quoted">{row.words}</blockquote>
        {others.length === 0 ? (
          <p className="muted">{t('meetings.repeatNone')}</p>
        ) : (
          <Radios
            label={t('meetings.repeatHint')}
            value={chosen}
            onChange={setChosen}
            options={others.map(({ id, words, chip, saidOn }) => ({
              value: id,
              label: words,
              detail: [chip, saidOn?.text].filter(Boolean).join(' · '),
            }))}
          />
        )}
      </div>
    </DraftDialog>
  )
}
