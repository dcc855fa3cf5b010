/** The sections of a pack in their order (PACK 3), then those of the smaller papers (PACK 12). */
export const SECTION_IDS = [
  'cover',
  'card',
  'points',
  'if-raised',
  'do-not-raise',
  'commitments',
  'last-meetings',
  'their-side',
  'our-side',
  'biographies',
  'programme',
  'seating',
  'background',
  'restricted',
  'agreements',
  'figures',
  'gifts',
  'timeline',
  'press-line',
  'interpreter',
  'sources',
  'change-note',
  'hand-over',
  'place-cards',
  'programme-card',
] as const

/** A section that a template may ask for. */
export type SectionId = (typeof SECTION_IDS)[number]

/** A section with a heading and blocks: every one but the cover. */
export type WrittenSectionId = Exclude<SectionId, 'cover'>
