import type { Id } from '#core/base'
import { Agreement } from './agreement.ts'
import { Attachment } from './attachment.ts'
import { Commitment } from './commitment.ts'
import { Figure } from './figure.ts'
import { Gift } from './gift.ts'
import { Honour } from './honour.ts'
import { Meeting } from './meeting.ts'
import { Office } from './office.ts'
import { Organization } from './organization.ts'
import { Pack } from './pack.ts'
import { Participation } from './participation.ts'
import { Partner } from './partner.ts'
import { Person } from './person.ts'
import { Place } from './place.ts'
import { Post } from './post.ts'
import { PrecedenceTable } from './precedence-table.ts'
import { ProgrammeItem } from './programme-item.ts'
import { Project } from './project.ts'
import { Relation } from './relation.ts'
import { Source } from './source.ts'
import { Statement } from './statement.ts'
import { TalkingPoint } from './talking-point.ts'
import { Template } from './template.ts'
import { Tenure } from './tenure.ts'
import { Term } from './term.ts'
import { Topic } from './topic.ts'
import { Visit } from './visit.ts'
import { Waiver } from './waiver.ts'

/** Every type of record there is, by its name. */
export const RECORD_TYPES = {
  office: Office,
  person: Person,
  organization: Organization,
  post: Post,
  tenure: Tenure,
  place: Place,
  partner: Partner,
  relation: Relation,
  agreement: Agreement,
  project: Project,
  honour: Honour,
  figure: Figure,
  gift: Gift,
  source: Source,
  meeting: Meeting,
  statement: Statement,
  commitment: Commitment,
  topic: Topic,
  term: Term,
  attachment: Attachment,
  visit: Visit,
  participation: Participation,
  'programme-item': ProgrammeItem,
  'talking-point': TalkingPoint,
  'precedence-table': PrecedenceTable,
  template: Template,
  pack: Pack,
  waiver: Waiver,
} as const

/** The records by the name of their type. */
export type RecordByType = {
  office: Office
  person: Person
  organization: Organization
  post: Post
  tenure: Tenure
  place: Place
  partner: Partner
  relation: Relation
  agreement: Agreement
  project: Project
  honour: Honour
  figure: Figure
  gift: Gift
  source: Source
  meeting: Meeting
  statement: Statement
  commitment: Commitment
  topic: Topic
  term: Term
  attachment: Attachment
  visit: Visit
  participation: Participation
  'programme-item': ProgrammeItem
  'talking-point': TalkingPoint
  'precedence-table': PrecedenceTable
  template: Template
  pack: Pack
  waiver: Waiver
}

/** The name of a type of record. */
export type RecordType = keyof RecordByType

/** A record of any type. */
export type AnyRecord = RecordByType[RecordType]

/** The id of a record of any known type. */
export type RecordId = Id<RecordType>

/** The names of all types, in the order of the domain. */
export const RECORD_TYPE_NAMES = Object.keys(RECORD_TYPES) as readonly RecordType[]

/** Whether a name is that of a type of record. */
export const isRecordType = (name: string): name is RecordType => Object.hasOwn(RECORD_TYPES, name)
