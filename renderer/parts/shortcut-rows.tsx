import { useTexts } from '#renderer/text'
import { MENUS, useOfferedCommands } from './commands.tsx'
import { shownKeys } from './keys.ts'

/** The keys of every command that can be given here, by menu. */
export const ShortcutRows = () => {
  const text = useTexts()
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined)
  return (
    <div className="column wide">
      {MENUS.filter((menu) => commands.some((one) => one.menu === menu)).map((menu) => (
        <section key={menu}>
          <h3 className="heading">{text(`window.menus.${menu}`)}</h3>
          <dl className="pairs">
            {commands
              .filter((one) => one.menu === menu)
              .map((one) => (
                <div key={one.id}>
                  <dt>{text(one.label)}</dt>
                  <dd className="keys">{[one.keys ?? '', ...(one.moreKeys ?? [])].map(shownKeys).join(', ')}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
