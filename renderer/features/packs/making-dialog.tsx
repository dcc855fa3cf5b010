import { useTexts } from '#renderer/text'
import { Button, Dialog, Progress } from '#renderer/ui'
import type { Making } from './use-making.ts'

/** How far the files are, and Cancel. */
export const MakingDialog = ({ making, onCancel }: { readonly making: Making; readonly onCancel: () => void }) => {
  const text = useTexts()
  const { step, done, of } = making
  return (
    <Dialog
      title={text('composer.making')}
      isOpen
      onClose={onCancel}
      actions={<Button onPress={onCancel}>{text('window.cancel')}</Button>}
    >
      <Progress label={text(`composer.steps.${step}`, { done: String(done), of: String(of) })} done={done} of={of} />
    </Dialog>
  )
}
