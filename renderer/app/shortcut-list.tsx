import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { ShortcutRows, useKept } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, Dialog } from '#renderer/ui'

const ListContext = createContext<{ readonly open: () => void }>({ open: () => undefined })

export const useShortcutList = (): { readonly open: () => void } => useContext(ListContext)

/** All commands with their keys, by menu; the page can be printed. */
export const ShortcutListProvider = ({ children }: { readonly children: ReactNode }) => {
  const text = useTexts()
  const [isOpen, setOpen] = useKept('shortcuts are open', false)
  const value = useMemo(() => ({ open: () => setOpen(true) }), [setOpen])
  return (
    <ListContext value={value}>
      {children}
      <Dialog
        title={text('window.shortcuts.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isWide
        isDismissable
        actions={
          <>
            <Button onPress={() => print()}>{text('window.commands.print')}</Button>
            <Button kind="primary" onPress={() => setOpen(false)}>
              {text('window.close')}
            </Button>
          </>
        }
      >
        <ShortcutRows />
      </Dialog>
    </ListContext>
  )
}
