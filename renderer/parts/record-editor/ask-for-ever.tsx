import { useCall } from '#renderer/client'
import { actLabel, faultWords, useSave, useSession } from '#renderer/parts'
import { useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { ConfirmDialog, useToast } from '#renderer/ui'

type Props = {
  readonly ids: readonly string[]
  readonly onClose: () => void
  /** Hears when they are gone. */
  readonly onGone?: (() => void) | undefined
}

/** Asks before records are deleted for ever: each by its name, with what rests on it. */
export const AskForEver = ({ ids, onClose, onGone }: Props) => {
  const t = useTexts()
  const { by } = useSession()
  const save = useSave()
  const toast = useToast()
  const titles = useLinks(ids)
  const nameOf = (id: string): string => titles.get(id)?.title ?? ''
  const remove = async (): Promise<void> => {
    const names = ids.map(nameOf).join(', ')
    const label = actLabel(t('editor.trash.goneForEver', { name: names }))
    const done = await save('records.removeForever', { ids: [...ids], by, label })
    toast({ words: done.ok ? label : faultWords(t, done.error) })
    if (done.ok) onGone?.()
  }
  return (
    <ConfirmDialog
      title={t('editor.trash.askForEver', { name: ids.map(nameOf).join(', ') })}
      act={t('editor.trash.forEver')}
      cancel={t('editor.cancel')}
      isOpen
      isDangerous
      onClose={onClose}
      onAct={() => void remove()}
    >
      <p>{t('editor.trash.noWayBack')}</p>
      {ids.map((id) => (
        <Resting key={id} id={id} name={nameOf(id)} isAlone={ids.length === 1} />
      ))}
    </ConfirmDialog>
  )
}

/** How much rests on one of them. */
const Resting = ({ id, name, isAlone }: { readonly id: string; readonly name: string; readonly isAlone: boolean }) => {
  const t = useTexts()
  const { value } = useCall('records.restingOn', { id })
  if (value === undefined || value.ids.length === 0) return null
  return (
    <p>
      {!isAlone && <span className="strong">{name}: </span>}
      {t('editor.trash.resting', { count: value.ids.length })}
    </p>
  )
}
