import { useSession } from '#renderer/parts'
import { useSteps } from '#renderer/parts/facts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'

type Props = {
  readonly ids: readonly string[]
  readonly onClear: () => void
  readonly onMerge: (first: string, second: string) => void
}

/** What can be done with the selected rows: away with them, or one of two. */
export const ChosenBar = ({ ids, onClear, onMerge }: Props) => {
  const t = useTexts()
  const { readOnly } = useSession()
  const { remove } = useSteps()
  const [first, second] = ids
  const away = async (): Promise<void> => {
    if (await remove(ids, t('counterparts.trashed', { count: ids.length }))) onClear()
  }
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('counterparts.selection')}>
      <span className="strong" role="status">
        {t('counterparts.selected', { count: ids.length })}
      </span>
      {readOnly === undefined && first !== undefined && (
        <>
          {ids.length === 2 && second !== undefined ? (
            <Button onPress={() => onMerge(first, second)}>{t('counterparts.merge')}</Button>
          ) : (
            <Button why={t('counterparts.mergeTwo')}>{t('counterparts.merge')}</Button>
          )}
          <Button onPress={() => void away()}>{t('counterparts.toTrash')}</Button>
        </>
      )}
      <Button kind="quiet" onPress={onClear}>
        {t('counterparts.clear')}
      </Button>
    </div>
  )
}
