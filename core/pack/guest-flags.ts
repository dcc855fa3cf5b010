import { findRecord, type Office, type Place, type Records, type SubnationalFlags, type Visit } from '#core/domain'

/** The flags that the office's setting foresees for a guest, and whether a flag is one of the guest's at all. */
export type GuestFlags = { readonly foreseen: readonly string[]; readonly isTheirs: (code: string) => boolean }

/**
 * The flags of a visit's guest (P5): a region or a city shows its country's, its own or both, as the office has set; any
 * other guest its country's. Undefined where we are the guest, or where no country can be told.
 */
export function guestFlags(office: Office, visit: Visit, records: Records): GuestFlags | undefined {
  const guest = visit.direction === 'in' ? guestOf(visit, records) : undefined
  if (guest === undefined) return undefined
  const country = countryOf(guest.place, records)
  if (country === undefined) return undefined
  const { code, kind } = guest.place
  const isSubnational = guest.kind === 'territory' && kind !== 'country' && code !== country
  const own = isSubnational && code !== undefined ? [code] : []
  return {
    foreseen: isSubnational ? bySetting(office.subnationalFlags, country, own) : [country],
    isTheirs: (flag) => flag.slice(0, country.length) === country || own.includes(flag),
  }
}

type Guest = { readonly kind: 'territory' | 'body'; readonly place: Place }

/** The partner's territory, or where a partner that is a body has its seat; the body of a city or region stands for it. */
function guestOf(visit: Visit, records: Records): Guest | undefined {
  const partner = findRecord(records, visit.partner)
  const subject = partner && findRecord(records, partner.subject)
  if (subject?.type === 'place') return { kind: 'territory', place: subject }
  const place = subject?.place && findRecord(records, subject.place)
  if (subject === undefined || place === undefined) return undefined
  return { kind: subject.kind === 'city' || subject.kind === 'region' ? 'territory' : 'body', place }
}

/** The code of the country that a place lies in, else the country that the nearest ISO 3166-2 code begins with. */
function countryOf(place: Place, records: Records): string | undefined {
  const upward: Place[] = []
  for (let at: Place | undefined = place; at !== undefined && !upward.includes(at);) {
    upward.push(at)
    at = at.parent && findRecord(records, at.parent)
  }
  const coded = upward.filter((one) => one.code !== undefined)
  return (coded.find((one) => one.kind === 'country') ?? coded[0])?.code?.slice(0, 'RU'.length)
}

function bySetting(setting: SubnationalFlags, country: string, own: readonly string[]): readonly string[] {
  switch (setting) {
    case 'state':
      return [country]
    case 'own':
      return own
    case 'both':
      return [country, ...own]
  }
}
