import { useCallback, useMemo, useState } from 'react'
import type { ListedSection } from '#core/contract'
import type { Editing } from './block-panel.tsx'
import { sectionIn } from './outline-rows.tsx'

/** The section of the block that is marked, the block whose record is open, and the ways to it. */
export const useChosenBlock = (
  sections: readonly ListedSection[],
  marked: string | undefined,
  mark: (block: string) => void,
  onOpened: () => void,
) => {
  const [editing, setEditing] = useState<Editing>()
  const blocks = useMemo(
    () => new Map(sections.flatMap((one) => one.blocks.map((block) => [block.block, block]))),
    [sections],
  )
  const show = useCallback(
    (next: Omit<Editing, 'times'>) => {
      onOpened()
      setEditing((now) => ({ ...next, times: (now?.times ?? 0) + 1 }))
    },
    [onOpened],
  )
  const open = useCallback(
    (block: string, field?: string) => {
      mark(block)
      show({ block, record: blocks.get(block)?.record ?? null, field: field ?? fieldOf(block), what: 'words' })
    },
    [blocks, mark, show],
  )
  const comment = useCallback(
    (block: string) => {
      mark(block)
      show({ block, record: blocks.get(block)?.record ?? null, what: 'comment' })
    },
    [blocks, mark, show],
  )
  /** Opens a block that has just been made: the outline knows it when its page is drawn. */
  const openMade = useCallback(
    (block: string, record: string, field: string) => {
      mark(block)
      show({ block, record, field, what: 'words' })
    },
    [mark, show],
  )
  const showStray = useCallback(() => show({ record: null, what: 'comment' }), [show])
  const section =
    marked === undefined
      ? undefined
      : (sectionIn(marked) ?? sections.find((one) => one.blocks.some(({ block }) => block === marked))?.id)
  return { editing, open, comment, openMade, showStray, section }
}

/** The field that holds the words of a block, where its section tells. */
const FIELDS: Readonly<Record<string, string>> = {
  points: 'text',
  'if-raised': 'line',
  'do-not-raise': 'text',
  programme: 'activity',
}

const fieldOf = (block: string): string | undefined => FIELDS[block.split('/')[0] ?? '']
