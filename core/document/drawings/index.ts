// Drawings made of marks and labels: the timeline of a relation, plans of tables and cars, flags as boxes.
// May import core/base and the drawing and inline types beside it.
// Must never know a record, a language or an output; what is written on a drawing comes in as words.
export { drawFlags, type FlagBox } from './flags.ts'
export { drawSeating, type SeatingInput } from './seating.ts'
export { seatPeople, type Seated, type SeatingKind, type SeatPerson } from './seats.ts'
export { drawTimeline, type TimelineEntry, type TimelineInput } from './timeline.ts'
