import { useMemo } from 'react'
import type { RecordType } from '#core/domain'
import { typeName } from '#core/language'
import { Page, useCommands, useKept, useNavigation, useSession, type WindowCommand } from '#renderer/parts'
import { NewRecord } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Button } from '#renderer/ui'
import { ShelfList } from './shelf-list.tsx'
import { ShelfTable } from './shelf-table.tsx'
import { isReadIn, shelfOf } from './shelves.ts'

/** The library: its shelves at the left, what stands on one of them at the right. */
export const LibraryPage = ({ shelf: asked }: { readonly shelf: RecordType }) => {
  const text = useTexts()
  const { lang, readOnly } = useSession()
  const { open } = useNavigation()
  const [isMaking, setMaking] = useKept(`library ${asked}: new`, false)
  const shelf = shelfOf(asked)
  const why = readOnly ?? (isReadIn(shelf) ? text('library.readIn') : undefined)
  const commands = useMemo<readonly WindowCommand[]>(
    () => [{ id: 'library-new', label: 'library.newHere', menu: 'file', why, run: () => setMaking(true) }],
    [why, setMaking],
  )
  useCommands(commands)
  return (
    <Page
      title={text('window.places.library')}
      actions={
        <Button kind="primary" why={why} onPress={() => setMaking(true)}>
          {text('editor.new.title', { type: typeName(shelf, lang) })}
        </Button>
      }
    >
      <div className="library">
        <ShelfList shelf={shelf} />
        <ShelfTable key={shelf} shelf={shelf} />
      </div>
      <NewRecord
        type={shelf}
        around={{}}
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        onMade={(id) => open(id)}
      />
    </Page>
  )
}
