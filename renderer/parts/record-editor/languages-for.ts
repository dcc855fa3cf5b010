import type { AnyRecord } from '#core/domain'

/** The languages that a text of a record is asked for in: the office's, those of its visit or meeting, the window's. */
export const languagesFor = (record: AnyRecord, office: string, window: string): readonly string[] => {
  const own = record.type === 'visit' || record.type === 'meeting' ? record.languages : []
  return [...new Set([office, ...own, window])]
}
