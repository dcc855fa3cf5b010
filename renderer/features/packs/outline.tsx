import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import type { ListedBlock, ListedComment, ListedSection } from '#core/contract'
import { MoveTo } from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { LinkButton } from '#renderer/ui'
import { BlockRow, keyOf, sectionIn, SectionRow } from './outline-rows.tsx'
import type { Arranging } from './use-arranging.ts'

type Props = {
  readonly arranging: Arranging
  /** Why nothing can be arranged or said here. */
  readonly why: string | undefined
  readonly comments: readonly ListedComment[]
  readonly lang: string | undefined
  readonly marked: string | undefined
  readonly onMark: (block: string) => void
  readonly onOpen: (block: string) => void
  readonly onComment: (block: string) => void
  /** Shows the comments whose blocks are not in the pack now. */
  readonly onStray: () => void
}

const DRAGGED = 'application/x-section'

/** Sections and blocks as a tree: the arrows walk and move the pages along, Enter opens a block; sections are put in order. */
export const Outline = memo((props: Props) => {
  const { arranging, why, comments, lang, marked, onMark, onOpen, onComment, onStray } = props
  const text = useTexts()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const [moving, setMoving] = useState<ListedSection>()
  const frame = useRef<HTMLDivElement>(null)
  const { sections, movable } = arranging
  const items = useMemo(() => sections.map((section) => ({ ...section, key: keyOf(section.id) })), [sections])
  const home =
    marked === undefined ? undefined : sections.find(({ blocks }) => blocks.some((one) => one.block === marked))
  const expanded = home === undefined ? open : new Set([...open, keyOf(home.id)])
  const firstOf = (key: string): string | undefined => items.find((one) => one.key === key)?.blocks[0]?.block
  const openCount = useMemo(() => countsOf(comments), [comments])
  useFocusKept(frame)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition !== 'on' && isIn(movable, String(target.key)) ? 'move' : 'cancel',
    onReorder: ({ keys, target }) => {
      const [key] = keys
      const dragged = sectionIn(String(key))
      const from = movable.findIndex(({ id }) => id === dragged)
      const at = movable.findIndex(({ id }) => id === sectionIn(String(target.key)))
      if (dragged === undefined || from === -1 || at === -1) return
      const place = at + (target.dropPosition === 'after' ? 1 : 0)
      arranging.moveTo(dragged, place - (from < place ? 1 : 0) + 1)
    },
  })
  const stray = comments.filter(({ isPlaced }) => !isPlaced).length
  return (
    <div ref={frame}>
      <Tree
        // A tree that can be arranged and one that cannot are two: the hooks of dragging may not come or go.
        key={why === undefined ? 'arranged' : 'still'}
        aria-label={text('composer.outline')}
        className="outline"
        items={items}
        dependencies={[openCount, why, lang, arranging]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={marked === undefined ? [] : [marked]}
        expandedKeys={expanded}
        {...(why === undefined && { dragAndDropHooks })}
        onExpandedChange={(keys) => setOpen(new Set([...keys].map(String)))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys].map(String)
          if (key !== undefined) onMark(firstOf(key) ?? key)
        }}
        onAction={(key) => onOpen(firstOf(String(key)) ?? String(key))}
      >
        {(section) => (
          <TreeItem id={section.key} textValue={section.title} className="outline-row section">
            <TreeItemContent>
              <SectionRow
                section={section}
                arranging={arranging}
                why={why}
                lang={lang}
                comments={section.blocks.reduce((sum, { block }) => sum + (openCount.get(block) ?? 0), 0)}
                onMoveTo={() => setMoving(section)}
              />
            </TreeItemContent>
            <Collection items={section.blocks.map((block) => ({ ...block, key: block.block }))}>
              {(block: ListedBlock) => (
                <TreeItem
                  id={block.block}
                  textValue={block.title === '' ? block.block : block.title}
                  className="outline-row"
                >
                  <TreeItemContent>
                    <BlockRow
                      block={block}
                      lang={lang}
                      why={why}
                      comments={openCount.get(block.block) ?? 0}
                      onOpen={() => onOpen(block.block)}
                      onComment={() => onComment(block.block)}
                    />
                  </TreeItemContent>
                </TreeItem>
              )}
            </Collection>
          </TreeItem>
        )}
      </Tree>
      <p className="hidden-text" role="status">
        {arranging.said}
      </p>
      {stray > 0 && (
        <p className="small outline-stray">
          <LinkButton onPress={onStray}>{text('composer.strayComments', { count: stray })}</LinkButton>
        </p>
      )}
      {moving !== undefined && (
        <MoveTo
          place={movable.findIndex(({ id }) => id === moving.id) + 1}
          of={movable.length}
          what={<p lang={lang}>{moving.title}</p>}
          onMove={(place) => arranging.moveTo(moving.id, place)}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  )
})

const isIn = (sections: readonly ListedSection[], key: string): boolean =>
  sections.some(({ id }) => id === sectionIn(key))

/** How many comments are open on each block. */
const countsOf = (comments: readonly ListedComment[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { block, resolved } of comments) if (!resolved) counts.set(block, (counts.get(block) ?? 0) + 1)
  return counts
}

/** A row that changes its place loses the focus: it is given back. */
const useFocusKept = (frame: { readonly current: HTMLElement | null }): void => {
  const last = useRef<string>(undefined)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const note = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null
      last.current = row?.dataset['key']
    }
    element.addEventListener('focusin', note)
    return () => element.removeEventListener('focusin', note)
  }, [frame])
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || last.current === undefined) return
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('[role="row"][data-key]') ?? [])]
    rows.find((row) => row.dataset['key'] === last.current)?.focus()
  })
}
