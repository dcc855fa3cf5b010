import { useState } from 'react'
import type { FieldPath, FieldWords } from '#core/domain'
import { choiceName } from '#core/language'
import { RecordLink, RecordPicker, useLinks } from '#renderer/parts/pickers'
import { useTexts } from '#renderer/text'
import { Button, Labelled } from '#renderer/ui'
import { useEditor } from './context.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: string | undefined
  readonly types: readonly string[]
  readonly or: readonly string[]
  readonly words: FieldWords
  readonly isRequired: boolean
  readonly isReadOnly: boolean
}

/** Another record that this one names: its name as a link, and the way to name another. */
export const ReferenceField = ({ label, path, value, types, or, words, isRequired, isReadOnly }: Props) => {
  const t = useTexts()
  const { id, lang, readOnly, choose, leave, faultAt } = useEditor()
  const [isChanging, setChanging] = useState(false)
  const isNamed = value !== undefined && value !== '' && !or.includes(value)
  const titles = useLinks(isNamed ? [value] : [])
  const isShut = isReadOnly || readOnly !== undefined
  const isEmpty = value === undefined || value === ''
  if (!isShut && (isEmpty || isChanging)) {
    return (
      <RecordPicker
        label={label}
        types={types}
        others={or.map((option) => ({ value: option, label: choiceName(words, option, lang) }))}
        without={[id]}
        fault={faultAt(path, 'reference')}
        isRequired={isRequired}
        onLeave={() => {
          setChanging(false)
          leave()
        }}
        onChoose={(chosen) => {
          setChanging(false)
          choose(path, chosen)
        }}
      />
    )
  }
  return (
    <Labelled label={label}>
      <div className="row">
        {isNamed ? (
          <RecordLink id={value} titles={titles} />
        ) : (
          <span className={isEmpty ? 'muted' : ''}>
            {isEmpty ? t('editor.nothingChosen') : choiceName(words, value, lang)}
          </span>
        )}
        {!isShut && (
          <Button kind="quiet" onPress={() => setChanging(true)} aria-label={`${t('editor.choose')}: ${label}`}>
            {t('editor.choose')}
          </Button>
        )}
        {!isShut && !isRequired && (
          <Button kind="quiet" onPress={() => choose(path, undefined)} aria-label={`${t('editor.clear')}: ${label}`}>
            {t('editor.clear')}
          </Button>
        )}
      </div>
    </Labelled>
  )
}
