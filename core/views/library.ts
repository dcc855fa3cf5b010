import { compareDated, earliestDay, fold, type PartialDate } from '#core/base'
import { isLive, levelOf, type AnyRecord, type Records } from '#core/domain'
import { conflictsOf } from './conflicts.ts'
import { datedOrNull, linked, lookAt, type Look, type ViewGround } from './look.ts'
import { detailOf } from './detail.ts'
import { mentionsOf } from './mentions.ts'
import type { LibraryAsked, LibraryRow, LibraryView } from './shapes/library.ts'

/** One page of the records of a type, by title; what was merged into another is not among them. */
export const libraryView = (records: Records, ground: ViewGround, asked: LibraryAsked): LibraryView => {
  const look = lookAt(records, ground)
  const words = fold(asked.filter ?? '').split(/\s+/u)
  const all = [...(records[asked.kind] as ReadonlyMap<string, AnyRecord>).values()].filter(
    (record) => record.mergedInto === undefined && (asked.trashed === 'include' || isLive(record)),
  )
  const found = all.filter((record) => {
    const folded =
      words.length === 1 && words[0] === '' ? '' : fold(`${look.title(record.id)} ${detailOf(look, record)}`)
    return words.every((word) => folded.includes(word))
  })
  const collator = new Intl.Collator(ground.lang === 'zh-Hans' ? 'zh-Hans-u-co-pinyin' : ground.lang)
  const sorted = found.toSorted(
    (a, b) =>
      collator.compare(look.title(a.id), look.title(b.id)) ||
      compareDated({ id: a.id, date: dateOf(a) }, { id: b.id, date: dateOf(b) }),
  )
  return {
    total: found.length,
    rows: sorted.slice(asked.from, asked.from + asked.most).map((record) => libraryRow(look, record)),
  }
}

const libraryRow = (look: Look, record: AnyRecord): LibraryRow => {
  const date = dateOf(record)
  return {
    id: record.id,
    type: record.type,
    title: look.title(record.id),
    detail: detailOf(look, record),
    date: datedOrNull(look, date),
    day: (date && earliestDay(date)) ?? null,
    usedIn: mentionsOf(look.records, record.id).length,
    isTrashed: record.trashedAt !== undefined,
    marking: levelOf(record, look.office),
    home: record.home === 'office' ? null : linked(look, record.home),
    conflicts: record.type === 'figure' ? conflictsOf(look, record) : [],
    cited: record.sources.length,
    updatedAt: record.updatedAt,
  }
}

/** The date by which a record is listed. */
export const dateOf = (record: AnyRecord): PartialDate | undefined => {
  switch (record.type) {
    case 'figure':
    case 'project':
      return record.asOf
    case 'agreement':
      return record.inForce ?? record.signed
    case 'gift':
    case 'honour':
    case 'meeting':
      return record.date
    case 'source':
      return record.publishedAt
    case 'visit':
      return record.window
    case 'commitment':
      return record.due
    case 'relation':
      return record.since
    case 'tenure':
    case 'place':
    case 'organization':
      return record.from
    case 'attachment':
      return record.takenOn
    case 'precedence-table':
      return record.validFrom
    default:
      return undefined
  }
}
