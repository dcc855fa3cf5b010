import type { PackLang } from '#core/base'
import type { Arrangement } from '#core/domain'
import { textsFor } from '#core/language'
import type { SectionId } from '#core/template'
import { arranged } from '../arrangement.ts'
import { isSectionOpen } from '../audience.ts'
import type { Change } from '../change.ts'
import { sectionTitleIn } from '../frame.ts'
import type { PackRequest } from '../request.ts'
import { movedAmong } from './moved.ts'

/** What was done with whole sections since they stood as `before` says: left out, taken back, moved; as few moves as explain the order. */
export function sectionChanges(
  request: PackRequest,
  before: Arrangement | undefined,
  lang: PackLang,
): readonly Change[] {
  const t = textsFor(lang)
  const [were, are] = [printedIn(request, before), printedIn(request, request.arrangement)]
  const titleOf = (id: SectionId): string => sectionTitleIn(lang, request.template, id)
  const whole = (kind: Change['kind'], section: SectionId, line: string): Change => ({
    kind,
    section,
    record: null,
    line,
  })
  const moved = movedAmong(
    were.filter((id) => are.includes(id)),
    are.filter((id) => were.includes(id)),
  )
  const movedLine = (id: SectionId): string => {
    const next = are[are.indexOf(id) + 1]
    const section = titleOf(id)
    return next === undefined
      ? t('details.changes.sectionLast', { section })
      : t('details.changes.sectionMoved', { section, next: titleOf(next) })
  }
  return [
    ...were
      .filter((id) => !are.includes(id))
      .map((id) => whole('removed', id, t('details.changes.sectionOut', { section: titleOf(id) }))),
    ...are
      .filter((id) => !were.includes(id))
      .map((id) => whole('added', id, t('details.changes.sectionBack', { section: titleOf(id) }))),
    ...are.filter((id) => moved.has(id)).map((id) => whole('moved', id, movedLine(id))),
  ]
}

const printedIn = (request: PackRequest, arrangement: Arrangement | undefined): readonly SectionId[] =>
  arranged(request.template, arrangement)
    .map(({ id }) => id)
    .filter((id) => isSectionOpen(id, request))
