import { err, ok, type Result } from '#core/base'
import type { AppError, PACK_ROWS } from '#core/contract'
import { readRecord, type AnyRecord } from '#core/domain'
import type { OpenVault } from '#electron/vault'
import { countsOf } from '../counts.ts'
import { comparePacks } from '../issuing/compare-packs.ts'
import { exportDraft } from '../issuing/export-draft.ts'
import { CANCELLED, jobsOf } from '../issuing/jobs.ts'
import { letterheadFor } from '../letterhead.ts'
import { orderPack } from '../order-pack.ts'
import type { CallGround, Calls, NamesOf } from './ground.ts'
import { issuingCalls } from './issuing.ts'
import { packGround } from './pack-ground.ts'

/** The calls on packs. */
export const packCalls = (deps: CallGround): Calls<NamesOf<typeof PACK_ROWS>> => {
  const { session, templates } = deps
  const packs = packGround(deps)
  const jobs = jobsOf(session.tell)
  const counting = perVault((opened) =>
    countsOf({
      previews: packs.previews,
      asking: (visit) => packs.asking({ visit, template: 'standard' }),
      // Findings hang on the records and on the hour: what is due today was not yesterday.
      state: () => `${opened.vault.status().commit} ${packs.now().slice(0, 13)}`,
    }),
  )
  return {
    ...issuingCalls(deps, packs, jobs),
    'packs.make': async (asked) =>
      ok(
        await orderPack(await session.wholeRecords(), asked, {
          ...packs.making(),
          templates,
          computerCeiling: deps.program.rules.ceiling,
        }),
      ),
    'packs.preview': async ({ edits = [], ...asked }) => {
      const typed = typedRecords(edits)
      return typed.ok ? ok(await packs.previews().preview(packs.asking(asked, typed.value))) : typed
    },
    'packs.previewPart': async ({ edits = [], block, ...asked }) => {
      const typed = typedRecords(edits)
      return typed.ok ? ok(await packs.previews().previewPart(packs.asking(asked, typed.value), block)) : typed
    },
    'packs.check': async ({ edits = [], ...asked }) => {
      const typed = typedRecords(edits)
      return typed.ok ? ok(await packs.previews().check(packs.asking(asked, typed.value))) : typed
    },
    'packs.counts': async ({ visits }) => ok(await counting(session.opened())(visits)),
    'packs.export': async ({ asked, formats, letterhead, job }) => {
      const order = await packs.asking(asked)()
      if (!order.ok) return ok(order)
      const own = await letterheadFor(letterhead, order.value.records, session.opened().vault)
      const made = await jobs.run(job, (telling) =>
        exportDraft({ ...order.value, formats, letterhead: own }, packs.making(), telling),
      )
      return ok(made === CANCELLED ? err({ kind: 'cancelled' }) : made)
    },
    'packs.compare': async ({ asked, with: other }) => {
      const order = await packs.asking(asked)()
      if (!order.ok) return ok(order)
      return ok(await comparePacks({ ...order.value, vault: session.opened().vault, with: other }))
    },
    'jobs.cancel': async ({ job }) => {
      jobs.cancel(job)
      return ok(null)
    },
  }
}

/** Makes something once for each opened vault; it goes with it when the vault is locked. */
const perVault = <T>(make: (opened: OpenVault) => T): ((opened: OpenVault) => T) => {
  const made = new WeakMap<OpenVault, { readonly it: T }>()
  return (opened) => {
    const known = made.get(opened) ?? { it: make(opened) }
    made.set(opened, known)
    return known.it
  }
}

/** Records as they are typed, each whole by its schema. */
const typedRecords = (edits: readonly unknown[]): Result<readonly AnyRecord[], AppError> => {
  const read: AnyRecord[] = []
  for (const edit of edits) {
    const record = readRecord(edit, 'this-version')
    if (!record.ok) return err({ code: 'change-refused', problems: record.error })
    read.push(record.value)
  }
  return ok(read)
}
