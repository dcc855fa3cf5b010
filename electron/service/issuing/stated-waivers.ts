import { findRecords, type Pack, type Records } from '#core/domain'

/** The waivers of a version, as its list and its manifest tell them. */
export const statedWaivers = (records: Records, pack: Pick<Pack, 'waivers'>) =>
  findRecords(records, pack.waivers).map(({ check, subject, by, at, reason }) => ({ check, subject, by, at, reason }))
