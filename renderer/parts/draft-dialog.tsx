import type { ComponentProps } from 'react'
import { useTexts } from '#renderer/text'
import { Button, Dialog, useToast } from '#renderer/ui'
import type { DialogDraft } from './dialog-draft.ts'

type Props = Omit<ComponentProps<typeof Dialog>, 'isKept'> & { readonly draft: DialogDraft }

/**
 * A dialog in which something is typed. Esc, or a press outside, closes it and loses nothing: what was typed stands there at the next
 * opening, and after a lock the dialog itself is back.
 */
export const DraftDialog = ({ draft, onClose, children, ...dialog }: Props) => {
  const text = useTexts()
  const toast = useToast()
  const leave = (): void => {
    onClose()
    if (!draft.holds()) return
    toast({
      words: text('window.draftKept', { title: dialog.title }),
      act: { label: text('window.discardDraft'), run: draft.clear },
    })
  }
  return (
    <Dialog {...dialog} onClose={leave} isKept>
      {draft.isBack && (
        <div className="row apart draft-back">
          <span className="small muted" role="status">
            {text('window.draftBack')}
          </span>
          <Button kind="quiet" onPress={draft.clear}>
            {text('window.beginAnew')}
          </Button>
        </div>
      )}
      {children}
    </Dialog>
  )
}
