// The records of the trade: one schema each, their value types, and the rules and questions that need nothing but records.
// May import core/base.
// Must never read a file, a clock or a template, nor know how anything is printed.
export { Agreement } from './agreement.ts'
export { Attachment, PicturePosition } from './attachment.ts'
export { Commitment, CommitmentState, HistoryEntry, Owing } from './commitment.ts'
export { Anchor, Evidence, Interpreting, MeetingSide, Note, Quotable, Side, Tier, noteFields } from './evidence.ts'
export { Figure, FigureValue, Qualifier } from './figure.ts'
export { Gift } from './gift.ts'
export { Honour } from './honour.ts'
export { HouseLanguage, HouseStyle, OFFICIAL, PRESS, SHIPPED_HOUSE_STYLES } from './house-style.ts'
export { Completeness, completenessAfter, confirmComplete, listingOf, type Listing, type Opening } from './listing.ts'
export { LocalEntry, LocalText, isBlank, originalLang, staleTranslations, textIn } from './local-text.ts'
export { Delegation, Meeting } from './meeting.ts'
export { BodyName, NameForm } from './name-form.ts'
export { Office, WrongName } from './office.ts'
export { Belonging, Organization } from './organization.ts'
export { Audience, CheckId, Copy, FindingLevel, Pack, WithheldCode } from './pack.ts'
export { Participation } from './participation.ts'
export { Partner } from './partner.ts'
export { Calling, Person } from './person.ts'
export { Place } from './place.ts'
export { Post } from './post.ts'
export { PrecedenceRow, PrecedenceTable, Tie } from './precedence-table.ts'
export { ProgrammeItem } from './programme-item.ts'
export { Project } from './project.ts'
export {
  RECORD_TYPES,
  RECORD_TYPE_NAMES,
  isRecordType,
  type AnyRecord,
  type RecordByType,
  type RecordId,
  type RecordType,
} from './record-types.ts'
export { Relation } from './relation.ts'
export { Source } from './source.ts'
export { Attribution, Statement, StatementKind, StatementSide } from './statement.ts'
export { TalkingPoint, type DoNotRaise, type IfRaised, type PointToMake } from './talking-point.ts'
export { Template } from './template.ts'
export { Tenure } from './tenure.ts'
export { Term, TermForm } from './term.ts'
export { Position, Topic } from './topic.ts'
export {
  Flag,
  ListOrder,
  Objective,
  OrderConfirmation,
  Plan,
  PressLine,
  Speech,
  Visit,
  VisitKind,
  VisitState,
} from './visit.ts'
export { Waiver } from './waiver.ts'
export { defineRecord, Home, type RecordDefinition, type Refusal } from './define-record.ts'
