import { compareText } from '#core/base'
import { isBlank, recordsWith, textIn, type LocalText, type TalkingPoint, type Visit } from '#core/domain'
import { speakingSeconds } from '#core/language'
import { linked, linkedOrNull, wordsOf, wordsOrNull, type Look } from './look.ts'
import type { PointRow, Spoken, VisitView } from './shapes/visit.ts'

const LIKELIHOODS = ['certain', 'likely', 'possible'] as const

/** The talking points of a visit in their three groups: by order, and if raised by likelihood first. */
export const pointGroups = (look: Look, visit: Visit): VisitView['points'] => {
  const rows = recordsWith(look.records, 'talking-point', 'visit', visit.id)
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id))
    .map((point) => pointRow(look, visit, point))
  const ofUse = (use: TalkingPoint['use']): readonly PointRow[] => rows.filter((row) => row.use === use)
  return {
    raise: ofUse('raise'),
    'if-raised': LIKELIHOODS.flatMap((likelihood) => ofUse('if-raised').filter((row) => row.likelihood === likelihood)),
    avoid: ofUse('avoid'),
  }
}

const pointRow = (look: Look, visit: Visit, point: TalkingPoint): PointRow => {
  const said = point.use === 'if-raised' ? point.line : point.text
  const spoken = point.use === 'avoid' ? '' : (textIn(said, look.office.language) ?? wordsOf(look, said))
  return {
    id: point.id,
    use: point.use,
    order: point.order,
    main: point.main,
    text: spokenIn(point.text),
    theirPoint: point.use === 'if-raised' ? spokenIn(point.theirPoint) : null,
    line: point.use === 'if-raised' ? spokenIn(point.line) : null,
    fallback: point.use === 'if-raised' ? spokenIn(point.fallback) : null,
    doNotSay: point.use === 'if-raised' ? spokenIn(point.doNotSay) : null,
    likelihood: point.use === 'if-raised' ? point.likelihood : null,
    reason: point.use === 'avoid' ? wordsOrNull(look, point.reason.text) : null,
    reviewOn: point.use === 'avoid' ? (point.reviewOn ?? null) : null,
    decidedBy: point.use === 'avoid' ? point.decidedBy : null,
    purpose: point.purpose ?? null,
    toWhom: linkedOrNull(look, point.toWhom),
    byWhom: linkedOrNull(look, point.byWhom),
    topic: linkedOrNull(look, point.topic),
    restsOn: point.records.map((id) => linked(look, id)),
    speakingSeconds: speakingSeconds(spoken, visit.interpreting),
    missingLangs: point.use === 'avoid' ? [] : visit.languages.filter((lang) => textIn(said, lang) === undefined),
  }
}

const spokenIn = (text: LocalText | undefined): Spoken | null =>
  text === undefined || isBlank(text)
    ? null
    : Object.fromEntries(Object.entries(text).map(([lang, entry]) => [lang, entry.text]))
