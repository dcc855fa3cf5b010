import { instantToLocal, PACK_LANGS, type Digest, type PackLang } from '#core/base'
import type { DocumentModel, HasGlyph, Layout } from '#core/document'
import { findRecord, getRecord, orderDigest, type Placed, type Records } from '#core/domain'
import { textsFor } from '#core/language'
import { schemeOf } from '../audience.ts'
import type { PackRequest } from '../request.ts'
import type { Place, Scope } from '../scope.ts'
import type { CheckInput } from './input.ts'

/** What the checks need beside what the pack was made from; the last four come from a store where there is one. */
export type CheckGround = {
  readonly records: Records
  readonly request: PackRequest
  /** What was gathered, before anything was withheld. */
  readonly scope: Scope
  readonly document: DocumentModel
  readonly digest: Digest
  readonly layout?: Layout
  readonly hasGlyph?: HasGlyph
  readonly openComments?: number
  readonly waitingDrafts?: number
  /** All copies of the version that is issued, where it has more than the request's own. */
  readonly copies?: CheckInput['copies']
}

/** The input of the checks for one pack. */
export const checkInputOf = (ground: CheckGround): CheckInput => {
  const { records, request, scope, document, digest, layout, hasGlyph, openComments = 0, waitingDrafts = 0 } = ground
  const orders = { ours: placedOf(scope, scope.ours.members), theirs: placedOf(scope, scope.theirs.members) }
  return {
    records,
    visit: scope.visit,
    office: scope.office,
    scheme: schemeOf(scope.office),
    audience: request.audience,
    template: request.template,
    lang: request.lang,
    ...(request.secondLang !== undefined && { secondLang: request.secondLang }),
    houseStyle: request.houseStyle,
    document,
    ...(layout !== undefined && { layout }),
    ...(hasGlyph !== undefined && { hasGlyph }),
    orders,
    orderDigest: orderDigest([orders.ours, orders.theirs], digest),
    today: request.today,
    now: instantToLocal(request.now, scope.visit.zone),
    ...(request.computerCeiling !== undefined && { computerCeiling: request.computerCeiling }),
    openComments,
    waitingDrafts,
    copies: ground.copies ?? copiesOf(request),
    topicsForInterpreter: request.topicWords !== undefined,
    missingWords: missingWordsIn(request.lang),
  }
}

const placedOf = (scope: Scope, places: readonly Place[]): readonly Placed[] =>
  places.map(({ participation, place, reason, sharedWith, capacity }) => ({
    place,
    participation: getRecord(scope.records, participation),
    leading: capacity[0] && findRecord(scope.records, capacity[0]),
    reason,
    sharedWith,
  }))

const copiesOf = ({ issue }: PackRequest): CheckInput['copies'] =>
  issue.kind === 'issued' && issue.copy !== undefined ? [{ n: issue.copy.number, holder: issue.copy.holder }] : []

const missingWordsIn = (lang: PackLang): CheckInput['missingWords'] => {
  const t = textsFor(lang)
  return Object.fromEntries(PACK_LANGS.map((other) => [other, t(`sections.missing.${other}`)]))
}
