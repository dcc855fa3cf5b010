import type { AppError, ErrorCode, VaultState, VaultVerdict, VaultWarning } from '#core/contract'
import type { TextKey, Texts } from '#core/language'

/** What an error is about, where the vault names it by words and not by the name of an object. */
const WHATS: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['every manifest', 'vault.what.manifests'],
  ['every object', 'vault.what.objects'],
  ['the history', 'vault.what.history'],
  ['the header', 'vault.what.header'],
  ['the folder', 'vault.what.folder'],
  ['a folder that is not empty', 'vault.what.notEmpty'],
  ['the vault', 'vault.what.vault'],
  ['the save', 'vault.what.save'],
  ['a newer change', 'vault.what.newerChange'],
  ['a draft', 'vault.what.draft'],
  ['the newest state', 'vault.what.state'],
  ['a folder of blobs', 'vault.what.blobFolder'],
])

const wordsOf = (what: string, t: Texts): string => {
  const key = WHATS.get(what)
  return key === undefined ? what : t(key)
}

/** The lines that tell an error of a call: what happened, what was not changed, one next step; then the records in question. */
export const errorLines = ({ code, what = '', problems = [] }: AppError, t: Texts): readonly string[] => [
  t(`vault.problem.${code}` satisfies TextKey, { what: wordsOf(what, t) }),
  ...problems.map(
    ({ record, path, expected, found }) => `${record} ${path}: ${t('command.expectedFound', { expected, found })}`,
  ),
]

const reason = (code: ErrorCode, what: string, t: Texts): string =>
  t(`vault.problem.${code}` satisfies TextKey, { what: wordsOf(what, t) })

/** What a person should know of a vault that opened all the same. */
export const warningLines = (warnings: readonly VaultWarning[], t: Texts): readonly string[] =>
  warnings.map((warning) => {
    switch (warning.kind) {
      case 'header-copy': {
        const problem = t(`vault.warning.${warning.problem}` satisfies TextKey)
        return t(warning.isMended ? 'vault.warning.header-copy' : 'vault.warning.header-copy-kept', { problem })
      }
      case 'older-header':
        return t('vault.warning.older-header', { generation: warning.generation, expected: warning.expected })
      case 'older-than-seen':
        return warning.commit === warning.seen.commit
          ? t('vault.warning.other-than-seen', { commit: warning.commit })
          : t('vault.warning.older-than-seen', { commit: warning.commit, seen: warning.seen.commit })
      case 'other-than-seen':
        return t('vault.warning.other-than-seen', { commit: warning.commit })
      case 'weak-kdf':
        return t('vault.warning.weak-kdf', { memory: Math.floor(warning.memoryKib / 1024) })
      default:
        return t(`vault.warning.${warning.kind}` satisfies TextKey)
    }
  })

const unusableLines = (unusable: VaultState['unusable'], t: Texts): readonly string[] =>
  unusable.map(({ commit, problem, what }) => t('vault.unusable', { commit, what, problem }))

const writingLine = ({ readOnly, forks, unusable }: VaultState, t: Texts): string => {
  if (readOnly !== undefined) return t('vault.readOnly', { reason: reason(readOnly, '', t) })
  return t(forks.length > 0 || unusable.length > 0 ? 'vault.waits' : 'vault.writable')
}

/** What a vault stands at. */
export const stateLines = (state: VaultState, t: Texts): readonly string[] => [
  t('vault.state', { commit: state.commit, at: state.at, by: state.by, label: state.label }),
  t('vault.objects', { count: state.objects }),
  ...state.forks.map((name) => t('vault.forkIs', { name })),
  writingLine(state, t),
  ...unusableLines(state.unusable, t),
  ...state.damaged.map(({ object, problem }) => reason(problem, object, t)),
]

/** What verifying found: exactly what is whole and what is damaged. */
export const verdictLines = (verdict: VaultVerdict, t: Texts): readonly string[] => {
  const { commit, objects, attachments, changes, damaged, olderStates, unnamed } = verdict
  return [
    damaged.length === 0
      ? t('vault.verdict', { commit, objects, attachments, changes })
      : t('vault.verdictDamaged', { commit, count: damaged.length }),
    ...damaged.map(({ what, problem }) => t('vault.damagedPart', { what: wordsOf(what, t), problem })),
    ...unusableLines(verdict.unusable, t),
    ...(olderStates.whole + olderStates.damaged.length === 0
      ? []
      : [t('vault.olderStates', { whole: olderStates.whole, damaged: olderStates.damaged.length })]),
    ...(unnamed === 0 ? [] : [t('vault.unnamed', { count: unnamed })]),
  ]
}
