import { MENUS, useOfferedCommands } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'

/** The keys of every command that can be given here, by menu. */
export const KeyboardSection = () => {
  const text = useTexts()
  const offered = useOfferedCommands()
  const commands = offered.filter(({ keys }) => keys !== undefined)
  const list = offered.find(({ id }) => id === 'shortcuts')
  return (
    <>
      <p className="muted">{text('settings.keyboardNote')}</p>
      {MENUS.filter((menu) => commands.some((one) => one.menu === menu)).map((menu) => (
        <div key={menu}>
          <h3 className="strong">{text(`window.menus.${menu}`)}</h3>
          <dl className="pairs">
            {commands
              .filter((one) => one.menu === menu)
              .map((one) => (
                <div key={one.id}>
                  <dt>{text(one.label)}</dt>
                  <dd className="keys">{[one.keys, ...(one.moreKeys ?? [])].join(', ')}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      {list !== undefined && (
        <div className="row">
          <Button onPress={list.run}>{text('settings.printKeys')}</Button>
        </div>
      )}
    </>
  )
}
