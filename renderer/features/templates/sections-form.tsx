import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { fieldName } from '#core/language'
import { MoveTo, useSession } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { Banner, Button, Checkbox, IconButton, Icons, Switch } from '#renderer/ui'
import type { FormPart } from './form-part.ts'
import { withMoved, type Template } from './template-text.ts'
import { TypedField } from './typed-field.tsx'

type Section = Template['sections'][number]

/** The sections in their order, then those that are switched off; order by keys, by buttons, or by a place. */
export const SectionsForm = ({ sound: { template, offers }, edit, faultOf, isReadOnly }: FormPart) => {
  const text = useTexts()
  const { lang } = useSession()
  const [moving, setMoving] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ readonly id: string; readonly to: number }>(undefined)
  // A row that changes its place loses the focus: it is given back.
  useLayoutEffect(() => {
    const { id, to } = moved.current ?? {}
    if (id === undefined || to === undefined || template.sections[to]?.id !== id) return
    list.current?.querySelector<HTMLElement>(`[data-section="${id}"] input`)?.focus()
    moved.current = undefined
  })
  const titleOf = (id: Section['id']): string => template.titles[lang]?.[id] ?? text(`sections.${id}.title`)
  const of = template.sections.length
  const off = offers.sections.filter((id) => !template.sections.some((one) => one.id === id))
  const fault = faultOf('sections')
  const move = (from: number, to: number): void => {
    const id = template.sections[from]?.id
    if (id === undefined || to < 0 || to >= of || to === from || isReadOnly) return
    moved.current = { id, to }
    const label = text('templates.acts.moved', { section: titleOf(id), place: to + 1 })
    edit('sections', label, (now) =>
      withMoved(
        now,
        now.sections.findIndex((one) => one.id === id),
        to,
      ),
    )
  }
  const turn = (id: Section['id'], isOn: boolean): void =>
    edit('sections', text(isOn ? 'templates.acts.on' : 'templates.acts.off', { section: titleOf(id) }), (now) => ({
      ...now,
      sections: isOn
        ? [...now.sections, { id, omitEmpty: false, orientation: 'portrait' }]
        : now.sections.filter((one) => one.id !== id),
    }))
  const change = (id: Section['id'], next: (section: Section) => Section): void =>
    edit('sections', text('templates.acts.changed', { name: template.name }), (now) => ({
      ...now,
      sections: now.sections.map((one) => (one.id === id ? next(one) : one)),
    }))
  const byKeys = (event: KeyboardEvent, at: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  return (
    <section aria-labelledby="template-sections">
      <h3 className="strong" id="template-sections">
        {fieldName({ group: 'template', name: 'sections' }, lang)}
      </h3>
      <p className="muted small">{text('templates.orderHint')}</p>
      {fault !== undefined && <Banner tone="danger">{fault}</Banner>}
      <ol className="template-sections" ref={list}>
        {template.sections.map((section, at) => (
          <li key={section.id} data-section={section.id} onKeyDownCapture={(event) => byKeys(event, at)}>
            <span className="numeric muted">{at + 1}</span>
            <Switch isSelected isDisabled={isReadOnly} onChange={() => turn(section.id, false)}>
              {titleOf(section.id)}
            </Switch>
            <span className="row template-order">
              <IconButton
                label={text('templates.up', { section: titleOf(section.id) })}
                icon={<Icons.ArrowUp size={16} aria-hidden />}
                isDisabled={isReadOnly || at === 0}
                onPress={() => move(at, at - 1)}
              />
              <IconButton
                label={text('templates.down', { section: titleOf(section.id) })}
                icon={<Icons.ArrowDown size={16} aria-hidden />}
                isDisabled={isReadOnly || at === of - 1}
                onPress={() => move(at, at + 1)}
              />
              <Button
                kind="quiet"
                isDisabled={isReadOnly}
                aria-label={`${titleOf(section.id)}: ${text('visits.moveTo')}`}
                onPress={() => setMoving(at)}
              >
                {text('visits.moveTo')}
              </Button>
            </span>
            <span className="row template-choices">
              <Checkbox
                isSelected={section.omitEmpty}
                isDisabled={isReadOnly}
                onChange={(omitEmpty) => change(section.id, (one) => ({ ...one, omitEmpty }))}
              >
                {text('templates.omitEmpty')}
              </Checkbox>
              <Checkbox
                isSelected={section.orientation === 'landscape'}
                isDisabled={isReadOnly}
                onChange={(isOn) =>
                  change(section.id, (one) => ({ ...one, orientation: isOn ? 'landscape' : 'portrait' }))
                }
              >
                {text('templates.turns.landscape')}
              </Checkbox>
            </span>
            <TypedField
              label={text('templates.maxPages')}
              value={section.maxPages === undefined ? '' : String(section.maxPages)}
              isNumber
              isReadOnly={isReadOnly}
              onDone={(typed) =>
                change(section.id, ({ id, omitEmpty, orientation }) => ({
                  id,
                  omitEmpty,
                  orientation,
                  ...(typed !== '' && { maxPages: Number(typed) }),
                }))
              }
            />
          </li>
        ))}
        {off.map((id) => (
          <li key={id}>
            <span />
            <Switch isSelected={false} isDisabled={isReadOnly} onChange={() => turn(id, true)}>
              {titleOf(id)}
            </Switch>
          </li>
        ))}
      </ol>
      {moving !== undefined && (
        <MoveTo place={moving + 1} of={of} onMove={(to) => move(moving, to - 1)} onClose={() => setMoving(undefined)} />
      )}
    </section>
  )
}
