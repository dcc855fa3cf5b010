import type { LocalText } from '#core/domain'
import { useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons } from '#renderer/ui'
import { LocalFields, useLangName } from './local-fields.tsx'
import { useWords } from './use-words.ts'

type Props = {
  /** What the text is, such as `Point 1`. */
  readonly label: string
  readonly value: LocalText
  /** The languages in which it should have words; those without are said. */
  readonly langs: readonly string[]
  readonly recordAt: string
  /** Saves the text. What is typed in one go carries one step, so that one undo takes it back. */
  readonly onSave: (value: LocalText, step: string) => Promise<boolean>
  readonly rows?: number
  /** Whether a text without words is saved as none, or refused. */
  readonly isNeeded?: boolean
  readonly isHeading?: boolean
}

/**
 * A text edited where it stands: Enter or F2 on the pencil opens it, what is typed saves itself, Ctrl+Enter or leaving it closes it,
 * Esc brings the old words back. When a save fails, what was typed stays.
 */
export const EditWords = ({ label, value, langs, recordAt, onSave, rows, isNeeded = true }: Props) => {
  const text = useTexts()
  const { readOnly } = useSession()
  const { typed, fault, open, type, compose, keep, takeBack } = useWords({ value, recordAt, isNeeded, onSave })
  if (typed === undefined) {
    return (
      <div className="words">
        <Spoken value={value} langs={langs} />
        {readOnly === undefined && (
          <IconButton
            label={text('visits.editThis', { what: label })}
            icon={<Icons.Pencil size={16} aria-hidden />}
            onPress={open}
            onKeyDown={(event) => event.key === 'F2' && open()}
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
          void takeBack()
        }
        const isInput = event.target instanceof HTMLInputElement
        if (event.key === 'Enter' && (event.ctrlKey || isInput)) {
          event.preventDefault()
          event.stopPropagation()
          void keep()
        }
      }}
      onCompositionStart={() => compose('begins')}
      onCompositionEnd={() => compose('ends')}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void keep()
      }}
    >
      <LocalFields
        label={label}
        value={typed}
        langs={langs}
        onChange={type}
        fault={fault}
        isFocused
        {...(rows !== undefined && { rows })}
      />
      <div className="row">
        <Button kind="primary" onPress={() => void keep()}>
          {text('visits.keep')}
        </Button>
        <Button onPress={() => void takeBack()}>{text('window.cancel')}</Button>
        <span className="small muted">{text('visits.editKeys')}</span>
      </div>
    </div>
  )
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
