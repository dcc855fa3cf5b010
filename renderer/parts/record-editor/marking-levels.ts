import { missingDecision, type Marking, type MarkingScheme, type PackLang } from '#core/base'

/** A level of a scheme as it is offered: whether it may be chosen yet. */
export type OfferedLevel = { readonly code: string; readonly label: string; readonly isOpen: boolean }

/** The levels of a scheme. Those of a state's secrets open once who decided, the entry of the list and the day are filled in (K17). */
export const offeredLevels = (scheme: MarkingScheme, marking: Marking, lang: PackLang): readonly OfferedLevel[] => {
  const isOpen = missingDecision(scheme, marking).length === 0
  return scheme.levels.map(({ code, labels }) => ({ code, label: labels[lang] ?? code, isOpen }))
}
