import { item, line, type Inlines, type ListItem } from '#core/document'
import type { AnyRecord, Note, Tier } from '#core/domain'
import { carried, dateWords, noteMarks, wordsOf, type Print } from '../print.ts'

/** The notes of a tier. */
export const ofTier = <N extends Note>(notes: readonly N[], tier: Tier): readonly N[] =>
  notes.filter((note) => note.tier === tier)

/** A note's words, its as-of date and its marks. */
export const noteLine = (print: Print, note: Note): Inlines => {
  const words = wordsOf(print, note.text)
  const dated =
    note.asOf === undefined
      ? words
      : print.t('details.background.asOf', { text: words, date: dateWords(print, note.asOf) })
  return line(dated, ...noteMarks(print, note))
}

/** Notes of a record as items of a list. */
export const noteItems = (print: Print, notes: readonly Note[], record: AnyRecord): readonly ListItem[] =>
  notes.map((note) => ({ ...item(noteLine(print, note), [record.id]), ...markingOf(print, record) }))

const markingOf = (print: Print, record: AnyRecord): { readonly marking?: string } => {
  const { marking } = carried(print, record)
  return marking === undefined ? {} : { marking }
}
