import type { Home } from './define-record.ts'
import type { Side } from './evidence.ts'
import type { RecordType } from './record-types.ts'

/** What a new record belongs to: its own id, and the partner, the visit, the side and the record that it is made for. */
export type HomeGround = {
  readonly id: string
  readonly partner?: string | undefined
  readonly visit?: string | undefined
  readonly side?: Side | undefined
  /** The home of the body, the person or the meeting that it is of; it goes with that. */
  readonly of?: string | undefined
  readonly preparedByUs?: boolean | undefined
}

type HomeRule = (ground: HomeGround) => string | undefined

const office: HomeRule = () => 'office'
const own: HomeRule = ({ id }) => id
const visit: HomeRule = (ground) => ground.visit
const dossier: HomeRule = ({ partner }) => partner ?? 'office'

/** Ours and of neither side: the office. Theirs: their dossier. A tenure and a post go with what they are of. */
const bySide: HomeRule = ({ side, of, partner }) =>
  of ?? (side === 'ours' || side === 'third' ? 'office' : (partner ?? 'office'))

const HOME_RULES: { readonly [T in RecordType]: HomeRule } = {
  office,
  place: office,
  'precedence-table': office,
  term: office,
  template: office,
  person: bySide,
  organization: bySide,
  post: bySide,
  tenure: bySide,
  partner: own,
  relation: dossier,
  agreement: dossier,
  project: dossier,
  honour: dossier,
  figure: dossier,
  gift: dossier,
  source: dossier,
  meeting: dossier,
  statement: dossier,
  commitment: dossier,
  topic: dossier,
  attachment: (ground) => ground.of ?? dossier(ground),
  visit: ({ id, partner, preparedByUs }) => (preparedByUs === true ? id : partner),
  participation: (ground) => ground.visit ?? dossier(ground),
  'programme-item': visit,
  'talking-point': visit,
  pack: visit,
  waiver: visit,
}

/** The stored object in which a new record of a type lives; undefined while the visit or the partner that it needs is missing. */
export const homeFor = (type: RecordType, ground: HomeGround): Home | undefined =>
  HOME_RULES[type](ground) as Home | undefined
