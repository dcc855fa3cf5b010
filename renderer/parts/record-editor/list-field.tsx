import { useState } from 'react'
import { emptyValue, withItemMoved, type FieldPath, type FieldShape, type FieldWords } from '#core/domain'
import { useTexts } from '#renderer/text'
import { Button, IconButton, Icons, Labelled } from '#renderer/ui'
import { useEditor } from './context.tsx'
import { useItemKeys } from './item-keys.ts'
import { InnerValue } from './inner-value.tsx'

type Props = {
  readonly label: string
  readonly path: FieldPath
  readonly value: readonly unknown[] | undefined
  readonly of: FieldShape
  readonly words: FieldWords
  readonly isReadOnly: boolean
}

/** A list: items are added, taken away and moved, by button or by Alt+Shift+Up and Down. */
export const ListField = ({ label, path, value, of, words, isReadOnly }: Props) => {
  const t = useTexts()
  const { readOnly, type, choose, faultAt } = useEditor()
  const [said, setSaid] = useState('')
  const items = value ?? []
  const { keys, moved, removed } = useItemKeys(items.length)
  const isShut = isReadOnly || readOnly !== undefined
  const fault = isShut ? undefined : faultAt(path, 'list')
  const move = (from: number, to: number): void => {
    const next = withItemMoved(items, from, to)
    if (next === items) return
    moved(from, to)
    choose(path, next)
    setSaid(t('editor.moved', { place: to + 1, of: items.length }))
  }
  return (
    <Labelled label={label}>
      {items.length === 0 && isShut && <span className="muted">{t('editor.nothingChosen')}</span>}
      {items.map((item, at) => (
        <div
          key={keys[at]}
          className="list-item"
          role="group"
          aria-label={t('editor.item', { name: label, place: at + 1 })}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
            if (step === 0 || !event.altKey || !event.shiftKey || isShut) return
            event.preventDefault()
            event.stopPropagation()
            move(at, at + step)
          }}
        >
          <div className="grow">
            <InnerValue
              label={t('editor.item', { name: label, place: at + 1 })}
              shape={of}
              words={words}
              path={[...path, at]}
              value={item}
              isRequired
              isReadOnly={isReadOnly}
            />
          </div>
          {!isShut && (
            <div className="item-acts">
              <IconButton
                label={t('editor.moveUp')}
                icon={<Icons.ArrowUp size={16} aria-hidden />}
                isDisabled={at === 0}
                onPress={() => move(at, at - 1)}
              />
              <IconButton
                label={t('editor.moveDown')}
                icon={<Icons.ArrowDown size={16} aria-hidden />}
                isDisabled={at === items.length - 1}
                onPress={() => move(at, at + 1)}
              />
              <IconButton
                label={t('editor.removeItem', { place: at + 1 })}
                icon={<Icons.X size={16} aria-hidden />}
                onPress={() => {
                  removed(at)
                  choose(path, items.toSpliced(at, 1))
                }}
              />
            </div>
          )}
        </div>
      ))}
      {fault !== undefined && items.length === 0 && <span className="fault">{fault}</span>}
      <span className="sr-only" role="status">
        {said}
      </span>
      {!isShut && (
        <div>
          <Button
            kind="quiet"
            onPress={() => type(path, [...items, emptyValue(of)])}
            aria-label={`${t('editor.add')}: ${label}`}
          >
            {t('editor.add')}
          </Button>
        </div>
      )}
    </Labelled>
  )
}
