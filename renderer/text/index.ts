// The window's hook on the catalogue: every word on the screen comes from it.
// May import core/language and react.
// Must never hold a text of its own.
export { localeOf, TextProvider, useLang, useTexts, type Texts, type WindowLang } from './text.tsx'
