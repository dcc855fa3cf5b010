import { Button } from 'react-aria-components'
import { typeName } from '#core/language'
import { useNavigation, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { SHELVES, type Shelf } from './shelves.ts'

/** The shelves, the open one marked. */
export const ShelfList = ({ shelf }: { readonly shelf: Shelf }) => {
  const text = useTexts()
  const { lang } = useSession()
  const { swap } = useNavigation()
  return (
    <nav aria-label={text('library.shelves')}>
      <ul className="shelf-list">
        {SHELVES.map((one) => (
          <li key={one}>
            <Button
              className={one === shelf ? 'shelf current' : 'shelf'}
              {...(one === shelf && { 'aria-current': 'page' as const })}
              onPress={() => swap({ kind: 'library', shelf: one })}
            >
              {typeName(one, lang, 'many')}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
