import { err, ok, type PackLang, type Result } from '#core/base'
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
import type { EarlierPack } from '../prepare.ts'
import { issuedPack } from './kept-files.ts'
import { issuedState, listedChanges } from './versions.ts'

type Comparing = {
  readonly vault: OpenVault['vault']
  readonly records: Records
  readonly wish: Wish
  /** The language of the sentences, where it is not the pack's. */
  readonly toldIn?: PackLang | undefined
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
  const { toldIn } = asked
  const changes = compare(before.value.scope, after.value, request, { arranged: before.value.arranged, toldIn })
  const count = (kind: Change['kind']): number => changes.filter((one) => one.kind === kind).length
  return ok({
    changes: listedChanges(changes, { ...request, lang: toldIn ?? request.lang }),
    counts: { added: count('added'), changed: count('changed'), removed: count('removed'), moved: count('moved') },
  })
}

const scopeBefore = async (
  { vault, records, wish, with: other }: Comparing,
  request: PackRequest,
): Promise<Result<EarlierPack, CompareProblem>> => {
  if ('pack' in other) {
    const pack = issuedPack(records, other.pack)
    const state = pack && (await issuedState({ vault, records }, pack))
    return state === undefined ? err({ kind: 'no-such-version', pack: other.pack }) : ok(state)
  }
  const then = await vault.recordsAt(other.commit)
  if (then === undefined) return err({ kind: 'no-such-change', commit: other.commit })
  const [scope, stood] = [scopeSeen(then, request), resolveRequest(then, wish)]
  return scope.ok ? ok({ scope: scope.value, arranged: stood.ok ? stood.value.arrangement : undefined }) : scope
}

const scopeSeen = (records: Records, request: PackRequest): Result<Scope, CompareProblem> => {
  const gathered = gather(records, request)
  return gathered.ok ? ok(withhold(gathered.value, request).scope) : gathered
}
