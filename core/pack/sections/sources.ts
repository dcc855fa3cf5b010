import { heading, item, list, source, type Block } from '#core/document'
import { dayInZone, partialDate } from '#core/base'
import { everyRecord, findRecord, type AnyRecord, type Source, type Waiver } from '#core/domain'
import { separator } from '#core/language'
import { recordTitle } from '../record-title.ts'
import { carried, dateWords, houseStyleOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import { timelineTable } from './timeline.ts'
import type { SectionWriter } from './writer.ts'

/** Sources and notes (20): by first use; then the data of the timeline, what is inferred, and the waivers. */
export const writeSources: SectionWriter = (scope, print) => [
  ...print.sourceOrder.flatMap((id, index) => {
    const found = findRecord(scope.records, id)
    return found === undefined ? [] : [source(index + 1, entryOf(found, scope, print), [found.id])]
  }),
  ...(print.printed.has('timeline') ? withHeading(print.t('details.timeline.table'), timelineTable(scope, print)) : []),
  ...unverified(scope, print),
  ...waivers(scope, print),
]

const withHeading = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(2, title, { keepWithNext: true }), ...blocks]

const HASH_DIGITS = 8

/** Title, publisher, date as known, day of capture, first digits of the digest; the address is not printed as a link. */
function entryOf(one: Source, scope: Scope, print: Print): string {
  const captured = partialDate(dayInZone(one.capturedAt, scope.visit.zone))
  return [
    one.title,
    one.publisher,
    one.publishedAt === undefined ? print.t('details.sources.undated') : dateWords(print, one.publishedAt),
    print.t('details.sources.captured', { date: dateWords(print, captured) }),
    one.sha256.slice(0, HASH_DIGITS),
  ]
    .filter((part) => part !== undefined)
    .join(separator('remark', print.lang))
}

/** Facts that were inferred, with the reason, of those that the pack prints. */
function unverified(scope: Scope, print: Print): readonly Block[] {
  const inferred = [...everyRecord(scope.records)].filter(
    (record) => record.confidence === 'inferred' && print.rests.has(record.id),
  )
  if (inferred.length === 0) return []
  return [
    heading(2, print.t('details.sources.unverified'), { keepWithNext: true }),
    list(
      'bullet',
      'note',
      inferred.map((record) =>
        item(
          print.t('details.sources.inferred', {
            record: titleOf(record, print),
            reason: record.confidenceReason ?? '',
          }),
          [record.id],
        ),
      ),
      carried(print, ...inferred),
    ),
  ]
}

const titleOf = (record: AnyRecord, print: Print): string =>
  recordTitle(print.scope.records, record.id, { lang: print.lang, style: houseStyleOf(print) })

/** Waivers of this pack, printed for principal and staff only. */
function waivers(scope: Scope, print: Print): readonly Block[] {
  const { audience } = print.request
  if (audience !== 'principal' && audience !== 'staff') return []
  if (scope.waivers.length === 0) return []
  return [
    heading(2, print.t('details.sources.waivers'), { keepWithNext: true }),
    list(
      'bullet',
      'note',
      scope.waivers.map((waiver) => item(waiverLine(waiver, scope, print), [waiver.id])),
      carried(print, ...scope.waivers),
    ),
  ]
}

/** `R02 waived by <name>, <date>: <reason>`. */
const waiverLine = (waiver: Waiver, scope: Scope, print: Print): string =>
  print.t('details.sources.waiver', {
    check: waiver.check,
    name: waiver.by,
    date: dateWords(print, partialDate(dayInZone(waiver.at, scope.visit.zone))),
    reason: waiver.reason,
  })
