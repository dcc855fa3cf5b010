import { memo, useEffect, useRef } from 'react'
import type { AnyRecord } from '#core/domain'
import { useNavigation } from '#renderer/parts'
import { RecordEditor } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Empty, LinkButton } from '#renderer/ui'

/** A block that is to be edited, and how often it was asked for: each time the caret goes into it. */
export type Editing = { readonly record: string | null; readonly field?: string | undefined; readonly times: number }

type Props = {
  readonly editing: Editing | undefined
  /** Hears the record as it is typed, before it is saved. */
  readonly onTyped: (record: AnyRecord | undefined) => void
}

/** The record behind a block, edited in place while its page stands beside. */
export const BlockPanel = memo(({ editing, onTyped }: Props) => {
  const text = useTexts()
  const { open } = useNavigation()
  const frame = useRef<HTMLDivElement>(null)
  const times = editing?.times
  useEffect(() => (times === undefined ? undefined : caretInto(frame.current)), [times])
  if (editing === undefined) return <Empty>{text('composer.chooseBlock')}</Empty>
  const { record, field } = editing
  if (record === null) return <Empty>{text('composer.noRecord')}</Empty>
  return (
    <div ref={frame} className="column">
      <p>
        <LinkButton onPress={() => open(record)}>{text('composer.openRecord')}</LinkButton>
      </p>
      <RecordEditor id={record} field={field} onTyped={onTyped} />
    </div>
  )
})

/** Puts the caret into the first field as soon as there is one. */
const caretInto = (frame: HTMLElement | null): (() => void) | undefined => {
  if (frame === null) return undefined
  const put = (): boolean => {
    if (frame.contains(document.activeElement) && document.activeElement?.matches('textarea, input') === true)
      return true
    const field = frame.querySelector<HTMLElement>('textarea') ?? frame.querySelector<HTMLElement>('input')
    field?.focus()
    return field !== null
  }
  if (put()) return undefined
  const observer = new MutationObserver(() => {
    if (put()) observer.disconnect()
  })
  observer.observe(frame, { childList: true, subtree: true })
  return () => observer.disconnect()
}
