// The records of the trade: one schema each, their value types, and the rules and questions that need nothing but records.
// May import core/base.
// Must never read a file, a clock or a template, nor know how anything is printed.
export { Agreement } from './agreement.ts'
export {
  anchorProblems,
  resolveAnchor,
  resolveInNormalized,
  type AnchorPlace,
  type AnchorProblem,
} from './anchoring.ts'
export { around } from './around.ts'
export { Attachment, bytesId, bytesIdsOf, PicturePosition } from './attachment.ts'
export { capacityOf, dayOfParticipation, defaultCapacity, heldOn, holdersOn, leadingOf, tenuresOn } from './capacity.ts'
export {
  MOVES,
  countPending,
  isMeasurable,
  isPending,
  lifeOf,
  moveCommitment,
  recordAsCommitment,
  reiterate,
  type Life,
  type Move,
  type MoveNeed,
  type MoveProblem,
  type PendingCounts,
  type Recorded,
  type RecordingProblem,
} from './commitment-life.ts'
export { Commitment, CommitmentState, HistoryEntry, Owing } from './commitment.ts'
export { FIELDS_OF_EVERY_RECORD, Home, type RecordDefinition, type Refusal } from './define-record.ts'
export { Anchor, Evidence, Interpreting, MeetingSide, Note, Quotable, Side, Tier } from './evidence.ts'
export { areLinked, canBothHold, conflictsAmong, figuresConflict, mayPrintTogether } from './figure-conflict.ts'
export { type Field, type FieldShape, type FieldWords } from './field-shape.ts'
export { fieldsOf, fieldsOfRecord, variantOf, variantsOf, type Variants } from './fields.ts'
export { Figure, FigureValue, Qualifier } from './figure.ts'
export { type Flag, type FlagReason } from './flag.ts'
export { droppedRankWords, flagsOf, ownerLeft, type FlagGround } from './flagged.ts'
export { Gift } from './gift.ts'
export { handOrdered, movedToPlace, withoutHand } from './hand-order.ts'
export { homeFor, type HomeGround } from './home-for.ts'
export { Honour } from './honour.ts'
export { followedAmong } from './followed.ts'
export { HouseLanguage, HouseStyle, OFFICIAL, PRESS, SHIPPED_HOUSE_STYLES } from './house-style.ts'
export { isIssued, issuedAmong, ISSUED_FOLDER } from './issued.ts'
export {
  LADDER,
  compareWeight,
  countsAsCommitment,
  isFollowed,
  type CoarseGroup,
  type Following,
  type Rung,
} from './ladder.ts'
export { Completeness, completenessAfter, confirmComplete, type Listing, type Opening } from './listing.ts'
export {
  LocalEntry,
  LocalText,
  isBlank,
  originalLang,
  staleTranslations,
  textIn,
  withOriginal,
  withTextIn,
} from './local-text.ts'
export { decisionProblems, expiringMarkings, highestLevel, levelOf, officeScheme, schemeOf } from './marking-of.ts'
export { Delegation, Meeting } from './meeting.ts'
export { BodyName, NameForm } from './name-form.ts'
export {
  asVariant,
  emptyRecord,
  emptyValue,
  faultsOf,
  missingFields,
  type Making,
  type RecordFault,
  type RecordInMaking,
} from './new-record.ts'
export { Office, SubnationalFlags, WrongName } from './office.ts'
export { namesOfSchemas, readRecord } from './one-record.ts'
export { Belonging, Organization } from './organization.ts'
export { Arrangement, Audience, CheckId, Copy, FindingLevel, Pack, WithheldCode } from './pack.ts'
export { Participation } from './participation.ts'
export { Partner } from './partner.ts'
export { heldBetween, widestSpan, type Held } from './period.ts'
export { Calling, Person } from './person.ts'
export { endedBy, placeOn, type PlaceNow } from './place-succession.ts'
export { Place } from './place.ts'
export { Post } from './post.ts'
export { PrecedenceRow, PrecedenceTable, Tie } from './precedence-table.ts'
export {
  compareRanks,
  isOrderConfirmed,
  orderDigest,
  orderOfDelegation,
  rankOf,
  tableFor,
  type OrderGround,
  type PlaceReason,
  type Placed,
  type RankComparison,
} from './precedence.ts'
export { duplicated, mayDuplicate } from './duplicate.ts'
export { ProgrammeItem } from './programme-item.ts'
export { Project } from './project.ts'
export { withField, withItemMoved } from './record-edit.ts'
export { describe, problemsOfIssues, recordProblem, valueAt, type RecordProblem } from './record-problem.ts'
export {
  RECORD_TYPES,
  RECORD_TYPE_NAMES,
  isRecordType,
  type AnyRecord,
  type RecordByType,
  type RecordId,
  type RecordType,
} from './record-types.ts'
export {
  RECORDS_FORMAT,
  RECORDS_VERSION,
  readRecordsFile,
  recordsFileOf,
  writeRecordsFile,
  type ReadingGround,
  type RecordsFile,
  type RecordsFileNote,
  type RecordsFileProblem,
  type RecordsFileRefusal,
} from './records-file.ts'
export {
  everyRecord,
  findRecord,
  findRecords,
  getRecord,
  isLive,
  liveOf,
  makeRecords,
  officeOf,
  recordsWith,
  storedRecord,
  withEdits,
  withRecords,
  type Records,
  type ReferenceField,
} from './records.ts'
export { pathOfText, pathText, referencesIn, type FieldPath, type Reference } from './references.ts'
export { refusedBy } from './refused-by.ts'
export { refusedTogether } from './refused.ts'
export { Relation } from './relation.ts'
export { resolveSaidYear, windowEnded, type SaidYear } from './said-date.ts'
export { Source } from './source.ts'
export { restingOn, sourcingOf, type Sourcing } from './sourcing.ts'
export { Attribution, Statement, StatementKind, StatementSide } from './statement.ts'
export { TalkingPoint, type DoNotRaise, type IfRaised, type PointToMake } from './talking-point.ts'
export { Template } from './template.ts'
export { Tenure } from './tenure.ts'
export { Term, TermForm } from './term.ts'
export { Position, Topic } from './topic.ts'
export { mayLetGo, mergedInto, restored, trashed, unmerged, type Acting, type MergeProblem } from './trash.ts'
export {
  ListOrder,
  Objective,
  OrderConfirmation,
  Plan,
  PressLine,
  ShownFlag,
  Speech,
  Visit,
  VisitKind,
  VisitState,
} from './visit.ts'
export { Waiver } from './waiver.ts'
export type { JsonFault } from './json-place.ts'
export type { KeptUnknown } from './kept-unknown.ts'
export type { StringNote } from './survey-strings.ts'
