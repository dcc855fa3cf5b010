import { assert } from '#core/base'
import type { InputOf } from '#core/contract'
import { servedSample, type ServedSample } from './served.ts'

/** The pack that is asked for. */
export const WISH = { visit: 'SEV', template: 'standard', audience: 'principal', lang: 'en' } as const
export const ACTING = { by: 'Lê Thu An', label: 'issue' } as const
export const REASON = 'The order was agreed by telephone.'
export const COPIES = [1, 2, 3].map((n) => ({ n, holder: `Holder ${String(n)}` }))

type Asked = InputOf<'packs.check'>

/** Waives every finding that blocks, by name and reason. */
export const waiveAll = async ({ ask }: ServedSample, asked: Asked = WISH): Promise<void> => {
  const checked = await ask('packs.check', asked)
  assert(checked.ok, 'findings')
  for (const { id, records, level, waived } of checked.value.findings) {
    if (level !== 'B' || waived !== null) continue
    const made = await ask('packs.waive', { asked, finding: { id, records: [...records] }, reason: REASON, ...ACTING })
    assert(made.ok, `a waiver of ${id}, got ${JSON.stringify(made)}`)
  }
}

/** Issues the version that is asked for, with three copies unless told. */
export const issueIt = (served: ServedSample, more: Partial<InputOf<'packs.issue'>> = {}) =>
  served.ask('packs.issue', { asked: WISH, formats: ['pdf'], copies: COPIES, job: 'j', ...ACTING, ...more })

/** A served vault with its first version issued. */
export const issued = async (more: Partial<InputOf<'packs.issue'>> = {}) => {
  const served = await servedSample()
  await waiveAll(served, more.asked)
  const made = await issueIt(served, more)
  assert(made.ok, `a version, got ${JSON.stringify(made)}`)
  return { served, pack: made.value.pack, files: made.value.files }
}

/** The issued versions of the visit. */
export const versionsIn = async ({ ask, records }: ServedSample) => {
  const visit = [...(await records()).visit.values()].find(({ code }) => code === 'SEV')
  assert(visit !== undefined, 'the visit')
  return ask('packs.issued', { visit: visit.id })
}
