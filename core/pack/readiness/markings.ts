import { compareLevels, isWithinCeiling, missingDecision } from '#core/base'
import { everyBlock, levelsOf, provenanceOf } from '#core/document'
import { ceilingMeant } from '../audience.ts'
import { found, record, type Check } from './finding.ts'
import { everyPrinted, sectionOf } from './printed.ts'

/** R04: a block's level is above the pack's. */
export const r04: Check = ({ document, scheme }) =>
  everyBlock(document).flatMap(({ section, block }) => {
    const above = levelsOf(block).find((level) => compareLevels(scheme, level, document.banner.level) > 0)
    if (above === undefined) return []
    const ids = provenanceOf(block)
    const subject = ids[0] === undefined ? section.title : record(ids[0])
    return [
      found(
        'R04',
        'B!',
        ids.slice(0, 1),
        {
          block: subject,
          level: { kind: 'level', code: above },
          packLevel: { kind: 'level', code: document.banner.level },
        },
        { section: section.id },
      ),
    ]
  })

/** R19: a level of a state-secret scheme lacks who decided it, its list entry or until when. */
export const r19: Check = (input) => {
  const { office } = input
  return everyPrinted(input).flatMap((one) => {
    const scheme = office.schemes.find((known) => known.name === one.marking?.scheme)
    if (scheme === undefined || one.marking === undefined) return []
    return missingDecision(scheme, one.marking).map((missing) =>
      found(
        'R19',
        'B!',
        [one.id],
        { level: { kind: 'level', code: one.marking?.level ?? '' }, missing: { kind: 'word', key: missing } },
        sectionOf(input, one.id),
      ),
    )
  })
}

/** R20: the pack's level is above what this computer is set to. */
export const r20: Check = ({ document, scheme, computerCeiling }) => {
  if (computerCeiling === undefined) return []
  const ceiling = ceilingMeant(scheme, computerCeiling)
  return isWithinCeiling(scheme, document.banner.level, ceiling)
    ? []
    : [found('R20', 'B!', [], { ceiling: { kind: 'level', code: ceiling } })]
}

/** Types that only arrange others and carry no content to be marked. */
const UNMARKED = new Set(['office', 'template', 'pack', 'waiver', 'precedence-table', 'attachment'])

/** R21: the office requires markings, and a printed record has none. */
export const r21: Check = (input) =>
  !input.office.markingsRequired
    ? []
    : everyPrinted(input)
        .filter((one) => one.marking === undefined && !UNMARKED.has(one.type))
        .map((one) => found('R21', 'B', [one.id], { record: record(one.id) }, sectionOf(input, one.id)))

/** R45: a copy has no holder; a security copy needs none (PACK 2). */
export const r45: Check = ({ audience, copies }) =>
  audience === 'security'
    ? []
    : copies
        .filter(({ holder }) => holder === undefined || holder.trim() === '')
        .map(({ n }) => found('R45', 'B', [], { number: n }))
