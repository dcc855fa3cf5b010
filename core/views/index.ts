// What each page of the window shows: records as plain rows, printed for one reader on one day.
// May import core/base, core/domain, core/language and core/pack.
// Must never change a record, read a clock, or leave a rule of the trade to the page that draws.
export { commitmentsView } from './commitments.ts'
export { counterpartsView } from './counterparts.ts'
export { homeView } from './home.ts'
export { libraryView } from './library.ts'
export { lookAt, type Look, type ViewGround } from './look.ts'
export type { CommitmentRow, FollowedRow, Quarter, LedgerCounts, CommitmentsView } from './shapes/commitments.ts'
export type {
  PartnerRow,
  BodyRow,
  PersonRow,
  CounterpartTab,
  CounterpartSort,
  CounterpartsAsked,
  CounterpartsView,
} from './shapes/counterparts.ts'
export type {
  NoteRow,
  FigureRow,
  AgreementRow,
  ProjectRow,
  GiftRow,
  SourceRow,
  TimelineKind,
  TimelineRow,
  DossierView,
} from './shapes/dossier.ts'
export type { ChecklistCount, HomeVisit, AttentionKind, Attention, RecentRow, HomeView } from './shapes/home.ts'
export type { LibraryAsked, LibraryRow, LibraryView } from './shapes/library.ts'
export type { Linked, NameLines, Dated, Cited, Mentioned } from './shapes/linked.ts'
export type { ParticipantRow, MeetingView } from './shapes/meeting.ts'
export type { PostHeld, PersonView } from './shapes/person.ts'
export type {
  ChecklistFact,
  ChecklistRow,
  DelegateRow,
  DelegationView,
  OrderState,
  SuggestedOrder,
  ProgrammeRow,
  ProtocolView,
  Spoken,
  PointRow,
  PackRow,
  AddressRow,
  VisitView,
} from './shapes/visit.ts'
export type { VisitRow } from './shapes/visits.ts'
export type { StatementRow, MeetingRow } from './shapes/words.ts'
export { orderDigestOf } from './delegations.ts'
export { suggestedOrder } from './suggested-order.ts'
export { visitsView } from './visits.ts'
export { dossierView } from './dossier.ts'
export { meetingView } from './meeting.ts'
export { personView } from './person.ts'
export { visitView } from './visit.ts'
export { hitRows, personHits } from './hits.ts'
