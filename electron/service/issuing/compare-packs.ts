import { err, ok, type Result } from '#core/base'
import type { ComparedPack, CompareProblem } from '#core/contract'
import type { Records } from '#core/domain'
import {
  compare,
  gather,
  resolveRequest,
  withhold,
  type Change,
  type PackRequest,
  type Scope,
  type Wish,
} from '#core/pack'
import type { OpenVault } from '#electron/vault'
import { issuedPack } from './kept-files.ts'
import { listedChanges, scopeOf } from './versions.ts'

type Comparing = {
  readonly vault: OpenVault['vault']
  readonly records: Records
  readonly wish: Wish
  readonly with: { readonly pack: string } | { readonly commit: number }
}

/** What changed since an issued version, or since a change of the vault, as the audience asked for may see both. */
export const comparePacks = async (asked: Comparing): Promise<Result<ComparedPack, CompareProblem>> => {
  const resolved = resolveRequest(asked.records, asked.wish)
  if (!resolved.ok) return resolved
  const request = resolved.value
  const after = scopeSeen(asked.records, request)
  if (!after.ok) return after
  const before = await scopeBefore(asked, request)
  if (!before.ok) return before
  const changes = compare(before.value, after.value, request)
  const count = (kind: Change['kind']): number => changes.filter((one) => one.kind === kind).length
  return ok({
    changes: listedChanges(changes, request),
    counts: { added: count('added'), changed: count('changed'), removed: count('removed'), moved: count('moved') },
  })
}

const scopeBefore = async (
  { vault, records, with: other }: Comparing,
  request: PackRequest,
): Promise<Result<Scope, CompareProblem>> => {
  if ('pack' in other) {
    const pack = issuedPack(records, other.pack)
    const scope = pack && (await scopeOf({ vault, records }, pack.id))
    return scope === undefined ? err({ kind: 'no-such-version', pack: other.pack }) : ok(scope)
  }
  const then = await vault.recordsAt(other.commit)
  return then === undefined ? err({ kind: 'no-such-change', commit: other.commit }) : scopeSeen(then, request)
}

const scopeSeen = (records: Records, request: PackRequest): Result<Scope, CompareProblem> => {
  const gathered = gather(records, request)
  return gathered.ok ? ok(withhold(gathered.value, request).scope) : gathered
}
