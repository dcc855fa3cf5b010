import type { Id } from '#core/base'
import { findRecord, findRecords, type AnyRecord, type Commitment, type Records } from '#core/domain'

/** What to open to see a record: the visit, meeting or person that it stands on, else itself. */
export const whereOf = (records: Records, record: AnyRecord): string => {
  switch (record.type) {
    case 'participation':
      return record.visit ?? record.meeting ?? record.id
    case 'tenure':
      return record.person
    case 'statement':
      return record.meeting
    case 'programme-item':
    case 'talking-point':
    case 'pack':
      return record.visit
    case 'waiver':
      return findRecord(records, record.pack)?.visit ?? record.id
    case 'relation':
      return record.home === 'office' ? record.id : record.home
    default:
      return record.id
  }
}

/** The partner in whose dossier a record lives, through its visit where it lives there. */
export const partnerOf = (records: Records, { home }: Pick<AnyRecord, 'home'>): Id<'partner'> | undefined => {
  if (home === 'office') return undefined
  const found = findRecord(records, home)
  return found === undefined ? undefined : found.type === 'partner' ? found.id : found.partner
}

/** The partner of a commitment: of its home, else of the meeting where it was said. */
export const partnerOfCommitment = (records: Records, commitment: Commitment): Id<'partner'> | undefined =>
  partnerOf(records, commitment) ??
  findRecords(records, commitment.statements).flatMap(
    (statement) => findRecord(records, statement.meeting)?.partner ?? [],
  )[0]
