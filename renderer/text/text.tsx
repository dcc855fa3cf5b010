import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { textsFor, type Texts } from '#core/language'

/** A language of the window. */
export type WindowLang = Parameters<typeof textsFor>[0]

const LangContext = createContext<WindowLang>('en')

/** Speaks a language to everything below; the page says which. */
export const TextProvider = ({ lang, children }: { readonly lang: WindowLang; readonly children: ReactNode }) => {
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <LangContext value={lang}>
      <I18nProvider locale={LOCALES[lang]}>{children}</I18nProvider>
    </LangContext>
  )
}

const LOCALES: Readonly<Record<WindowLang, string>> = { en: 'en-GB', vi: 'vi-VN', ru: 'ru-RU', 'zh-Hans': 'zh-CN' }

/** The language of the window. */
export const useLang = (): WindowLang => useContext(LangContext)

/** The words of the window in its language. */
export const useTexts = (): Texts => textsFor(useLang())

/** The locale that sorts and shapes numbers for a language of the window. */
export const localeOf = (lang: WindowLang): string => LOCALES[lang]

export type { Texts }
