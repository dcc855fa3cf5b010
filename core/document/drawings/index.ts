// Drawings made of marks and labels: the timeline of a relation, plans of tables and cars.
// May import core/base and the drawing and inline types beside it.
// Must never know a record, a language or an output; what is written on a drawing comes in as words.
export {
  drawSeating,
  seatPeople,
  type Seated,
  type SeatingInput,
  type SeatingKind,
  type SeatPerson,
} from './seating.ts'
export { drawTimeline, type TimelineEntry, type TimelineInput } from './timeline.ts'
