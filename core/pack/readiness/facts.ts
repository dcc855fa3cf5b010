import { compareText, earliestDay, latestDay, spansOverlap, type PartialDate } from '#core/base'
import {
  conflictsAmong,
  findRecord,
  findRecords,
  isLive,
  lifeOf,
  liveOf,
  countsAsCommitment,
  mayPrintTogether,
  widestSpan,
  type AnyRecord,
  type Commitment,
  type Records,
} from '#core/domain'
import { found, local, record, type Check, type FindingValue } from './finding.ts'
import type { CheckInput } from './input.ts'
import { ageFrom, everyPrinted, isOlderThan, monthsBetween, printedOf, sectionOf } from './printed.ts'

/** Types that state facts from outside; the others are the office's own work and rest on nothing. */
const FACTS = new Set<AnyRecord['type']>([
  'person',
  'organization',
  'post',
  'tenure',
  'place',
  'relation',
  'agreement',
  'project',
  'honour',
  'figure',
  'meeting',
  'statement',
  'term',
])

/** R07: a printed fact has no source; words and figures block, as does a last source that was removed. */
export const r07: Check = (input) =>
  everyPrinted(input).flatMap((one) => {
    const where = sectionOf(input, one.id)
    const sources = one.sources.map(({ source }) => input.records.source.get(source))
    if (one.sources.length > 0 && sources.every((source) => source === undefined || !isLive(source))) {
      const day =
        sources
          .flatMap((source) => source?.trashedAt?.slice(0, 10) ?? [])
          .toSorted(compareText)
          .at(-1) ?? input.today
      return [
        found(
          'R07',
          'B',
          [one.id],
          { record: record(one.id), date: { kind: 'day', day } },
          { ...where, variant: 'lost' },
        ),
      ]
    }
    if (one.sources.length > 0 || !FACTS.has(one.type)) return []
    const spoken = one.type === 'statement' || one.type === 'figure'
    return [found('R07', spoken ? 'B' : 'A', [one.id], { record: record(one.id) }, where)]
  })

/** R08: a printed date has no year, is not resolved, is a guess that nobody confirmed, or lacks its day where a day is due. */
export const r08: Check = (input) =>
  everyPrinted(input).flatMap((one) =>
    datesOf(one).flatMap(({ date, wholeDay }) => {
      const variant = doubtOf(date, wholeDay)
      const asStated = date.asStated ?? date.edtf ?? ''
      return variant === undefined
        ? []
        : [found('R08', 'A', [one.id], { asStated, record: record(one.id) }, { ...sectionOf(input, one.id), variant })]
    }),
  )

const doubtOf = (date: PartialDate, wholeDay: boolean): '' | 'unresolved' | 'inferred' | 'incomplete' | undefined => {
  if (date.edtf === undefined) return 'unresolved'
  if (date.edtf.startsWith('XXXX')) return ''
  if (date.basis === 'inferred') return 'inferred'
  return wholeDay && earliestDay(date) !== latestDay(date) ? 'incomplete' : undefined
}

type DatedField = { readonly date: PartialDate; readonly wholeDay: boolean }

/** The dates that a record prints; a meeting and a due date are expected to name their day. */
const datesOf = (one: AnyRecord): readonly DatedField[] => {
  const vague = (...dates: readonly (PartialDate | undefined)[]): readonly DatedField[] =>
    dates.flatMap((date) => (date === undefined ? [] : [{ date, wholeDay: false }]))
  switch (one.type) {
    case 'meeting':
      return [{ date: one.date, wholeDay: true }]
    case 'commitment':
      return one.due === undefined ? [] : [{ date: one.due, wholeDay: true }]
    case 'visit':
      return vague(one.window)
    case 'tenure':
      return vague(one.from, one.to)
    case 'relation':
      return vague(one.since, one.until)
    case 'agreement':
      return vague(one.signed, one.inForce, one.expires)
    case 'honour':
    case 'gift':
      return vague(one.date)
    case 'figure':
    case 'project':
      return vague(one.asOf)
    default:
      return []
  }
}

/** R09: a figure, relation, agreement or place was last checked longer ago than the template allows. */
export const r09: Check = (input) =>
  (['figure', 'relation', 'agreement', 'place'] as const).flatMap((type) => {
    const limit = input.template.limits.ageMonths[type]
    return printedOf(input, type).flatMap((one) => {
      const checked = ageFrom(input.records, one)
      return isOlderThan(checked, limit, input.today)
        ? [
            found(
              'R09',
              'A',
              [one.id],
              { record: record(one.id), months: monthsBetween(checked, input.today), limit },
              sectionOf(input, one.id),
            ),
          ]
        : []
    })
  })

/** R10: an overdue commitment of ours has no line to take. */
export const r10: Check = (input) =>
  printedOf(input, 'commitment').flatMap((one) =>
    one.owing !== 'theirs' &&
    one.lineToTake === undefined &&
    one.due !== undefined &&
    lifeOf(one, input.today) === 'overdue'
      ? [
          found(
            'R10',
            'A',
            [one.id],
            { commitment: record(one.id), date: { kind: 'date', date: one.due } },
            sectionOf(input, one.id),
          ),
        ]
      : [],
  )

/** R30: figures that cannot both hold are printed without both definitions and without one to quote. */
export const r30: Check = (input) =>
  conflictsAmong(printedOf(input, 'figure'))
    .filter(([a, b]) => !mayPrintTogether(a, b))
    .map(([a, b]) => {
      const values = {
        a: { kind: 'figure', id: a.id },
        aSource: sourceOf(input, a),
        b: { kind: 'figure', id: b.id },
        bSource: sourceOf(input, b),
        measure: local(a.label),
      } as const
      return found('R30', 'B', [a.id, b.id], values, sectionOf(input, a.id))
    })

/** R31: a printed figure has no as-of date. */
export const r31: Check = (input) =>
  printedOf(input, 'figure')
    .filter((figure) => figure.asOf === undefined)
    .map((figure) => found('R31', 'A', [figure.id], { figure: record(figure.id) }, sectionOf(input, figure.id)))

/** R32: a planned visit of this partner should be over, and nobody recorded its outcome. */
export const r32: Check = ({ records, visit, today }) =>
  liveOf(records, 'visit').flatMap((one) => {
    const last = latestDay(one.window)
    const planned = one.state === 'mooted' || one.state === 'planned' || one.state === 'confirmed'
    return one.partner === visit.partner && planned && one.outcome === undefined && last !== undefined && last < today
      ? [found('R32', 'A', [one.id], { visit: record(one.id), date: { kind: 'day', day: last } })]
      : []
  })

/** R33: the speaker is implied; in a quotation that needs a decision. */
export const r33: Check = (input) =>
  printedOf(input, 'statement')
    .filter((one) => one.attribution === 'implied')
    .map((one) =>
      found('R33', one.form === 'direct' ? 'B' : 'A', [one.id], { words: local(one.text) }, sectionOf(input, one.id)),
    )

/** R34: the narrator's text is printed as a person's words: a figure said by somebody, or a commitment. */
export const r34: Check = (input) => [
  ...printedOf(input, 'figure')
    .filter((figure) => figure.attribution === 'narrator' && figure.saidBy !== undefined)
    .map((figure) => found('R34', 'B!', [figure.id], { words: local(figure.label) }, sectionOf(input, figure.id))),
  ...printedOf(input, 'commitment').flatMap((commitment) =>
    statementsOf(input.records, commitment)
      .filter((one) => one.attribution === 'narrator')
      .map((one) =>
        found('R34', 'B!', [one.id, commitment.id], { words: local(one.text) }, sectionOf(input, commitment.id)),
      ),
  ),
]

/** R35: something said as less than a commitment stands among the commitments, and nobody decided that by name. */
export const r35: Check = (input) =>
  printedOf(input, 'commitment').flatMap((commitment) => {
    const said = statementsOf(input.records, commitment)
    const [first] = said
    return first === undefined ||
      commitment.recordedFrom !== undefined ||
      said.some((one) => countsAsCommitment(one.kind))
      ? []
      : [
          found(
            'R35',
            'B!',
            [commitment.id, first.id],
            { words: local(first.text), kind: { kind: 'word', key: first.kind } },
            sectionOf(input, commitment.id),
          ),
        ]
  })

const statementsOf = (records: Records, commitment: Commitment) => findRecords(records, commitment.statements)

/** R48: one relation has two statuses at a time, and none is chosen (checked). */
export const r48: Check = (input) => {
  const relations = printedOf(input, 'relation')
  return relations.flatMap((a, index) =>
    relations.slice(index + 1).flatMap((b) => {
      const same =
        new Set([a.a, a.b, b.a, b.b]).size === 2 &&
        spansOverlap(widestSpan(a.since, a.until), widestSpan(b.since, b.until))
      const chosen = (a.confidence === 'checked') !== (b.confidence === 'checked')
      if (!same || chosen || JSON.stringify(a.statusTerm) === JSON.stringify(b.statusTerm)) return []
      const values = {
        a: local(a.statusTerm),
        aSource: sourceOf(input, a),
        b: local(b.statusTerm),
        bSource: sourceOf(input, b),
      }
      return [found('R48', 'A', [a.id, b.id], values, sectionOf(input, a.id))]
    }),
  )
}

const sourceOf = (input: CheckInput, one: AnyRecord): FindingValue => {
  const first = one.sources[0] && findRecord(input.records, one.sources[0].source)
  return first === undefined ? { kind: 'word', key: 'no-source' } : first.title
}
