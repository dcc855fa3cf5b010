import { createContext, useCallback, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { isPackLang, PACK_LANGS, type PackLang } from '#core/base'
import type { OutputOf } from '#core/contract'
import { useCall, useClient } from '#renderer/client'
import { TextProvider } from '#renderer/text'
import { useQueryRefresh } from '#renderer/client'

export type AppState = OutputOf<'app.read'>
export type AppSettings = AppState['settings']

type Appearance = {
  readonly app: AppState | undefined
  readonly lang: PackLang
  readonly settings: Partial<AppSettings>
  /** Keeps a choice of this computer: language, theme, density. */
  readonly choose: (patch: Partial<AppSettings>) => Promise<void>
}

const AppearanceContext = createContext<Appearance | undefined>(undefined)

export const useAppearance = (): Appearance => {
  const found = useContext(AppearanceContext)
  if (found === undefined) throw new Error('expected the window around this part')
  return found
}

/** Language, theme and density of the window, as this computer keeps them. */
export const AppearanceProvider = ({ children }: { readonly children: ReactNode }) => {
  const client = useClient()
  const refresh = useQueryRefresh()
  const { value: app } = useCall('app.read', {})
  const settings: Partial<AppSettings> = useMemo(() => app?.settings ?? {}, [app])
  const lang = settings.language ?? systemLang()
  const choose = useCallback(
    async (patch: Partial<AppSettings>) => {
      await client['app.save']({ settings: patch })
      await refresh('app.read')
    },
    [client, refresh],
  )
  const theme = useTheme(settings.theme ?? 'system')
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dataset['density'] = settings.density ?? 'usual'
    document.documentElement.style.setProperty('zoom', String(settings.zoom ?? 1))
  }, [theme, settings.density, settings.zoom])
  const value = useMemo(() => ({ app, lang, settings, choose }), [app, lang, settings, choose])
  return (
    <AppearanceContext value={value}>
      <TextProvider lang={lang}>{children}</TextProvider>
    </AppearanceContext>
  )
}

/** The first language of this computer that the window speaks. */
const systemLang = (): PackLang =>
  navigator.languages
    .map((tag) => (tag.toLowerCase().startsWith('zh') ? 'zh-Hans' : (tag.split('-')[0] ?? '')))
    .find((tag) => isPackLang(tag)) ?? PACK_LANGS[0]

const useTheme = (wish: NonNullable<AppSettings['theme']>): string => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const now = (): string => (forced.matches ? 'contrast' : wish === 'system' ? (dark.matches ? 'dark' : 'light') : wish)
  useEffect(() => {
    const heed = (): void => {
      document.documentElement.dataset['theme'] = now()
    }
    for (const query of [dark, forced]) query.addEventListener('change', heed)
    return () => {
      for (const query of [dark, forced]) query.removeEventListener('change', heed)
    }
  })
  return now()
}
