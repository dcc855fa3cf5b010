import { err, ok, type Result } from '#core/base'
import type { Cancelled, Format, GateRefused, MadeFiles, OrderProblem } from '#core/contract'
import type { Records } from '#core/domain'
import { gateOf, type Wish } from '#core/pack'
import { listFindings } from '../findings.ts'
import { makePack, type PackDeps } from '../packs.ts'
import type { Telling } from './jobs.ts'

/** A draft to be exported. */
export type ExportOrder = {
  readonly records: Records
  readonly wish: Wish
  readonly formats: readonly Format[]
  readonly letterhead?: Uint8Array | undefined
}

/** The files of a draft: the same bytes as its preview. Refused only by what cannot be waived. */
export const exportDraft = async (
  { records, wish, formats, letterhead }: ExportOrder,
  deps: PackDeps,
  telling: Telling,
): Promise<Result<MadeFiles, OrderProblem | Cancelled | GateRefused>> => {
  telling('gather', 0, 4)
  const order = { records, wish, formats, ...(letterhead !== undefined && { letterhead }) }
  const made = await makePack(order, { ...deps, worker: tellingWorker(deps.worker, telling) })
  if (!made.ok) return made
  if (made.value.kind === 'refused') {
    const gate = gateOf(made.value.findings, made.value.waivers)
    return err({ kind: 'gate-refused', gate, findings: listFindings(records, made.value) })
  }
  telling('write', 4, 4)
  return ok({ files: made.value.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })) })
}

/** A worker that tells before each of its jobs how far the export is; a job that was called off ends there. */
const tellingWorker = (worker: PackDeps['worker'], telling: Telling): PackDeps['worker'] => ({
  ...worker,
  missingGlyphs: (texts) => {
    telling('compose', 1, 4)
    return worker.missingGlyphs(texts)
  },
  render: (job) => {
    telling('render', 2, 4)
    return worker.render(job)
  },
  open: (job) => {
    telling('check', 3, 4)
    return worker.open(job)
  },
})
