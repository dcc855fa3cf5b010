import { z } from 'zod'

/** A call: whether it only asks or also changes, whether it works while locked, and the shapes of what goes in and out. */
export type Row<Input extends z.ZodType, Output> = {
  readonly kind: 'query' | 'command'
  readonly whileLocked: boolean
  readonly input: Input
  readonly output: z.ZodType<Output>
}

/** A row of the table, by what it gives; then by what it takes. */
export const row =
  <Output>(kind: Row<z.ZodType, Output>['kind'], whileLocked = false) =>
  <Input extends z.ZodType>(input: Input): Row<Input, Output> => ({
    kind,
    whileLocked,
    input,
    output: z.custom<Output>(),
  })

/** Marks the few calls that are answered before a vault is unlocked. */
export const WHILE_LOCKED = true

/** Value types that rows share. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, { error: 'bytes' })
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\0'), { error: 'a path' })
export const name = z.string().trim().min(1).max(200)
export const recordId = z.string().regex(/^[a-z-]{1,30}:[0-9A-HJKMNP-TV-Z]{26}$/, { error: 'the id of a record' })
export const nothing = z.strictObject({})
