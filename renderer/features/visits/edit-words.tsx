import { useState } from 'react'
import type { LocalText } from '#core/domain'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons } from '#renderer/ui'
import { LocalFields, trimmed, useLangName } from './local-fields.tsx'
import { withWords } from './words.ts'

type Props = {
  /** What the text is, such as `Point 1`. */
  readonly label: string
  readonly value: LocalText
  /** The languages in which it should have words; those without are said. */
  readonly langs: readonly string[]
  readonly recordAt: string
  readonly onSave: (value: LocalText) => Promise<boolean>
  readonly rows?: number
  /** Whether a text without words is saved as none, or refused. */
  readonly isNeeded?: boolean
  readonly isHeading?: boolean
}

/**
 * A text edited where it stands: Enter or F2 on the pencil opens it, Esc brings the old words back, Ctrl+Enter or leaving it saves.
 * When a save fails, what was typed stays.
 */
export const EditWords = ({ label, value, langs, recordAt, onSave, rows, isNeeded = true }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const [typed, setTyped] = useState<LocalText>()
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<string>()
  const close = (): void => {
    setTyped(undefined)
    setFault(undefined)
  }
  const commit = async (): Promise<void> => {
    if (typed === undefined || isSaving) return
    const next = aged(value, trimmed(typed), recordAt)
    if (JSON.stringify(next) === JSON.stringify(value)) return close()
    if (isNeeded && Object.keys(next).length === 0) return setFault(text('editor.fault.required'))
    setSaving(true)
    const isDone = await onSave(next)
    setSaving(false)
    if (isDone) close()
  }
  if (typed === undefined) {
    return (
      <div className="words">
        <Spoken value={value} langs={langs} />
        {readOnly === undefined && (
          <IconButton
            label={text('visits.editThis', { what: label })}
            icon={<Icons.Pencil size={16} aria-hidden />}
            onPress={() => setTyped(value)}
            onKeyDown={(event) => event.key === 'F2' && setTyped(value)}
          />
        )}
      </div>
    )
  }
  return (
    <div
      className="words-edit"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          close()
        }
        const isInput = event.target instanceof HTMLInputElement
        if (event.key === 'Enter' && (event.ctrlKey || isInput)) {
          event.preventDefault()
          event.stopPropagation()
          void commit()
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void commit()
      }}
    >
      <LocalFields
        label={label}
        value={typed}
        langs={langs}
        onChange={setTyped}
        fault={fault}
        isFocused
        {...(rows !== undefined && { rows })}
      />
      <div className="row">
        <Button kind="primary" onPress={() => void commit()} isDisabled={isSaving}>
          {text('visits.keep')}
        </Button>
        <Button onPress={close}>{text('window.cancel')}</Button>
        <span className="small muted">{text('visits.editKeys')}</span>
      </div>
    </div>
  )
}

/** What was typed with the time of each change, so that a translation that was not touched shows its age. */
const aged = (before: LocalText, typed: LocalText, recordAt: string): LocalText => {
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const langs = [...new Set([...Object.keys(before), ...Object.keys(typed)])]
  return langs.reduce<LocalText>((now, lang) => {
    const words = typed[lang]?.text ?? ''
    return words === (before[lang]?.text ?? '') ? now : withWords(now, lang, words, { at, recordAt })
  }, before)
}

/** The words in each language with its badge; a language that has none yet is said. */
export const Spoken = ({ value, langs }: { readonly value: LocalText; readonly langs: readonly string[] }) => {
  const text = useTexts()
  const nameOf = useLangName()
  const shown = [...new Set([...langs, ...Object.keys(value)])]
  return (
    <div className="spoken grow">
      {shown.map((lang) => {
        const words = value[lang]?.text
        return (
          <p key={lang} className={words === undefined ? 'muted' : undefined}>
            <span className="lang-badge" title={nameOf(lang)} aria-hidden>
              {badgeOf(lang)}
            </span>
            {words === undefined ? (
              text('visits.missingLang', { lang: nameOf(lang) })
            ) : (
              <span lang={lang} className="said">
                {words}
              </span>
            )}
          </p>
        )
      })}
    </div>
  )
}

const badgeOf = (lang: string): string => (lang.split('-')[0] ?? lang).toUpperCase()
