import type { FindingCounts } from '#core/contract'
import type { Asking, Previews } from './preview.ts'

type Ground = {
  readonly previews: () => Previews
  /** What is asked of the usual pack of a visit. */
  readonly asking: (visit: string) => Asking
  /** What a count hangs on beside the visit: it holds as long as this is the same. */
  readonly state: () => string
}

/** Counts the findings of visits, one after the other, and each of them once for a state of the vault. */
export const countsOf = ({ previews, asking, state }: Ground) => {
  const known = new Map<string, { readonly state: string; readonly findings: FindingCounts['findings'] }>()
  return async (visits: readonly string[]): Promise<readonly FindingCounts[]> => {
    const counted: FindingCounts[] = []
    for (const visit of visits) {
      const now = state()
      const held = known.get(visit)
      if (held?.state === now) {
        counted.push({ visit, findings: held.findings })
        continue
      }
      const made = await previews().count(asking(visit))
      const findings = made.ok ? made.value : null
      known.set(visit, { state: now, findings })
      counted.push({ visit, findings })
    }
    return counted
  }
}
