import type { WrittenSectionId } from '#core/template'

/** How a section stands among the others (PACK 3). */
export type SectionRule = {
  /** May go on on the page of the section before it; `after` names the only one it may follow so. */
  readonly start: { readonly kind: 'page' } | { readonly kind: 'run-on'; readonly after?: WrittenSectionId }
  readonly end: 'page' | 'open'
  /** Pages allowed; absent: no limit of its own. */
  readonly maxPages?: number
}

const page = (maxPages?: number): SectionRule => ({
  start: { kind: 'page' },
  end: 'open',
  ...(maxPages !== undefined && { maxPages }),
})
const runOn = (maxPages: number): SectionRule => ({ ...page(maxPages), start: { kind: 'run-on' } })
const alone = (maxPages: number): SectionRule => ({ ...page(maxPages), end: 'page' })

/** Start, end and length of every section. */
export const SECTION_RULES: Readonly<Record<WrittenSectionId, SectionRule>> = {
  card: alone(1),
  points: alone(1),
  'if-raised': page(1),
  'do-not-raise': { ...page(1), start: { kind: 'run-on', after: 'if-raised' } },
  commitments: page(2),
  'last-meetings': page(1),
  'their-side': page(2),
  'our-side': runOn(1),
  biographies: page(),
  programme: page(2),
  seating: runOn(1),
  background: page(2),
  restricted: alone(1),
  agreements: page(1),
  figures: page(1),
  gifts: runOn(1),
  timeline: runOn(1),
  'press-line': runOn(1),
  interpreter: page(4),
  sources: page(),
  'change-note': runOn(1),
  'hand-over': page(2),
  'place-cards': page(),
  'programme-card': page(),
}
