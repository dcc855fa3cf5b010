import { figuresConflict, recordsWith, type Figure } from '#core/domain'
import { mentioned, type Look } from './look.ts'
import type { Mentioned } from './shapes/linked.ts'

/** The figures that cannot hold beside one, and those that somebody linked as its conflict. */
export const conflictsOf = (look: Look, figure: Figure): readonly Mentioned[] =>
  recordsWith(look.records, 'figure', 'subject', figure.subject)
    .filter(
      (other) =>
        other.id !== figure.id &&
        (figuresConflict(figure, other) ||
          figure.conflictsWith.includes(other.id) ||
          other.conflictsWith.includes(figure.id)),
    )
    .map((other) => mentioned(look, other))
