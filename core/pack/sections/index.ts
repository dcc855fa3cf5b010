import type { WrittenSectionId } from '#core/template'
import { writeBiographies } from './biographies.ts'
import { writeCard } from './card.ts'
import { writeCommitments } from './commitments.ts'
import { writeDoNotRaise } from './do-not-raise.ts'
import { writeHandOver } from './hand-over.ts'
import { writeIfRaised } from './if-raised.ts'
import { writeLastMeetings } from './last-meetings.ts'
import { writeOurSide, writeTheirSide } from './delegation.ts'
import { writePlaceCards } from './place-cards.ts'
import { writePoints } from './points.ts'
import { writeProgramme } from './programme.ts'
import { writeProgrammeCard } from './programme-card.ts'
import type { SectionWriter } from './writer.ts'

const nothing: SectionWriter = () => []

/** One writer for every section: a section without a writer does not compile. */
export const SECTIONS: Readonly<Record<WrittenSectionId, SectionWriter>> = {
  card: writeCard,
  points: writePoints,
  'if-raised': writeIfRaised,
  'do-not-raise': writeDoNotRaise,
  commitments: writeCommitments,
  'last-meetings': writeLastMeetings,
  'their-side': writeTheirSide,
  'our-side': writeOurSide,
  biographies: writeBiographies,
  programme: writeProgramme,
  seating: nothing,
  background: nothing,
  restricted: nothing,
  agreements: nothing,
  figures: nothing,
  gifts: nothing,
  timeline: nothing,
  'press-line': nothing,
  interpreter: nothing,
  sources: nothing,
  'change-note': nothing,
  'hand-over': writeHandOver,
  'place-cards': writePlaceCards,
  'programme-card': writeProgrammeCard,
}
