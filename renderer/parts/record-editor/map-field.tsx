import { useState } from 'react'
import { isPackLang } from '#core/base'
import { emptyValue, type FieldPath, type FieldShape, type FieldWords } from '#core/domain'
import { choiceName, languageName } from '#core/language'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons, Labelled, TextField } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { InnerValue } from './inner-value.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: Readonly<Record<string, unknown>> | undefined
  readonly keys: FieldShape
  readonly of: FieldShape
  readonly words: FieldWords
  readonly isReadOnly: boolean
}

/** Values by language, or by another key: one field for each, and the way to add one. */
export const MapField = ({ label, path, value, keys, of, words, isReadOnly }: Props) => {
  const t = useTexts()
  const { lang, langs, readOnly, type, choose } = useEditor()
  const [key, setKey] = useState('')
  const entries = Object.entries(value ?? {})
  const isShut = isReadOnly || readOnly !== undefined
  const nameOf = (one: string): string =>
    keys.kind === 'choice' ? choiceName(keys.words, one, lang) : keys.kind === 'lang' ? languageName(one, lang) : one
  const known = keys.kind === 'choice' ? keys.options : keys.kind === 'lang' ? langs : []
  const add = (one: string): void => {
    setKey('')
    type([...path, one], emptyValue(of))
  }
  return (
    <Labelled label={label}>
      {entries.map(([one, item]) => (
        <div key={one} className="list-item">
          <div className="grow">
            <InnerValue
              label={`${label}, ${nameOf(one)}`}
              shape={of}
              words={words}
              path={[...path, one]}
              value={item}
              isRequired
              isReadOnly={isReadOnly}
            />
          </div>
          {!isShut && (
            <IconButton
              label={`${t('editor.remove')}: ${nameOf(one)}`}
              icon={<Icons.X size={16} aria-hidden />}
              onPress={() => choose([...path, one], undefined)}
            />
          )}
        </div>
      ))}
      {!isShut && (
        <div className="row">
          {known
            .filter((one) => !(one in (value ?? {})))
            .map((one) => (
              <Button key={one} kind="quiet" onPress={() => add(one)}>
                {t('editor.addLang', { lang: isPackLang(one) ? t(`kinds.lang.${one}`) : nameOf(one) })}
              </Button>
            ))}
          {keys.kind !== 'choice' && (
            <>
              <TextField
                label={`${label}: ${t('editor.key')}`}
                isLabelHidden
                placeholder={t('editor.key')}
                value={key}
                onChange={setKey}
              />
              <Button kind="quiet" isDisabled={key.trim() === ''} onPress={() => add(key.trim())}>
                {t('editor.add')}
              </Button>
            </>
          )}
        </div>
      )}
    </Labelled>
  )
}
