import type { Id } from '#core/base'
import { recordsWith, type Audience, type Pack, type Records } from '#core/domain'

/** What makes a version of a pack the one that it is. */
export type WhichPack = {
  readonly visit: Id<'visit'>
  readonly template: { readonly name: string }
  readonly audience: Audience
  readonly version: number
}

/** The record of the version in preparation, where somebody has made one: by a comment, a waiver, or an arrangement of its sections. */
export const packInPreparation = (
  records: Records,
  { visit, template, audience, version }: WhichPack,
): Pack | undefined =>
  recordsWith(records, 'pack', 'visit', visit).find(
    (pack) =>
      pack.template.name === template.name &&
      pack.audience === audience &&
      pack.version === version &&
      pack.state !== 'issued',
  )
