// What crosses a border of the program: the table of operations, its errors, and the jobs of the worker.
// May import all of core below.
// Must never do the work itself, or know who carries a call.
export { ERROR_CODES, VAULT_PROBLEMS, type AppError, type ErrorCode } from './app-error.ts'
export {
  JOB_STEPS,
  LOCK_REASONS,
  lockedFrom,
  lockedHash,
  type AppEvent,
  type JobStep,
  type LockedSince,
  type LockReason,
} from './events.ts'
export {
  FORMATS,
  type CheckedLetterhead,
  type Format,
  type LetterheadDropped,
  type LetterheadReason,
  type LetterheadRefused,
  type OpenFault,
  type OpenJob,
  type Pictures,
  type PortraitJob,
  type PortraitProblem,
  type ReadPortrait,
  type Rendered,
  type RenderedFile,
  type RenderJob,
  type RenderNote,
  WorkerEnded,
  type WorkerJobs,
} from './jobs.ts'
export type { LetterheadElement, LetterheadPage, LetterheadParts } from './letterhead-parts.ts'
export {
  OPERATIONS,
  type Client,
  type InputOf,
  type OperationName,
  type OutputOf,
  type ParsedInputOf,
  type Service,
} from './operations.ts'
export { AppSettings, type APP_ROWS, type AppState } from './rows/app.ts'
export type { ATTACHMENT_ROWS } from './rows/attachments.ts'
export type { DRAFT_ROWS } from './rows/drafts.ts'
export type { HISTORY_ROWS } from './rows/history.ts'
export type { LINK_ROWS } from './rows/links.ts'
export type { PACK_ROWS } from './rows/packs.ts'
export type { RECORD_ROWS } from './rows/records.ts'
export type { SAMPLE_ROWS } from './rows/sample.ts'
export type { SEARCH_ROWS } from './rows/search.ts'
export type { TEMPLATE_ROWS } from './rows/templates.ts'
export type { VAULT_ROWS } from './rows/vault.ts'
export type { NamedVersion, VERSION_ROWS } from './rows/versions.ts'
export type { VIEW_ROWS } from './rows/views.ts'
export type { VISIT_ROWS } from './rows/visits.ts'
export type {
  Cancelled,
  ComparedPack,
  ArrangeProblem,
  CommentProblem,
  CompareProblem,
  CopyProblem,
  GateRefused,
  HandedFile,
  IssuedVersion,
  IssueProblem,
  ListedChange,
  ListedCopy,
  MadeFiles,
  VerifiedFile,
  WaiveProblem,
} from './issue-shapes.ts'
export {
  PackAsked,
  PackPartPreviewed,
  PackPreviewed,
  PackWish,
  type CheckedPack,
  type FindingCounts,
  type ListedBlock,
  type ListedComment,
  type ListedFinding,
  type ListedSection,
  type OrderedPack,
  type OrderProblem,
  type PackGate,
  type PackProblem,
  type PreviewedPack,
  type PreviewedPart,
  type Superseded,
  type TemplateRefusal,
} from './pack-shapes.ts'
export type { RecordChange, RestingOn, SavedRecords, TrashRow } from './record-shapes.ts'
export type {
  BackedUp,
  Compacted,
  Imported,
  LockedVault,
  LoggedStep,
  Rescued,
  SavedDraft,
  VaultState,
  VaultVerdict,
  VaultWarning,
} from './vault-shapes.ts'
export type {
  AddressRow,
  AgreementRow,
  Attention,
  AttentionKind,
  BodyRow,
  ChecklistCount,
  ChecklistFact,
  ChecklistRow,
  Cited,
  CommitmentRow,
  CommitmentsView,
  CounterpartSort,
  CounterpartTab,
  CounterpartsView,
  Dated,
  DelegateRow,
  DelegationView,
  DossierView,
  FigureRow,
  FollowedRow,
  GiftRow,
  HomeView,
  HomeVisit,
  LedgerCounts,
  LibraryRow,
  LibraryView,
  Linked,
  MeetingRow,
  MeetingView,
  Mentioned,
  NameLines,
  NoteRow,
  OrderState,
  PackRow,
  ParticipantRow,
  PartnerRow,
  PersonRow,
  PersonView,
  PointRow,
  PostHeld,
  ProgrammeRow,
  ProjectRow,
  ProtocolView,
  Quarter,
  RecentRow,
  SourceRow,
  Spoken,
  StatementRow,
  SuggestedOrder,
  TimelineKind,
  TimelineRow,
  VisitRow,
  VisitView,
} from '#core/views'
export type { Found, Hit, IndexState, PersonHit } from '#core/search'
export { decodeWire, encodeWire, framed, unframed, WIRE_DEPTH, type Wire, type WireProblem } from './wire.ts'
export {
  SHELL_CALLS,
  WriteFiles,
  type AideBridge,
  type Chosen,
  type MenuShown,
  type ShellAnswers,
  type ShellCall,
  type ShellInput,
} from './shell-calls.ts'
export type {
  Letterhead,
  LetterheadNotTaken,
  ListedTemplate,
  TemplateNotSaved,
  TemplateVerdict,
} from './template-shapes.ts'
