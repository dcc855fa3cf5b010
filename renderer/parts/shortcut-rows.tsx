import { useTexts } from '#renderer/text'
import { MENUS } from './commands.tsx'
import { shownKeys } from './keys.ts'
import { SHORTCUTS } from './shortcuts.ts'

/** All keys of the window, by menu, whatever is on the screen. */
export const ShortcutRows = () => {
  const text = useTexts()
  return (
    <div className="column wide">
      {MENUS.filter((menu) => SHORTCUTS.some((one) => one.menu === menu)).map((menu) => (
        <section key={menu}>
          <h3 className="heading">{text(`window.menus.${menu}`)}</h3>
          <dl className="pairs">
            {SHORTCUTS.filter((one) => one.menu === menu).map(({ label, keys }) => (
              <div key={label}>
                <dt>{text(label)}</dt>
                <dd className="keys">{wordsOf(keys.map(shownKeys))}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

const MOST = 3

/** A few combinations one by one, a row of them by its ends. */
const wordsOf = (keys: readonly string[]): string =>
  keys.length > MOST ? `${keys[0] ?? ''} … ${keys.at(-1) ?? ''}` : keys.join(', ')
