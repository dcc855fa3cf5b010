import { assert, instantToNumber, ok, type Instant, type Result } from '#core/base'
import type { PackProblem } from '#core/contract'
import type { Pack, Records } from '#core/domain'
import { packInPreparation, type PackRequest } from '#core/pack'
import type { RecordEdit } from '#electron/vault'
import { laterThan } from '../later-than.ts'
import type { PackDeps } from '../packs.ts'
import { portraitReader } from '../pictures.ts'
import { prepare, type Prepared } from '../prepare.ts'
import { newRecord, type Keeping } from './kept-files.ts'
import { versionFields } from './pack-record.ts'

/** Who does something, and when. */
export type Doing = { readonly by: string; readonly at: Instant }

type Deps = PackDeps & Pick<Keeping, 'newId'>

/** The record of a version that is begun now. */
export const newDraft = (prepared: Prepared, { by, at }: Doing, deps: Pick<Deps, 'digest' | 'newId'>): Pack => {
  const made = { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }
  const pack = newRecord({ ...made, ...versionFields(prepared, deps), id: deps.newId('pack'), state: 'draft' })
  assert(pack.type === 'pack', 'the record of a pack')
  return pack
}

/** The edit that changes the record of the version in preparation; where there is none yet, it is made. */
export const draftChanged = async (
  records: Records,
  request: PackRequest,
  doing: Doing,
  deps: Deps,
  change: (pack: Pack, at: Instant) => Partial<Pack>,
): Promise<Result<RecordEdit, PackProblem>> => {
  const held = packInPreparation(records, request)
  if (held !== undefined) {
    const at = laterThan(instantToNumber(doing.at), [held])
    return ok({ before: held, after: { ...held, ...change(held, at), updatedAt: at, updatedBy: doing.by } })
  }
  const prepared = await prepare(records, request, portraitReader(deps), deps)
  if (!prepared.ok) return prepared
  const draft = newDraft(prepared.value, doing, deps)
  return ok({ before: null, after: { ...draft, ...change(draft, doing.at) } })
}
