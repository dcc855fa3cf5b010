import { assert, err, ok, type Instant, type Result } from '#core/base'
import type { WaiveProblem } from '#core/contract'
import type { Records } from '#core/domain'
import { packInPreparation, resolveRequest, type Finding, type Wish } from '#core/pack'
import type { RecordEdit } from '#electron/vault'
import type { PackDeps } from '../packs.ts'
import { portraitReader } from '../pictures.ts'
import { findingsOnPages, prepare, type Prepared } from '../prepare.ts'
import { newDraft } from './draft-record.ts'
import { newRecord, type Keeping } from './kept-files.ts'

/** The fewest characters of a reason. */
const LEAST_REASON = 12

type Waiving = {
  readonly records: Records
  readonly wish: Wish
  readonly finding: { readonly id: string; readonly records: readonly string[] }
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/**
 * The edits that accept a finding for the version in preparation: its waiver and, where there is none yet, the record of
 * that version. Only what is found now can be accepted, and never what blocks without appeal.
 */
export const waive = async (
  asked: Waiving,
  deps: PackDeps & Pick<Keeping, 'newId'>,
): Promise<Result<{ readonly waiver: string; readonly edits: readonly RecordEdit[] }, WaiveProblem>> => {
  const { records, reason, by, at } = asked
  if ([...reason.trim()].length < LEAST_REASON) return err({ kind: 'reason-too-short', least: LEAST_REASON })
  const resolved = resolveRequest(records, { ...asked.wish, issue: { kind: 'draft' } })
  if (!resolved.ok) return resolved
  const prepared = await prepare(records, resolved.value, portraitReader(deps), deps)
  if (!prepared.ok) return prepared
  const finding = await foundAgain(prepared.value, asked.finding, deps)
  if (finding === undefined) return err({ kind: 'no-such-finding', finding: asked.finding.id })
  if (finding.level === 'B!') return err({ kind: 'not-waivable', finding: finding.id })
  const held = packInPreparation(records, resolved.value)
  const made = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
  const pack = held ?? newDraft(prepared.value, { by, at }, deps)
  const waiver = newRecord({
    ...made,
    id: deps.newId('waiver'),
    type: 'waiver',
    home: pack.home,
    pack: pack.id,
    check: finding.id,
    subject: finding.records,
    level: finding.level === 'B' ? 'blocking' : 'advisory',
    reason: reason.trim(),
    by,
    at,
  })
  assert(waiver.type === 'waiver', 'a waiver')
  const edits = [...(held === undefined ? [{ before: null, after: pack }] : []), { before: null, after: waiver }]
  return ok({ waiver: waiver.id, edits })
}

/** The finding as the checks make it now, pages included. */
const foundAgain = async (
  prepared: Prepared,
  { id, records }: Waiving['finding'],
  { worker }: PackDeps,
): Promise<Finding | undefined> => {
  const isIt = (one: Finding): boolean =>
    one.id === id && one.records.length === records.length && one.records.every((of) => records.includes(of))
  const early = prepared.findings.find(isIt)
  if (early !== undefined) return early
  const { document, hash, loaded } = prepared
  const rendered = await worker.render({ document, hash, formats: [], pictures: loaded.bytes })
  return findingsOnPages(prepared, rendered.layout).find(isIt)
}
