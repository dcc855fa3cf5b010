import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'

type Props = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the one that acts last. */
  readonly actions?: ReactNode
  readonly isWide?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  /** Whether a press outside closes it; Esc always does. */
  readonly isDismissable?: boolean
  /** Whether what is typed in it is kept by somebody else: nobody needs to pick it up from the page. */
  readonly isKept?: boolean
}

/** A dialog over the window. The focus stays in it and goes back where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide = false,
  role = 'dialog',
  isDismissable = false,
  isKept = false,
}: Props) => (
  <ModalOverlay
    className="modal-veil"
    isOpen={isOpen}
    isDismissable={isDismissable}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
  >
    <Modal className={isWide ? 'modal wide' : 'modal'}>
      <AriaDialog className="dialog" role={role} data-kept={isKept || undefined}>
        <Heading slot="title" className="title">
          {title}
        </Heading>
        {children}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

type ConfirmProps = {
  readonly title: string
  readonly children: ReactNode
  readonly act: string
  readonly cancel: string
  readonly isOpen: boolean
  readonly onAct: () => void
  readonly onClose: () => void
  readonly isDangerous?: boolean
}

/** Asks before what undo cannot bring back. */
export const ConfirmDialog = ({
  act,
  cancel,
  onAct,
  onClose,
  isDangerous = false,
  children,
  ...rest
}: ConfirmProps) => (
  <Dialog
    {...rest}
    onClose={onClose}
    role="alertdialog"
    actions={
      <>
        <Button onPress={onClose}>{cancel}</Button>
        <Button
          kind={isDangerous ? 'danger' : 'primary'}
          onPress={() => {
            onClose()
            onAct()
          }}
        >
          {act}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
)
