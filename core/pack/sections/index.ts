// The sections of a pack: one writer for each, from the records that may be seen to blocks.
// May import the pack's own print context and what core/pack may.
// Must never choose what an audience may see: that was decided before a word is written.
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
import { writeSeating } from './seating.ts'
import { writeBackground } from './background.ts'
import { writeRestricted } from './restricted.ts'
import { writeAgreements } from './agreements.ts'
import { writeFigures } from './figures.ts'
import { writeGifts } from './gifts.ts'
import { writeTimeline } from './timeline.ts'
import { writePressLine } from './press-line.ts'
import { writeInterpreter } from './interpreter.ts'
import { writeSources } from './sources.ts'
import { writeChangeNote } from './change-note.ts'
import type { SectionWriter } from './writer.ts'

export { partyName } from './agreements.ts'
export { gist } from './commitments.ts'
export { saidByWords } from './figures.ts'
export { ofTier } from './notes.ts'

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
  seating: writeSeating,
  background: writeBackground,
  restricted: writeRestricted,
  agreements: writeAgreements,
  figures: writeFigures,
  gifts: writeGifts,
  timeline: writeTimeline,
  'press-line': writePressLine,
  interpreter: writeInterpreter,
  sources: writeSources,
  'change-note': writeChangeNote,
  'hand-over': writeHandOver,
  'place-cards': writePlaceCards,
  'programme-card': writeProgrammeCard,
}
