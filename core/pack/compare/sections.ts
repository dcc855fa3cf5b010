import type { SectionId } from '#core/template'
import {
  agreementEntries,
  annexEntries,
  backgroundEntries,
  commitmentEntries,
  figureEntries,
  giftEntries,
  meetingEntries,
} from './dossier.ts'
import type { Entries } from './entry.ts'
import { biographyEntries, memberEntries, subjectEntries } from './people.ts'
import { doNotRaiseEntries, ifRaisedEntries, pointEntries, topicWordEntries } from './points.ts'
import { cardEntries, coverEntries, pressLineEntries, programmeEntries, seatingEntries } from './visit.ts'

/** How the entries of a section are compared. */
export type Compared = {
  readonly entries: Entries
  /** `placed`: the place of an entry is a fact. `free`: it follows from other facts. */
  readonly order: 'placed' | 'free'
  /** `own`: entries come and go here. `guest`: another section tells who came and went; here only what they say changed. */
  readonly entryOf: 'own' | 'guest'
}

const free = (entries: Entries): Compared => ({ entries, order: 'free', entryOf: 'own' })
const placed = (entries: Entries): Compared => ({ entries, order: 'placed', entryOf: 'own' })
const nothing: Entries = () => []

const both =
  (...lists: readonly Entries[]): Entries =>
  (print) =>
    lists.flatMap((list) => list(print))

/** What of each section is compared; what a section repeats from another is told there, once. */
export const COMPARED: Readonly<Record<SectionId, Compared>> = {
  cover: free(coverEntries),
  card: free(cardEntries),
  points: placed(pointEntries),
  'if-raised': free(ifRaisedEntries),
  'do-not-raise': placed(doNotRaiseEntries),
  commitments: free(commitmentEntries),
  'last-meetings': free(meetingEntries),
  'their-side': placed(memberEntries('theirs')),
  'our-side': placed(memberEntries('ours')),
  biographies: { entries: biographyEntries, order: 'free', entryOf: 'guest' },
  programme: free(programmeEntries),
  seating: free(seatingEntries),
  background: free(backgroundEntries('usable')),
  restricted: free(backgroundEntries('not-for-disclosure')),
  agreements: free(agreementEntries),
  figures: free(figureEntries),
  gifts: free(giftEntries),
  timeline: free(nothing),
  'press-line': free(pressLineEntries),
  interpreter: free(annexEntries),
  sources: free(nothing),
  'change-note': free(nothing),
  'hand-over': free(both(subjectEntries, commitmentEntries, topicWordEntries)),
  'place-cards': free(both(memberEntries('theirs'), memberEntries('ours'))),
  'programme-card': free(programmeEntries),
}
