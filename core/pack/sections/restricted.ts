import { heading, list, type Block } from '#core/document'
import { findRecords } from '#core/domain'
import { separator } from '#core/language'
import { carried, nameOf, type Print } from '../print.ts'
import { membersOf, type Scope } from '../scope.ts'
import { topicBlocks } from './background.ts'
import { noteItems, ofTier } from './notes.ts'
import { ownMarking } from './own-marking.ts'
import type { SectionWriter } from './writer.ts'

/** Background not for disclosure (13): its own marking line first, then the partner, topics and cautions. */
export const writeRestricted: SectionWriter = (scope, print) => {
  const topics = findRecords(scope.records, scope.lists.topics)
  const blocks = [
    ...profileBlocks(scope, print),
    ...topicBlocks(topics, 'not-for-disclosure', print),
    ...cautionBlocks(scope, print),
  ]
  if (blocks.length === 0) return []
  return [ownMarking(print, blocks), ...blocks]
}

function profileBlocks(scope: Scope, print: Print): readonly Block[] {
  const { partner } = scope
  if (partner === undefined) return []
  const items = noteItems(print, ofTier(partner.profile, 'not-for-disclosure'), partner)
  if (items.length === 0) return []
  return [
    heading(2, print.t('details.background.profile'), { keepWithNext: true }),
    list('bullet', 'body', items, carried(print, partner)),
  ]
}

/** Cautions stand with the biography; here only of those whose biography is not in the document. */
function cautionBlocks(scope: Scope, print: Print): readonly Block[] {
  if (print.printed.has('biographies') || print.request.sections.some((section) => section.id === 'biographies'))
    return []
  const items = membersOf(scope, scope.theirs.members).flatMap(({ person }) =>
    noteItems(print, person.cautions, person).map((entry) => ({
      ...entry,
      inlines: [
        { kind: 'text' as const, text: `${nameOf(print, person, 'full')}${separator('label', print.lang)}` },
        ...entry.inlines,
      ],
    })),
  )
  if (items.length === 0) return []
  return [heading(2, print.t('details.restricted.cautions'), { keepWithNext: true }), list('bullet', 'body', items)]
}
