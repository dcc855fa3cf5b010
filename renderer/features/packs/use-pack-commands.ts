import { useMemo } from 'react'
import type { Format, IssuedVersion, PackGate } from '#core/contract'
import { useCommands, useSession, type WindowCommand } from '#renderer/parts'
import { useTexts, type Texts } from '#renderer/text'

/** Where the pages stand: beside the panels, alone, or nowhere. */
export type Shown = 'beside' | 'only' | 'off'

export const NEXT_SHOWN: Readonly<Record<Shown, Shown>> = { beside: 'only', only: 'off', off: 'beside' }

/** What can be done with the pack as a whole. */
export type Acts = {
  readonly gate: PackGate | undefined
  readonly last: IssuedVersion | undefined
  readonly exportDraft: (formats: readonly Format[]) => void
  readonly issue: () => void
  readonly compare: (version: IssuedVersion) => void
}

/** Why no file of a draft can be made. */
export const whyNoExport = (text: Texts, gate: PackGate | undefined): string | undefined => {
  if (gate === undefined) return text('composer.nothingYet')
  return gate === 'refused' ? text('composer.exportRefused') : undefined
}

/** Why nothing can be issued. */
export const whyNoIssue = (text: Texts, gate: PackGate | undefined): string | undefined =>
  whyNoExport(text, gate) ?? (gate === 'open' ? undefined : text('composer.issueRefused'))

/** Offers the acts of the composer to the menu, the palette and the keys. */
export const usePackCommands = (
  acts: Acts & { readonly shown: Shown; readonly setShown: (next: Shown) => void },
): void => {
  const text = useTexts()
  const { readOnly } = useSession()
  const { gate, last, exportDraft, issue, compare, shown, setShown } = acts
  const commands = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'pack-preview',
        label: 'composer.commands.preview',
        menu: 'pack',
        keys: 'F8',
        run: () => setShown(NEXT_SHOWN[shown]),
      },
      {
        id: 'pack-export',
        label: 'composer.commands.export',
        menu: 'pack',
        keys: 'F12',
        why: whyNoExport(text, gate),
        run: () => exportDraft(['pdf']),
      },
      {
        id: 'pack-issue',
        label: 'composer.commands.issue',
        menu: 'pack',
        why: readOnly ?? whyNoIssue(text, gate),
        run: issue,
      },
      {
        id: 'pack-compare',
        label: 'composer.commands.compare',
        menu: 'pack',
        why: last === undefined ? text('composer.noVersion') : undefined,
        run: () => last !== undefined && compare(last),
      },
    ],
    [text, readOnly, gate, last, exportDraft, issue, compare, shown, setShown],
  )
  useCommands(commands)
}
