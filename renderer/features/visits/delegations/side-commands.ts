import { useEffect, useMemo, useRef } from 'react'
import type { MeetingSide } from '#core/domain'
import { useCommands, type WindowCommand } from '#renderer/parts'

type Ways = {
  readonly side: MeetingSide
  /** Whether the focus was last in this side's table: the commands act on it. */
  readonly isCurrent: boolean
  readonly noMoves: string | undefined
  readonly readOnly: string | undefined
  readonly moveBy: (by: -1 | 1) => void
  readonly moveTo: () => void
  readonly add: () => void
  readonly suggest: () => void
}

const NONE: readonly WindowCommand[] = []

/** What can be done with a side, in the menu and in the palette. */
export const useSideCommands = (ways: Ways): void => {
  const { side, isCurrent, noMoves, readOnly } = ways
  const now = useRef(ways)
  useEffect(() => {
    now.current = ways
  })
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: `add-${side}`,
        label: `visits.commands.add-${side}`,
        menu: 'visit',
        why: readOnly,
        run: () => now.current.add(),
      },
      {
        id: `suggest-${side}`,
        label: `visits.commands.suggest-${side}`,
        menu: 'visit',
        why: readOnly,
        run: () => now.current.suggest(),
      },
      ...(isCurrent
        ? ([
            {
              id: 'move-up',
              label: 'visits.commands.up',
              menu: 'edit',
              keys: 'Alt+Shift+ArrowUp',
              why: noMoves,
              run: () => now.current.moveBy(-1),
            },
            {
              id: 'move-down',
              label: 'visits.commands.down',
              menu: 'edit',
              keys: 'Alt+Shift+ArrowDown',
              why: noMoves,
              run: () => now.current.moveBy(1),
            },
            { id: 'move-to', label: 'visits.moveTo', menu: 'edit', why: noMoves, run: () => now.current.moveTo() },
          ] as const)
        : NONE),
    ],
    [side, isCurrent, noMoves, readOnly],
  )
  useCommands(commands)
}
