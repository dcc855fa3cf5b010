import { ShortcutRows, useOfferedCommands } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'

/** The keys of every command that can be given here, by menu. */
export const KeyboardSection = () => {
  const text = useTexts()
  const list = useOfferedCommands().find(({ id }) => id === 'shortcuts')
  return (
    <>
      <p className="muted">{text('settings.keyboardNote')}</p>
      <ShortcutRows />
      {list !== undefined && (
        <div className="row">
          <Button onPress={list.run}>{text('settings.printKeys')}</Button>
        </div>
      )}
    </>
  )
}
