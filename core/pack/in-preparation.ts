import { recordsWith, type Pack, type Records } from '#core/domain'
import type { PackRequest } from './request.ts'

/** The record of the version in preparation, where somebody has made one: by a comment, or by a waiver. */
export const packInPreparation = (
  records: Records,
  { visit, template, audience, version }: Pick<PackRequest, 'visit' | 'template' | 'audience' | 'version'>,
): Pack | undefined =>
  recordsWith(records, 'pack', 'visit', visit).find(
    (pack) =>
      pack.template.name === template.name &&
      pack.audience === audience &&
      pack.version === version &&
      pack.state !== 'issued',
  )
