import { isPackLang, PACK_LANGS } from '#core/base'
import { staleTranslations, withOriginal, withTextIn, type FieldPath, type LocalText } from '#core/domain'
import { languageName } from '#core/language'
import { useTexts } from '#renderer/text'
import { Button, Chip, Labelled, Menu } from '#renderer/ui'
import { useState } from 'react'
import { useEditor } from './context.tsx'
import { TypedField } from './typed-field.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: LocalText | undefined
  readonly isRequired: boolean
  readonly isReadOnly: boolean
}

const LONG = 80

/** A text in several languages: a field for each, with what it is and whether it is older than its original. */
export const LocalTextField = ({ label, path, value, isRequired, isReadOnly }: Props) => {
  const text = value ?? {}
  const t = useTexts()
  const { updatedAt, lang, langs, readOnly, choose, now, faultAt } = useEditor()
  const [added, setAdded] = useState<readonly string[]>([])
  const isShut = isReadOnly || readOnly !== undefined
  const stale = staleTranslations(text, updatedAt)
  const shown = [...new Set([...(isShut ? [] : langs), ...Object.keys(text), ...added])]
  const others = PACK_LANGS.filter((one) => !shown.includes(one))
  const fault = isShut ? undefined : faultAt(path, 'local-text')
  const put = (language: string, typed: string): LocalText | undefined => {
    const next = withTextIn(text, language, typed.trim() === '' ? '' : typed, now())
    return Object.keys(next).length === 0 && !isRequired ? undefined : next
  }
  return (
    <Labelled label={isRequired && !isShut ? `${label} *` : label}>
      {shown.map((language) => {
        const entry = text[language]
        const name = languageName(language, lang)
        return (
          <div key={language} className="local-text">
            <TypedField
              label={`${label}, ${name}`}
              isLabelHidden
              kind="prose"
              path={path}
              value={entry?.text}
              shown={entry?.text ?? ''}
              read={(typed) => put(language, typed)}
              lang={language}
              isReadOnly={isShut}
              {...((entry?.text.length ?? 0) > LONG && { rows: 3 })}
            />
            <div className="row">
              {language !== lang && <span className="badge">{name}</span>}
              {entry !== undefined && <span className="small muted">{t(`editor.${entry.role}`)}</span>}
              {stale.includes(language) && (
                <Chip tone="warning" shape="triangle">
                  {t('editor.stale')}
                </Chip>
              )}
              {entry?.role === 'translation' && !isShut && (
                <Button kind="quiet" onPress={() => choose(path, withOriginal(text, language))}>
                  {t('editor.makeOriginal')}
                </Button>
              )}
            </div>
          </div>
        )
      })}
      {fault !== undefined && shown.length === 0 && <span className="fault">{fault}</span>}
      {!isShut && others.length > 0 && (
        <Menu
          label={t('editor.add')}
          trigger={<Button kind="quiet">{t('editor.add')}</Button>}
          rows={others.map((one) => ({
            id: one,
            label: t('editor.addLang', { lang: isPackLang(one) ? t(`kinds.lang.${one}`) : one }),
            act: () => setAdded([...added, one]),
          }))}
        />
      )}
    </Labelled>
  )
}
