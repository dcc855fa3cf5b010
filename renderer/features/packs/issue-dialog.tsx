import type { Format } from '#core/contract'
import { DraftDialog, useDialogDraft } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Checkbox, Labelled, TextField } from '#renderer/ui'

/** What is issued: in which forms, and who holds which copy. */
export type IssueChoice = {
  readonly formats: readonly Format[]
  readonly copies: readonly { readonly n: number; readonly holder?: string }[]
}

type Props = {
  /** The name of what is typed here, until it is issued. */
  readonly draft: string
  readonly title: string
  readonly isNumbered: boolean
  readonly fault: string | undefined
  /** Whether Word files take the office's letterhead; absent where it has none. */
  readonly letterhead: { readonly isOn: boolean; readonly set: (isOn: boolean) => void } | undefined
  readonly onIssue: (choice: IssueChoice) => void
  readonly onClose: () => void
}

const OFFERED = ['pdf', 'docx', 'html'] as const

/** Asks for the forms and the holders of a version, and says that it is for ever. */
export const IssueDialog = ({ draft: name, title, isNumbered, fault, letterhead, onIssue, onClose }: Props) => {
  const text = useTexts()
  const draft = useDialogDraft(name)
  const [formats, setFormats] = draft.of<readonly Format[]>('formats', ['pdf', 'docx'])
  const [holders, setHolders] = draft.of<readonly string[]>('holders', [''])
  const toggle = (format: Format, isOn: boolean): void =>
    setFormats((now) => OFFERED.filter((one) => (one === format ? isOn : now.includes(one))))
  const issue = (): void => {
    const copies = holders.map((holder, at) => ({ n: at + 1, ...(holder.trim() !== '' && { holder: holder.trim() }) }))
    onIssue({ formats, copies: isNumbered ? copies : [] })
  }
  return (
    <DraftDialog
      draft={draft}
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button kind="primary" isDisabled={formats.length === 0} onPress={issue}>
            {text('composer.issueAct')}
          </Button>
        </>
      }
    >
      <div className="column issue-form">
        {fault !== undefined && (
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        )}
        <p>{text('composer.issueFinal')}</p>
        <Labelled label={text('composer.format')}>
          <div className="row">
            {OFFERED.map((format) => (
              <Checkbox key={format} isSelected={formats.includes(format)} onChange={(isOn) => toggle(format, isOn)}>
                {text(`composer.formats.${format}`)}
              </Checkbox>
            ))}
          </div>
        </Labelled>
        {letterhead !== undefined && formats.includes('docx') && (
          <Checkbox isSelected={letterhead.isOn} onChange={letterhead.set}>
            {text('composer.withLetterhead')}
          </Checkbox>
        )}
        {isNumbered ? (
          <Labelled label={text('composer.copies')}>
            {holders.map((holder, at) => (
              <TextField
                key={at}
                label={text('composer.holderOf', { n: String(at + 1) })}
                value={holder}
                onChange={(next) => setHolders((now) => now.map((one, place) => (place === at ? next : one)))}
              />
            ))}
            <div className="row">
              <Button onPress={() => setHolders((now) => [...now, ''])}>{text('composer.addCopy')}</Button>
              <Button isDisabled={holders.length === 1} onPress={() => setHolders((now) => now.slice(0, -1))}>
                {text('composer.dropCopy')}
              </Button>
            </div>
          </Labelled>
        ) : (
          <p className="muted">{text('composer.notNumbered')}</p>
        )}
      </div>
    </DraftDialog>
  )
}
