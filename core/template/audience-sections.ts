import type { Audience } from '#core/domain'
import type { SectionId } from './section-ids.ts'

/** How much of a section an audience may have; `chosen` is a part that prints only when it is asked for. */
export type Share = 'whole' | 'part' | 'chosen' | 'never'

const shares = (
  principal: Share,
  staff: Share,
  interpreter: Share,
  security: Share,
  shareable: Share,
): Readonly<Record<Audience, Share>> => ({ principal, staff, interpreter, security, shareable })

/** Which audience may have which section (PACK 2): no template switches on what is `never`. */
export const AUDIENCE_SECTIONS: Readonly<Record<SectionId, Readonly<Record<Audience, Share>>>> = {
  cover: shares('whole', 'whole', 'whole', 'whole', 'part'),
  card: shares('whole', 'whole', 'part', 'never', 'never'),
  points: shares('whole', 'whole', 'part', 'never', 'never'),
  'if-raised': shares('whole', 'whole', 'part', 'never', 'never'),
  'do-not-raise': shares('whole', 'whole', 'never', 'never', 'never'),
  commitments: shares('whole', 'whole', 'never', 'never', 'never'),
  'last-meetings': shares('whole', 'whole', 'part', 'never', 'never'),
  'their-side': shares('whole', 'whole', 'part', 'part', 'part'),
  'our-side': shares('whole', 'whole', 'part', 'part', 'part'),
  biographies: shares('whole', 'whole', 'part', 'never', 'part'),
  programme: shares('whole', 'whole', 'whole', 'whole', 'part'),
  seating: shares('whole', 'whole', 'part', 'whole', 'never'),
  background: shares('whole', 'whole', 'whole', 'never', 'chosen'),
  restricted: shares('whole', 'whole', 'never', 'never', 'never'),
  agreements: shares('whole', 'whole', 'whole', 'never', 'chosen'),
  figures: shares('whole', 'whole', 'part', 'never', 'part'),
  gifts: shares('whole', 'whole', 'never', 'part', 'never'),
  timeline: shares('whole', 'whole', 'whole', 'never', 'chosen'),
  'press-line': shares('whole', 'whole', 'whole', 'never', 'part'),
  interpreter: shares('never', 'whole', 'whole', 'never', 'never'),
  sources: shares('whole', 'whole', 'part', 'never', 'part'),
  'change-note': shares('whole', 'whole', 'part', 'part', 'never'),
  'hand-over': shares('whole', 'whole', 'never', 'never', 'never'),
  'place-cards': shares('whole', 'whole', 'never', 'whole', 'part'),
  'programme-card': shares('whole', 'whole', 'whole', 'whole', 'part'),
}

/** The share of an audience in a section. */
export const shareOf = (section: SectionId, audience: Audience): Share => AUDIENCE_SECTIONS[section][audience]
