import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { PACK_LANGS } from '#core/base'
import { languageName } from '#core/language'
import { useShell } from '#renderer/client'
import {
  MENUS,
  shownKeys,
  useAppearance,
  useNavigation,
  useOfferedCommands,
  type MenuId,
  type WindowCommand,
} from '#renderer/parts'
import { useLang, useTexts } from '#renderer/text'
import { Icons, IconButton, Menu, type MenuRow } from '#renderer/ui'
import { AppMenu } from './app-menu.tsx'
import { usePalette } from './palette.tsx'

const THEMES = ['light', 'dark', 'contrast', 'system'] as const
const THEME_WORDS = {
  light: 'themeLight',
  dark: 'themeDark',
  contrast: 'themeContrast',
  system: 'themeSystem',
} as const

/** The menu, the way back and forward, the search, and how the window looks. */
export const TopBar = () => {
  const text = useTexts()
  const lang = useLang()
  const { back, forward, canGoBack, canGoForward } = useNavigation()
  const { choose } = useAppearance()
  const palette = usePalette()
  const shell = useShell()
  return (
    <header className="top-bar">
      {shell.setMenu === undefined ? <MenuBar /> : <AppMenu setMenu={shell.setMenu} />}
      <div className="row tool-row" role="toolbar" aria-label={text('window.places.search')} data-panel>
        <IconButton
          label={text('window.commands.back')}
          icon={<Icons.ArrowLeft size={20} strokeWidth={1.5} aria-hidden />}
          isDisabled={!canGoBack}
          onPress={back}
        />
        <IconButton
          label={text('window.commands.forward')}
          icon={<Icons.ArrowRight size={20} strokeWidth={1.5} aria-hidden />}
          isDisabled={!canGoForward}
          onPress={forward}
        />
        <AriaButton className="search-button" onPress={palette.open}>
          <Icons.Search size={16} strokeWidth={1.5} aria-hidden />
          <span className="grow">{text('window.askPalette')}</span>
          <span className="keys">Ctrl+K</span>
        </AriaButton>
        <span className="grow" />
        <Menu
          label={text('window.language')}
          trigger={
            <AriaButton className="button quiet" aria-label={`${SHORT[lang]} ${text('window.language')}`}>
              {SHORT[lang]}
              <Icons.ChevronDown size={16} strokeWidth={1.5} aria-hidden />
            </AriaButton>
          }
          rows={PACK_LANGS.map((one) => ({
            id: one,
            label: languageName(one, one),
            act: () => void choose({ language: one }),
          }))}
        />
        <Menu
          label={text('window.theme')}
          trigger={
            <AriaButton className="button icon" aria-label={text('window.theme')}>
              <Icons.Sun size={20} strokeWidth={1.5} aria-hidden />
            </AriaButton>
          }
          rows={THEMES.map((theme) => ({
            id: theme,
            label: text(`window.commands.${THEME_WORDS[theme]}`),
            act: () => void choose({ theme }),
          }))}
        />
      </div>
      {shell.kind === 'browser' && <p className="browser-line">{text('window.browserMode')}</p>}
    </header>
  )
}

const SHORT = { en: 'EN', vi: 'VI', ru: 'RU', 'zh-Hans': '中文' } as const

/** Every command that can be given now, by its menu, with its keys. */
const MenuBar = () => {
  const text = useTexts()
  const commands = useOfferedCommands()
  const byMenu = useMemo(() => Map.groupBy(commands, ({ menu }) => menu), [commands])
  return (
    <div className="menu-bar" role="navigation" aria-label={text('window.menuBar')}>
      {MENUS.filter((menu) => byMenu.has(menu)).map((menu) => (
        <Menu
          key={menu}
          label={text(`window.menus.${menu}`)}
          trigger={<AriaButton className="menu-button">{text(`window.menus.${menu}`)}</AriaButton>}
          rows={rowsOf(byMenu.get(menu) ?? [], menu, text)}
        />
      ))}
    </div>
  )
}

const rowsOf = (commands: readonly WindowCommand[], _: MenuId, text: ReturnType<typeof useTexts>): readonly MenuRow[] =>
  commands.map(({ id, label, keys, why, run }) => ({
    id,
    label: text(label),
    keys: keys === undefined ? undefined : shownKeys(keys),
    isDisabled: why !== undefined,
    act: run,
  }))
