import type { Records } from '#core/domain'
import { EMPTY_OBJECT } from '#electron/vault/objects'
import type { Transaction } from '#electron/vault/store'
import { compact, type Compaction } from './compact.ts'
import { unnamedBytes } from './unnamed-bytes.ts'
import type { State, VaultParts } from './vault-types.ts'
import { damagedIn } from './verify.ts'

/** How the records of an open vault are read, and how it saves. */
type Open = {
  readonly records: () => Promise<Records>
  readonly publish: (transaction: Transaction) => Promise<void>
}

/** Lets go of states that are not kept, of what nothing else names, and of the bytes of attachments that no record names any more. */
export const letGo = async (
  parts: VaultParts,
  state: State,
  { records, publish }: Open,
  options: { readonly shared: boolean },
): Promise<Compaction> => {
  const { ground, places, keys } = parts
  // What is left of a damaged object may stand in an old state alone.
  const damaged = await damagedIn(ground, places, keys, state.head)
  if (state.damaged.size + damaged.length > 0) return { kind: 'refused', why: 'object-lost' }
  const done = await compact(parts, state.head, options)
  if (done.kind === 'refused') return done
  const all = await records()
  // A newer version may name bytes in a way that is not known here.
  if ([...state.lows.values()].some(({ data }) => data.schema > EMPTY_OBJECT.schema)) return done
  const unnamed = await unnamedBytes(parts, state.head, all)
  if (unnamed.length === 0) return done
  await publish({
    label: 'let go of bytes that nothing names',
    by: state.head.root.by,
    objects: new Map(),
    attachments: new Map(unnamed.map((id) => [id, null])),
    change: null,
  })
  return done
}
