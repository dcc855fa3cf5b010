import { instantToNumber } from '#core/base'
import { findRecord, recordsWith, type RecordId, type Records, type Visit, type Waiver } from '#core/domain'
import { packsOf } from './brief-number.ts'
import type { PackRequest } from './request.ts'

/** The waivers of blocking findings that stand for one pack: of its version, and not lapsed (PACK 10). */
export const waiversOf = (records: Records, visit: Visit, request: PackRequest): readonly Waiver[] =>
  standing(records, visit, request).filter((waiver) => waiver.level === 'blocking')

/** The advice that somebody accepted for one pack; it is kept with the version and never printed. */
export const adviceAccepted = (records: Records, visit: Visit, request: PackRequest): readonly Waiver[] =>
  standing(records, visit, request).filter((waiver) => waiver.level === 'advisory')

const standing = (records: Records, visit: Visit, request: PackRequest): readonly Waiver[] =>
  packsOf(records, visit, request.template.name, request.audience)
    .filter((pack) => pack.version === request.version)
    .flatMap((pack) => recordsWith(records, 'waiver', 'pack', pack.id))
    .filter((waiver) => !hasLapsed(waiver, records))

/** Whether a record of its subject was changed since; with a visit go those who take part in it. */
const hasLapsed = ({ subject, at }: Waiver, records: Records): boolean =>
  subject.some((id) => {
    const record = findRecord(records, id as RecordId)
    const partOfIt = [...records.participation.values()].filter((one) => one.visit === record?.id)
    return (
      record === undefined ||
      [record, ...partOfIt].some(({ updatedAt }) => instantToNumber(updatedAt) > instantToNumber(at))
    )
  })
