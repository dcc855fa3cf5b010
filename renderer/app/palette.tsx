import { createContext, useContext, useMemo, type ReactNode } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  Header,
  TextField,
} from 'react-aria-components'
import { fold } from '#core/base'
import { useCall } from '#renderer/client'
import { useKept, useNavigation, shownKeys, useOfferedCommands } from '#renderer/parts'
import { useLang, useTexts } from '#renderer/text'

const PaletteContext = createContext<{ readonly open: () => void }>({ open: () => undefined })

/** The palette: go to, search, do. */
export const usePalette = (): { readonly open: () => void } => useContext(PaletteContext)

/** Holds the palette over everything else; Esc gives the focus back to where it was. */
export const PaletteProvider = ({ children }: { readonly children: ReactNode }) => {
  const [isOpen, setOpen] = useKept('palette is open', false)
  const [query, setQuery] = useKept('palette asks', '')
  const text = useTexts()
  const value = useMemo(
    () => ({
      open: () => {
        setQuery('')
        setOpen(true)
      },
    }),
    [setOpen, setQuery],
  )
  return (
    <PaletteContext value={value}>
      {children}
      <ModalOverlay className="modal-veil palette-veil" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog className="palette" aria-label={text('window.commands.palette')}>
            <PaletteContent query={query} setQuery={setQuery} onDone={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </PaletteContext>
  )
}

const MOST_COMMANDS = 8
const MOST_HITS = 20

type ContentProps = {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly onDone: () => void
}

const PaletteContent = ({ query, setQuery, onDone }: ContentProps) => {
  const text = useTexts()
  const lang = useLang()
  const { open, go } = useNavigation()
  const commands = useOfferedCommands()
  const folded = fold(query.trim())
  const fitting = commands
    .filter((one) => one.why === undefined && fold(text(one.label)).includes(folded))
    .slice(0, MOST_COMMANDS)
  const found = useCall('search.ask', query.trim() === '' ? undefined : { query, lang, most: MOST_HITS })
  const hits = query.trim() === '' ? [] : (found.value?.hits ?? [])
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField className="palette-field" aria-label={text('window.commands.palette')} autoFocus>
        <Input className="input" placeholder={text('window.askPalette')} autoComplete="off" spellCheck={false} />
      </TextField>
      <Menu
        className="menu palette-menu"
        aria-label={text('window.commands.palette')}
        renderEmptyState={() => <p className="muted palette-none">{text('window.palette.none')}</p>}
        onAction={(key) => {
          onDone()
          const [kind, id = ''] = String(key).split('\u0000')
          if (kind === 'command') commands.find((one) => one.id === id)?.run()
          else if (kind === 'hit') open(id)
          else go({ kind: 'search', query })
        }}
      >
        {hits.length > 0 && (
          <MenuSection>
            <Header className="small muted">{text('window.palette.records')}</Header>
            {hits.map((hit) => (
              <MenuItem key={hit.id} id={`hit\u0000${hit.id}`} className="menu-item" textValue={hit.title}>
                <span>{hit.title}</span>
                <span className="keys">{hit.detail}</span>
              </MenuItem>
            ))}
            <MenuItem id="all" className="menu-item" textValue={text('window.palette.all')}>
              <span>{text('window.palette.all')}</span>
              <span className="keys">Ctrl+Shift+F</span>
            </MenuItem>
          </MenuSection>
        )}
        {fitting.length > 0 && (
          <MenuSection>
            <Header className="small muted">{text('window.palette.commands')}</Header>
            {fitting.map((command) => (
              <MenuItem
                key={command.id}
                id={`command\u0000${command.id}`}
                className="menu-item"
                textValue={text(command.label)}
              >
                <span>{text(command.label)}</span>
                {command.keys !== undefined && <span className="keys">{shownKeys(command.keys)}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}
