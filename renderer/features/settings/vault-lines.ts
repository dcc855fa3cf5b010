import type { ErrorCode, OutputOf } from '#core/contract'
import { faultWords } from '#renderer/parts'
import type { Texts } from '#renderer/text'

const part = (text: Texts, { what, problem }: { readonly what: string; readonly problem: ErrorCode }): string =>
  text('vault.damagedPart', { what, problem: faultWords(text, { code: problem, what }) })

/** What a check of the vault found, line by line. */
export const verdictLines = (text: Texts, found: OutputOf<'vault.verify'>): readonly string[] => [
  ...(found.damaged.length === 0
    ? [
        text('vault.verdict', {
          commit: found.commit,
          objects: found.objects,
          attachments: found.attachments,
          changes: found.changes,
        }),
      ]
    : [text('vault.verdictDamaged', { count: found.damaged.length, commit: found.commit })]),
  ...found.damaged.map((one) => part(text, one)),
  ...unusableLines(text, found.unusable),
  text('vault.olderStates', { whole: found.olderStates.whole, damaged: found.olderStates.damaged.length }),
  ...(found.unnamed > 0 ? [text('vault.unnamed', { count: found.unnamed })] : []),
]

/** What a backup copied, and what it could not copy. */
export const backupLines = (text: Texts, done: OutputOf<'vault.backup'>, folder: string): readonly string[] => [
  text('vault.backedUp', { commit: done.commit, folder, blobs: done.blobs, drafts: done.drafts }),
  ...done.damaged.map(({ what }) => text('vault.backupMissing', { what })),
  ...unusableLines(text, done.unusable),
]

/** The newer changes that cannot be read, each with why. */
export const unusableLines = (text: Texts, list: OutputOf<'vault.state'>['unusable']): readonly string[] =>
  list.map(({ commit, what, problem }) =>
    text('vault.unusable', { commit, what, problem: faultWords(text, { code: problem, what }) }),
  )
