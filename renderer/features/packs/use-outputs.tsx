import { useCallback, useState, type ReactNode } from 'react'
import type { Format, PackWish } from '#core/contract'
import { useCommand } from '#renderer/client'
import { faultWords, useDialogDraft, useKept, useSave, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { IssueDialog, type IssueChoice } from './issue-dialog.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { problemWords } from './problem-words.ts'
import { useHandOver } from './use-hand-over.ts'
import { useMaking } from './use-making.ts'
import { useAudience } from './wish.ts'

/** The pack that is made, and whether Word files go without the office's letterhead. */
type Asked = { readonly wish: PackWish; readonly letterhead: 'none' | undefined }

type Outputs = {
  readonly exportDraft: (formats: readonly Format[]) => void
  readonly askIssue: () => void
  /** Their dialogs, while they are open. */
  readonly dialogs: ReactNode
}

/** The two ways out of the vault: the files of a draft, and a version that is issued for ever. */
export const useOutputs = (
  { wish, letterhead }: Asked,
  version: number,
  switchLetterhead: ((isOn: boolean) => void) | undefined,
  onIssued: () => void,
): Outputs => {
  const text = useTexts()
  const toast = useToast()
  const save = useSave()
  const { by } = useSession()
  const audience = useAudience(wish)
  const handOver = useHandOver()
  const exportIt = useCommand('packs.export')
  const { making, run, cancel, isCalledOff } = useMaking()
  const [isIssuing, setIssuing] = useKept(`${wish.visit}: issue`, false)
  const draft = `issue ${wish.visit} ${String(version)} ${wish.audience ?? ''}`
  const { clear } = useDialogDraft(draft)
  const isAddendum = wish.addendumTo !== undefined
  const [fault, setFault] = useState<string>()

  const exportDraft = useCallback(
    async (formats: readonly Format[]) => {
      const done = await run((job) => exportIt({ asked: wish, formats: [...formats], letterhead, job }))
      if (isCalledOff()) return toast({ words: text('composer.cancelled') })
      if (!done.ok) return toast({ words: faultWords(text, done.error) })
      if (!done.value.ok) return toast({ words: problemWords(text, done.value.error) })
      return handOver(done.value.value.files, {
        done: (count) => text('composer.exported', { count }),
        not: text('composer.unsavedDraft'),
      })
    },
    [run, isCalledOff, exportIt, wish, letterhead, toast, text, handOver],
  )

  const issue = async ({ formats, copies }: IssueChoice): Promise<void> => {
    const label = text(isAddendum ? 'composer.labels.addendum' : 'composer.labels.issued', { version: String(version) })
    const done = await run((job) =>
      save('packs.issue', { asked: wish, formats: [...formats], letterhead, copies: [...copies], job, by, label }),
    )
    if (!done.ok) return setFault(faultWords(text, done.error))
    if (!done.value.ok) return setFault(problemWords(text, done.value.error))
    clear()
    setIssuing(false)
    onIssued()
    const files = done.value.value.files
    const printed = files.filter(({ name }) => !name.endsWith('.json')).length
    await handOver(files, {
      done: () =>
        text(isAddendum ? 'composer.issuedAddendum' : 'composer.issued', { version: String(version), count: printed }),
      not: text('composer.unsaved'),
      still: text('composer.stillKept'),
    })
  }

  return {
    exportDraft: useCallback((formats) => void exportDraft(formats), [exportDraft]),
    askIssue: useCallback(() => {
      setFault(undefined)
      setIssuing(true)
    }, [setIssuing]),
    dialogs: (
      <>
        {isIssuing && (
          <IssueDialog
            draft={draft}
            title={text(isAddendum ? 'composer.issueAddendum' : 'composer.issueTitle', { version: String(version) })}
            isNumbered={audience !== 'shareable'}
            fault={fault}
            letterhead={switchLetterhead && { isOn: letterhead !== 'none', set: switchLetterhead }}
            onIssue={(choice) => void issue(choice)}
            onClose={() => setIssuing(false)}
          />
        )}
        {making !== undefined && <MakingDialog making={making} onCancel={cancel} />}
      </>
    ),
  }
}
