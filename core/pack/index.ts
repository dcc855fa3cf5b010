// The trade: what a pack is asked to be, what it is made of, what is withheld, its sections and its document, and what changed.
// May import core/base, core/domain, core/language, core/document and core/template.
// Must never read a file, a clock or chance, nor know how an output writes bytes.
export { CEILINGS, ceilingOf, isSectionOpen, levelOf, schemeOf } from './audience.ts'
export { arranged, holdOf, rearranged, type ArrangeAct, type ArrangeProblem, type SectionHold } from './arrangement.ts'
export { blocksOnPages, type PageOfBlocks, type PlacedBlock } from './blocks-on-pages.ts'
export { namedBlocks, type NamedBlock } from './block-names.ts'
export { packsOf } from './brief-number.ts'
export { packInPreparation, type WhichPack } from './in-preparation.ts'
export type { Change, ChangeKind, ChangedPlace } from './change.ts'
export { compare, type Comparing } from './compare.ts'
export { isNumbered, withCopy } from './copies.ts'
export { compose, type Composing } from './compose.ts'
export { fileNameOf, freeName, type NamedFile } from './file-name.ts'
export { freezeScope, thawScope } from './frozen-scope.ts'
export { gather, type GatherProblem } from './gather.ts'
export {
  byDocument,
  resolveRequest,
  type Addendum,
  type Issue,
  type IssuedCopy,
  type LanguageLayout,
  type PackRequest,
  type RequestProblem,
  type TopicWords,
  type Wish,
} from './request.ts'
export {
  checkInputOf,
  fieldOf,
  findingWords,
  gateOf,
  isBlocking,
  levelToRaise,
  runChecks,
  waiverOf,
  withLaidOut,
  type CheckGround,
  type Finding,
  type FindingWords,
} from './readiness/index.ts'
export {
  readTravelling,
  signedText,
  travelling,
  TravellingManifest,
  withSignature,
  type FullManifest,
} from './manifest.ts'
export { reasonText } from './place-reason.ts'
export { recordTitle, type Reader } from './record-title.ts'
export {
  headOf,
  memberOf,
  membersOf,
  type DelegationScope,
  type Ledger,
  type Member,
  type Place,
  type Scope,
  type ScopeList,
  type ScopeLists,
  type Withheld,
} from './scope.ts'
export { sectionTitleIn } from './frame.ts'
export { sectionOfWithheld } from './section-lists.ts'
export { adviceAccepted } from './waivers.ts'
export { withhold, type Censored } from './withhold.ts'
export { withheldTexts } from './withheld-texts.ts'
