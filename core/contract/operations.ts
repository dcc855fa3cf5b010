import { z } from 'zod'
import type { Result } from '#core/base'
import type { AppError } from './app-error.ts'
import { PackAsked, type OrderedPack, type OrderProblem } from './pack-shapes.ts'
import type {
  BackedUp,
  Compacted,
  Imported,
  LockedVault,
  LoggedStep,
  Rescued,
  SavedDraft,
  VaultState,
  VaultVerdict,
} from './vault-shapes.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'bytes' })
const path = z.string().min(1).max(4096)
const name = z.string().trim().min(1).max(200)
const kdf = z.strictObject({ m: z.int().min(65_536).max(1_048_576), t: z.literal(3), p: z.literal(1) })
const nothing = z.strictObject({})
const secret = z.union([z.strictObject({ passphrase: bytes }), z.strictObject({ recovery: z.string().max(200) })])

/** A call: whether it only asks or also changes, whether it works while locked, and the shapes of what goes in and out. */
type Row<Input extends z.ZodType, Output> = {
  readonly kind: 'query' | 'command'
  readonly whileLocked: boolean
  readonly input: Input
  readonly output: z.ZodType<Output>
}

const row =
  <Output>(kind: Row<z.ZodType, Output>['kind'], whileLocked = false) =>
  <Input extends z.ZodType>(input: Input): Row<Input, Output> => ({
    kind,
    whileLocked,
    input,
    output: z.custom<Output>(),
  })

const WHILE_LOCKED = true

/** Every call of the product in one table. Adding one is a row here and a handler in the service. */
export const OPERATIONS = {
  'vault.describe': row<LockedVault>('query', WHILE_LOCKED)(z.strictObject({ folder: path })),
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
  'trash.letGo': row<{ readonly count: number }>('command')(z.strictObject({ by: name })),
  'drafts.save': row<null>('command')(
    z.strictObject({ object: z.string(), key: name, generation: z.int().nonnegative(), content: z.json() }),
  ),
  'drafts.list': row<readonly SavedDraft[]>('query')(nothing),
  'drafts.drop': row<null>('command')(z.strictObject({ object: z.string(), key: name })),
  'records.export': row<{
    readonly text: string
    readonly blobs: ReadonlyMap<string, Uint8Array>
    readonly count: number
  }>('query')(z.strictObject({ by: name })),
  'records.import': row<Imported>('command')(
    z.strictObject({
      text: z.string(),
      blobs: z.map(z.string(), bytes),
      by: name,
      label: name,
      differing: z.enum(['refuse', 'replace']),
    }),
  ),
  'packs.make': row<Result<OrderedPack, OrderProblem>>('query')(PackAsked),
  'history.undo': row<LoggedStep>('command')(z.strictObject({ by: name })),
  'history.redo': row<LoggedStep>('command')(z.strictObject({ by: name })),
  'history.log': row<readonly LoggedStep[]>('query')(z.strictObject({ most: z.int().min(1).max(10_000) })),
} as const

type Table = typeof OPERATIONS

/** The name of a call. */
export type OperationName = keyof Table
export type InputOf<Name extends OperationName> = z.input<Table[Name]['input']>
export type ParsedInputOf<Name extends OperationName> = z.output<Table[Name]['input']>
export type OutputOf<Name extends OperationName> = z.output<Table[Name]['output']>

/** What answers the calls; what it throws becomes an error of the closed list in dispatch. */
export type Service = {
  readonly [Name in OperationName]: (input: ParsedInputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>
}

/** What asks: the same calls, wherever they are answered. */
export type Client = {
  readonly [Name in OperationName]: (input: InputOf<Name>) => Promise<Result<OutputOf<Name>, AppError>>
}
