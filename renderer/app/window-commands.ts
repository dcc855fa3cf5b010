import { useCallback, useMemo, useRef } from 'react'
import type { LoggedStep } from '#core/contract'
import { useCommand } from '#renderer/client'
import {
  faultWords,
  useAppearance,
  useCommands,
  useLock,
  useNavigation,
  useSession,
  type WindowCommand,
} from '#renderer/parts'
import { useTexts } from '#renderer/text'
import { useToast } from '#renderer/ui'
import { RAIL_PLACES } from './rail.tsx'
import { usePalette } from './palette.tsx'
import { goToPanel } from './panels.ts'
import { useShortcutList } from './shortcut-list.tsx'

/** Offers what the window itself can do, wherever it is. */
export const useWindowCommands = (): void => {
  const { go, back, forward, canGoBack, canGoForward, beside, closeBeside, turn, canTurn } = useNavigation()
  const [hasPrevious, hasNext] = [canTurn(-1), canTurn(1)]
  const lock = useLock()
  const palette = usePalette()
  const list = useShortcutList()
  const { undo, redo } = useTurning()
  const { settings, choose } = useAppearance()
  const zoom = settings.zoom ?? 1
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      { id: 'palette', label: 'window.commands.palette', menu: 'go', keys: 'Ctrl+K', run: palette.open },
      {
        id: 'search',
        label: 'window.commands.searchPage',
        menu: 'go',
        keys: 'Ctrl+Shift+F',
        run: () => go({ kind: 'search', query: '' }),
      },
      {
        id: 'back',
        label: 'window.commands.back',
        menu: 'go',
        keys: 'Alt+ArrowLeft',
        run: back,
        why: canGoBack ? undefined : '',
      },
      {
        id: 'forward',
        label: 'window.commands.forward',
        menu: 'go',
        keys: 'Alt+ArrowRight',
        run: forward,
        why: canGoForward ? undefined : '',
      },
      {
        id: 'previous-record',
        label: 'window.commands.previousRecord',
        menu: 'go',
        keys: 'Alt+PageUp',
        run: () => turn(-1),
        why: hasPrevious ? undefined : '',
      },
      {
        id: 'next-record',
        label: 'window.commands.nextRecord',
        menu: 'go',
        keys: 'Alt+PageDown',
        run: () => turn(1),
        why: hasNext ? undefined : '',
      },
      ...RAIL_PLACES.map(({ place }, index): WindowCommand => ({
        id: `go-${place.kind}`,
        label: `window.places.${place.kind}`,
        menu: 'go',
        keys: `Ctrl+${index + 1}`,
        run: () => go(place),
      })),
      { id: 'go-trash', label: 'window.places.trash', menu: 'go', run: () => go({ kind: 'trash' }) },
      { id: 'go-settings', label: 'window.places.settings', menu: 'tools', run: () => go({ kind: 'settings' }) },
      { id: 'undo', label: 'window.commands.undo', menu: 'edit', keys: 'Ctrl+Z', run: undo },
      {
        id: 'redo',
        label: 'window.commands.redo',
        menu: 'edit',
        keys: 'Ctrl+Y',
        moreKeys: ['Ctrl+Shift+Z'],
        run: redo,
      },
      { id: 'next-panel', label: 'window.commands.nextPanel', menu: 'view', keys: 'F6', run: () => goToPanel('next') },
      {
        id: 'previous-panel',
        label: 'window.commands.previousPanel',
        menu: 'view',
        keys: 'Shift+F6',
        run: () => goToPanel('previous'),
      },
      ...(beside === undefined
        ? []
        : [{ id: 'close-beside', label: 'window.commands.closeBeside', menu: 'view', run: closeBeside } as const]),
      {
        id: 'bigger',
        label: 'window.commands.bigger',
        menu: 'view',
        run: () => void choose({ zoom: Math.min(2.5, zoom + 0.25) }),
      },
      {
        id: 'smaller',
        label: 'window.commands.smaller',
        menu: 'view',
        run: () => void choose({ zoom: Math.max(0.75, zoom - 0.25) }),
      },
      { id: 'usual', label: 'window.commands.usual', menu: 'view', run: () => void choose({ zoom: 1 }) },
      { id: 'lock', label: 'window.commands.lock', menu: 'file', keys: 'Ctrl+L', run: lock },
      { id: 'shortcuts', label: 'window.commands.shortcuts', menu: 'help', keys: 'F1', run: list.open },
    ],
    [
      palette,
      list,
      go,
      back,
      forward,
      canGoBack,
      canGoForward,
      turn,
      hasPrevious,
      hasNext,
      undo,
      redo,
      beside,
      closeBeside,
      lock,
      choose,
      zoom,
    ],
  )
  useCommands(commands)
}

/** Undo and redo of the last act, with a word on what it was. */
const useTurning = (): { readonly undo: () => void; readonly redo: () => void } => {
  const text = useTexts()
  const toast = useToast()
  const { by } = useSession()
  const undoIt = useCommand('history.undo')
  const redoIt = useCommand('history.redo')
  // One after the other: a key that is pressed while an act is being taken back takes back the one before it.
  const queue = useRef<Promise<void>>(Promise.resolve())
  const turn = useCallback(
    (which: 'undo' | 'redo') => {
      queue.current = queue.current.then(async () => {
        const done = await (which === 'undo' ? undoIt({ by }) : redoIt({ by }))
        const said = (step: LoggedStep): string =>
          text(which === 'undo' ? 'window.undone' : 'window.redone', { label: step.label })
        toast({ words: done.ok ? said(done.value) : faultWords(text, done.error) })
      })
    },
    [undoIt, redoIt, by, text, toast],
  )
  return useMemo(() => ({ undo: () => turn('undo'), redo: () => turn('redo') }), [turn])
}
