import { addMonths, earliestDay, isId, typeOfId, type Day, type Id } from '#core/base'
import { everyBlock, linesOf, plainText, provenanceOf, type DocumentModel, type Inlines } from '#core/document'
import {
  findRecord,
  isRecordType,
  type AnyRecord,
  type RecordByType,
  type Records,
  type RecordType,
} from '#core/domain'
import type { CheckInput } from './input.ts'

const printedIds = new WeakMap<DocumentModel, ReadonlyMap<string, string>>()

/** The ids of the records that a document prints, each with the section that prints it first. */
export const printedIn = (document: DocumentModel): ReadonlyMap<string, string> => {
  const known = printedIds.get(document)
  if (known !== undefined) return known
  const made = new Map<string, string>()
  const add = (id: string, section: string): void => {
    if (!made.has(id)) made.set(id, section)
  }
  for (const field of document.cover?.fields ?? []) for (const id of field.provenance) add(id, 'cover')
  for (const { section, block } of everyBlock(document)) for (const id of provenanceOf(block)) add(id, section.id)
  printedIds.set(document, made)
  return made
}

/** The printed records of a type, in order of first print. */
export const printedOf = <T extends RecordType>(
  { records, document }: Pick<CheckInput, 'records' | 'document'>,
  type: T,
): readonly RecordByType[T][] =>
  [...printedIn(document).keys()].flatMap((id) => {
    if (!isId(id) || typeOfId(id) !== type) return []
    return findRecord(records, id as Id<T>) ?? []
  })

/** Every printed record, in order of first print. */
export const everyPrinted = ({ records, document }: Pick<CheckInput, 'records' | 'document'>): readonly AnyRecord[] =>
  [...printedIn(document).keys()].flatMap((id) => {
    if (!isId(id) || !isRecordType(typeOfId(id))) return []
    return findRecord(records, id as Id<RecordType>) ?? []
  })

export const isPrinted = ({ document }: Pick<CheckInput, 'document'>, id: string): boolean =>
  printedIn(document).has(id)
export const sectionOf = ({ document }: Pick<CheckInput, 'document'>, id: string): { readonly section?: string } => {
  const section = printedIn(document).get(id)
  return section === undefined ? {} : { section }
}

/** A line of the document with where it stands. */
export type PrintedLine = { readonly section: string; readonly text: string; readonly inlines: Inlines }

const printedLines = new WeakMap<DocumentModel, readonly PrintedLine[]>()

/** Every line of a document in reading order, the cover first. */
export const linesIn = (document: DocumentModel): readonly PrintedLine[] => {
  const known = printedLines.get(document)
  if (known !== undefined) return known
  const made = [
    ...coverLines(document).map((inlines) => ({ section: 'cover', text: plainText(inlines), inlines })),
    ...document.sections.flatMap((section) => [
      { section: section.id, text: section.title, inlines: [] },
      ...everyBlock({ ...document, sections: [section] })
        .flatMap(({ block }) => linesOf(block))
        .map((inlines) => ({ section: section.id, text: plainText(inlines), inlines })),
    ]),
  ]
  printedLines.set(document, made)
  return made
}

const coverLines = ({ cover }: DocumentModel): readonly Inlines[] => {
  if (cover === undefined) return []
  const plain = (text: string): Inlines => [{ kind: 'text', text }]
  return [
    ...[cover.briefNumber, cover.date, cover.heading, cover.title].map(plain),
    ...cover.fields.flatMap((field) => [plain(field.label), ...field.lines]),
    ...cover.notes,
  ]
}

/** The day from which a record's age counts: last checked, else its newest source's date, else when it was made. */
export const ageFrom = (records: Records, one: AnyRecord): Day => {
  if (one.checkedOn !== undefined) return one.checkedOn
  const dated = one.sources.flatMap(({ source }) => {
    const published = findRecord(records, source)?.publishedAt
    return (published && earliestDay(published)) ?? []
  })
  return dated.toSorted().at(-1) ?? one.createdAt.slice(0, 10)
}

/** Whether a day lies more than so many months before another. */
export const isOlderThan = (day: Day, months: number, today: Day): boolean => addMonths(day, months) < today

/** Whole months between two days, the later second. */
export const monthsBetween = (from: Day, to: Day): number => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

/** The first day of the visit, as far as known. */
export const firstDayOf = ({ visit }: Pick<CheckInput, 'visit'>): Day | undefined => earliestDay(visit.window)
