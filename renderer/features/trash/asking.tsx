import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, ConfirmDialog, Dialog } from '#renderer/ui'
import { useTrash, type TrashRow } from './use-trash.ts'

type Asking = { readonly isOpen: boolean; readonly onClose: () => void }

/** Asks before all that lies in the trash is deleted for ever: how much it is, and how much of it others name. */
export const AskEmpty = ({ rows, isOpen, onClose }: Asking & { readonly rows: readonly TrashRow[] }) => {
  const text = useTexts()
  const { empty } = useTrash()
  const named = rows.filter(({ resting }) => resting > 0).length
  return (
    <ConfirmDialog
      title={text('trash.empty')}
      act={text('trash.empty')}
      cancel={text('window.cancel')}
      isOpen={isOpen}
      isDangerous
      onClose={onClose}
      onAct={() => void empty()}
    >
      <p>{text('trash.askEmpty', { count: rows.length })}</p>
      {named > 0 && <p>{text('trash.keepsNamed', { count: named })}</p>}
    </ConfirmDialog>
  )
}

/** Asks before some records are deleted for ever: each by its name, with what rests on it. */
export const AskForEver = ({ chosen, isOpen, onClose }: Asking & { readonly chosen: readonly TrashRow[] }) => {
  const text = useTexts()
  const { removeForever } = useTrash()
  return (
    <ConfirmDialog
      title={text('trash.askForEver', { count: chosen.length })}
      act={text('editor.trash.forEver')}
      cancel={text('window.cancel')}
      isOpen={isOpen}
      isDangerous
      onClose={onClose}
      onAct={() => void removeForever(chosen.map(({ id }) => id))}
    >
      <ul>
        {chosen.map(({ id, title, resting }) => (
          <li key={id}>
            <span className="strong">{title}</span>
            {resting > 0 && <div className="muted">{text('editor.trash.resting', { count: resting })}</div>}
          </li>
        ))}
      </ul>
      <p>{text('editor.trash.noWayBack')}</p>
    </ConfirmDialog>
  )
}

/** Offers to take out of the trash, with a record, the visit or the dossier that it belongs to. */
export const AskHomes = ({ chosen, isOpen, onClose }: Asking & { readonly chosen: readonly TrashRow[] }) => {
  const text = useTexts()
  const { restore } = useTrash()
  const homes = [...new Set(chosen.filter(({ isHomeTrashed }) => isHomeTrashed).map(({ home }) => home))]
  const links = useLinks(homes)
  const act = (ids: readonly string[]) => () => {
    onClose()
    void restore([...new Set(ids)])
  }
  const ids = chosen.map(({ id }) => id)
  return (
    <Dialog
      title={text('trash.homeToo')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text('window.cancel')}</Button>
          <Button onPress={act(ids)}>{text('editor.trash.takeOut')}</Button>
          <Button kind="primary" onPress={act([...homes, ...ids])}>
            {text('trash.both')}
          </Button>
        </>
      }
    >
      {homes.map((home) => (
        <p key={home}>{text('trash.homeTooAsk', { home: links.get(home)?.title ?? home })}</p>
      ))}
    </Dialog>
  )
}
