import { z } from 'zod'
import type { BackedUp, Compacted, LockedVault, Rescued, VaultState, VaultVerdict } from '../vault-shapes.ts'
import { bytes, name, nothing, path, row, WHILE_LOCKED } from './row.ts'

const kdf = z.strictObject({ m: z.int().min(65_536).max(1_048_576), t: z.literal(3), p: z.literal(1) })
const secret = z.union([z.strictObject({ passphrase: bytes }), z.strictObject({ recovery: z.string().max(200) })])

/** The calls on a vault as a whole. */
export const VAULT_ROWS = {
  'vault.describe': row<LockedVault>('query', WHILE_LOCKED)(z.strictObject({ folder: path })),
  'vault.offerPassphrase': row<{ readonly words: string }>('query', WHILE_LOCKED)(nothing),
  'vault.create': row<{ readonly recovery: string; readonly header: Uint8Array }>(
    'command',
    WHILE_LOCKED,
  )(z.strictObject({ folder: path, passphrase: bytes, kdf: kdf.optional(), office: z.unknown(), by: name })),
  'vault.unlock': row<VaultState>(
    'command',
    WHILE_LOCKED,
  )(
    z.strictObject({
      folder: path,
      secret,
      mode: z.enum(['read', 'write']),
    }),
  ),
  'vault.lock': row<null>('command', WHILE_LOCKED)(nothing),
  'vault.state': row<VaultState>('query')(nothing),
  'vault.verify': row<VaultVerdict>('query')(z.strictObject({ depth: z.enum(['newest', 'deep']) })),
  'vault.backup': row<BackedUp>('query')(z.strictObject({ to: path })),
  'vault.restore': row<BackedUp>('command', WHILE_LOCKED)(z.strictObject({ folder: path, to: path, secret })),
  'vault.rescue': row<Rescued>('command', WHILE_LOCKED)(z.strictObject({ folder: path, to: path, secret })),
  'vault.compact': row<Compacted>('command')(nothing),
  'vault.reseal': row<{ readonly sealed: number; readonly droppedKeys: number }>('command')(
    z.strictObject({ by: name }),
  ),
  'vault.changePassphrase': row<{ readonly header: Uint8Array }>('command')(
    z.strictObject({ passphrase: bytes, kdf: kdf.optional() }),
  ),
  'vault.rotate': row<{ readonly recovery: string; readonly header: Uint8Array }>('command')(
    z.strictObject({ passphrase: bytes, kdf: kdf.optional() }),
  ),
  'vault.accept': row<VaultState>('command')(z.strictObject({ object: z.string().optional(), by: name })),
  'vault.join': row<{ readonly open: readonly string[] }>('command')(
    z.strictObject({ name: z.string(), choices: z.record(z.string(), z.enum(['ours', 'theirs'])), by: name }),
  ),
} as const
