import type { LocalText } from '#core/domain'
import { languageName } from '#core/language'
import { useLang } from '#renderer/text'
import { TextField } from '#renderer/ui'
import { withWords } from './words.ts'

type Props = {
  readonly label: string
  readonly value: LocalText
  readonly langs: readonly string[]
  readonly onChange: (value: LocalText, lang: string) => void
  readonly rows?: number
  readonly fault?: string | undefined
  readonly isFocused?: boolean
}

/** One text in several languages: a field for each, with the name of its language. */
export const LocalFields = ({ label, value, langs, onChange, rows, fault, isFocused = false }: Props) => {
  const nameOf = useLangName()
  return (
    <div className="local-fields">
      {langs.map((lang, at) => (
        <TextField
          key={lang}
          label={`${label} · ${nameOf(lang)}`}
          lang={lang}
          value={value[lang]?.text ?? ''}
          onChange={(words) => onChange(keepTyped(value, lang, words), lang)}
          {...(rows !== undefined && { rows })}
          {...(at === 0 && isFocused && { autoFocus: true })}
          fault={at === 0 ? fault : undefined}
        />
      ))}
    </div>
  )
}

/** While somebody types, a space at the end stays. */
const keepTyped = (value: LocalText, lang: string, words: string): LocalText => {
  const next = withWords(value, lang, words)
  const entry = next[lang]
  return entry === undefined ? next : { ...next, [lang]: { ...entry, text: words } }
}

/** The text as it is kept: without spaces at its ends. */
export const trimmed = (value: LocalText): LocalText =>
  Object.fromEntries(
    Object.entries(value).flatMap(([lang, entry]) =>
      entry.text.trim() === '' ? [] : [[lang, { ...entry, text: entry.text.trim().normalize('NFC') }]],
    ),
  )

/** The name of a language in the window's own. */
export const useLangName = (): ((lang: string) => string) => {
  const mine = useLang()
  return (lang) => {
    const name = languageName(lang, mine)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
}
