import type { Edits } from './pending.ts'

type DraftedField = { readonly name: string; readonly value?: unknown; readonly before?: unknown }

/** What was typed, as a draft holds it: plain values, what is missing left out. */
export const draftContent = (edits: Edits): readonly DraftedField[] =>
  JSON.parse(JSON.stringify([...edits].map(([name, { value, before }]) => ({ name, value, before })))) as DraftedField[]

/** What a draft holds; nothing of one that does not look like ours. */
export const draftedEdits = (content: unknown): Edits =>
  new Map(
    (Array.isArray(content) ? (content as readonly unknown[]) : []).flatMap((field) =>
      isDrafted(field) ? [[field.name, { value: field.value, before: field.before }] as const] : [],
    ),
  )

const isDrafted = (field: unknown): field is DraftedField =>
  typeof field === 'object' && field !== null && 'name' in field && typeof field.name === 'string'
