import { useCallback, useEffect, useState } from 'react'
import type { LockedSince } from '#core/contract'
import { useClient } from '#renderer/client'
import { keptOf, plainOf, useNavigation, useSeal, useSession, type KeptTrail } from '#renderer/parts'
import { focusIn, giveFocusBack, type KeptFocus } from './kept-focus.ts'

/** The window as it was when the vault locked: where it was, what was typed and by nothing else kept, and why it locked. */
export type KeptWindow = {
  readonly locked: LockedSince
  readonly trail: KeptTrail
  readonly focus?: KeptFocus | undefined
  readonly typed: readonly string[]
}

const KEY = { object: 'office', key: 'window' } as const

/** What was kept of this window: undefined until the vault has answered, null for nothing. It is used once. */
export const useKeptWindow = (): KeptWindow | null | undefined => {
  const client = useClient()
  const [found, setFound] = useState<KeptWindow | null>()
  useEffect(() => {
    let isWanted = true
    void client['drafts.list']({}).then((list) => {
      const draft = list.ok ? list.value.find(({ object, key }) => object === KEY.object && key === KEY.key) : undefined
      if (draft !== undefined) void client['drafts.drop'](KEY)
      const content = keptOf(draft?.content)
      if (isWanted) setFound(isKeptWindow(content) ? content : null)
    })
    return () => {
      isWanted = false
    }
  }, [client])
  return found
}

const isKeptWindow = (content: unknown): content is KeptWindow =>
  typeof content === 'object' && content !== null && 'trail' in content && 'locked' in content && 'typed' in content

/** Seals the window before each lock, and gives the caret back after it. */
export const useKeepingWindow = (before: KeptWindow | null): void => {
  const client = useClient()
  const { trail } = useNavigation()
  const { lockMinutes: minutes } = useSession()
  useSeal(
    useCallback(
      (why) => {
        const kept: KeptWindow = {
          locked: { why, at: Date.now(), minutes },
          trail: trail(),
          focus: focusIn(document),
          typed: typedIn(document),
        }
        // Plain values alone can be sealed.
        return client['drafts.save']({ ...KEY, generation: 0, content: plainOf(kept) as never })
      },
      [client, trail, minutes],
    ),
  )
  useEffect(() => (before?.focus === undefined ? undefined : giveFocusBack(document, before.focus)), [before])
}

/** What stands in fields that no editor keeps: those of dialogs, and one that is edited in place. Never a passphrase. */
const typedIn = (doc: Document): readonly string[] =>
  [...doc.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    .filter(
      (field) =>
        (field.type === 'text' || field.localName === 'textarea') &&
        !field.readOnly &&
        field.closest('.record-editor, .palette, .words-edit, [data-kept]') === null &&
        (field === doc.activeElement || field.closest('[role="dialog"]') !== null),
    )
    .map(({ value }) => value)
    .filter((value) => value.trim() !== '')
