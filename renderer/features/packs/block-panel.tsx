import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ListedComment, ListedSection, PackWish } from '#core/contract'
import type { AnyRecord } from '#core/domain'
import { isInText, keysOf, useNavigation } from '#renderer/parts'
import { RecordEditor } from '#renderer/parts/record-editor'
import { useTexts } from '#renderer/text'
import { Empty, LinkButton } from '#renderer/ui'
import { AddBlock } from './add-block.tsx'
import { BlockComments } from './block-comments.tsx'

/** A block that is to be edited, and how often it was asked for: each time the caret goes into it, or into its comment. */
export type Editing = {
  readonly block?: string
  readonly record: string | null
  readonly field?: string | undefined
  readonly what: 'words' | 'comment'
  readonly times: number
}

type Props = {
  readonly wish: PackWish
  readonly sections: readonly ListedSection[]
  readonly comments: readonly ListedComment[]
  readonly editing: Editing | undefined
  /** Hears the record as it is typed, before it is saved. */
  readonly onTyped: (record: AnyRecord | undefined) => void
  readonly onMade: (block: string, record: string, field: string) => void
}

/** The record behind a block, edited in place while its page stands beside; what is added after it, and what was said about it. */
export const BlockPanel = ({ wish, sections, comments, editing, onTyped, onMade }: Props) => {
  const [isAdding, setAdding] = useState(false)
  const record = editing?.record ?? null
  return (
    <div className="column">
      <BlockEditor editing={editing} onTyped={onTyped} onSlash={useCallback(() => setAdding(true), [])} />
      <div>
        <AddBlock
          visit={wish.visit}
          sections={sections}
          block={editing?.block}
          record={record}
          isOpen={isAdding}
          setOpen={setAdding}
          onMade={onMade}
        />
      </div>
      {editing !== undefined && (record !== null || editing.block === undefined) && (
        <BlockComments
          key={editing.block ?? ''}
          wish={wish}
          block={editing.block}
          comments={comments}
          times={editing.what === 'comment' ? editing.times : 0}
        />
      )}
    </div>
  )
}

type EditorProps = Pick<Props, 'editing' | 'onTyped'> & {
  /** "/" was pressed at the start of an empty field; elsewhere it is a letter. */
  readonly onSlash: () => void
}

const BlockEditor = memo(({ editing, onTyped, onSlash }: EditorProps) => {
  const text = useTexts()
  const { open } = useNavigation()
  const frame = useRef<HTMLDivElement>(null)
  const times = editing?.times
  const what = editing?.what
  const field = editing?.field
  useEffect(
    () => (times === undefined || what !== 'words' ? undefined : caretInto(frame.current, field)),
    [times, what, field],
  )
  const record = editing?.record ?? null
  const press = (event: KeyboardEvent): void => {
    const { target } = event
    if (keysOf(event.nativeEvent) !== '/' || !isInText(target)) return
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || target.value !== '') return
    event.preventDefault()
    onSlash()
  }
  return (
    <div ref={frame} className="column" onKeyDownCapture={press}>
      {editing === undefined ? (
        <Empty>{text('composer.chooseBlock')}</Empty>
      ) : record === null ? (
        <Empty>{text(editing.block === undefined ? 'composer.strayHint' : 'composer.noRecord')}</Empty>
      ) : (
        <>
          <p>
            <LinkButton onPress={() => open(record)}>{text('composer.openRecord')}</LinkButton>
          </p>
          <RecordEditor id={record} field={field} onTyped={onTyped} />
        </>
      )}
    </div>
  )
})

/** Puts the caret into a field, or the first one, as soon as it is there. */
const caretInto = (frame: HTMLElement | null, field: string | undefined): (() => void) | undefined => {
  if (frame === null) return undefined
  const within = (): HTMLElement =>
    (field === undefined ? null : frame.querySelector<HTMLElement>(`[data-field="${field}"]`)) ?? frame
  const put = (): boolean => {
    const place = within()
    if (place.contains(document.activeElement) && document.activeElement?.matches('textarea, input') === true)
      return true
    const found =
      place.querySelector<HTMLElement>('textarea') ??
      place.querySelector<HTMLElement>('input') ??
      (place === frame ? null : place.querySelector<HTMLElement>('button'))
    found?.focus()
    return found !== null
  }
  if (put()) return undefined
  const observer = new MutationObserver(() => {
    if (put()) observer.disconnect()
  })
  observer.observe(frame, { childList: true, subtree: true })
  return () => observer.disconnect()
}
