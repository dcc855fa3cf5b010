import { heading, paragraph, type Block } from '#core/document'
import { dayWords, type Print } from '../print.ts'
import { defaultDue } from '../readiness/index.ts'
import type { Scope } from '../scope.ts'
import { bodiesPart } from './annex/bodies.ts'
import { figuresPart } from './annex/figures.ts'
import { glossaryPart } from './annex/glossary.ts'
import { namesPart } from './annex/names.ts'
import type { Part } from './annex/part.ts'
import { programmePart } from './annex/programme.ts'
import { saidPart } from './annex/said.ts'
import { seatingPart } from './annex/seating.ts'
import { speechesPart } from './annex/speeches.ts'
import { ownMarking } from './own-marking.ts'
import type { SectionWriter } from './writer.ts'

/** The eight parts in their fixed order (PACK 5.2). */
const PARTS: readonly Part[] = [
  programmePart,
  namesPart,
  bodiesPart,
  glossaryPart,
  figuresPart,
  saidPart,
  speechesPart,
  seatingPart,
]

/** Interpreter annex (19): its own marking and due time, then eight parts, each starting with what is missing. */
export const writeInterpreter: SectionWriter = (scope, print) => {
  const parts = PARTS.flatMap((part, index) => partBlocks(part, index + 1, scope, print))
  return [ownMarking(print, parts), ...dueLine(scope, print), ...parts]
}

function partBlocks(part: Part, number: number, scope: Scope, print: Print): readonly Block[] {
  const { title, missing, blocks } = part(scope, print)
  const state =
    blocks.length === 0
      ? print.t('details.annex.nothing')
      : missing.length === 0
        ? print.t('details.annex.complete')
        : missing.join(' ')
  return [
    heading(2, `${number} ${title}`, { keepWithNext: true }),
    paragraph('note', state, blocks.length === 0 ? {} : { keepWithNext: true }),
    ...blocks,
  ]
}

/** Noon two working days before the visit, unless the visit sets another time. */
function dueLine(scope: Scope, print: Print): readonly Block[] {
  const due = scope.visit.interpreterDue ?? defaultDue(scope.day)
  if (due === undefined) return []
  return [
    paragraph(
      'note',
      print.t('details.annex.due', { date: dayWords(print, due.slice(0, 10)), time: due.slice(11, 16) }),
    ),
  ]
}
