import { fileNameOf } from '#core/pack'
import type { Prepared } from './prepare.ts'

/** What the name of a pack's file tells of it. */
export type NamedPack = Pick<Prepared, 'request' | 'scope' | 'document' | 'hash'>

/** The name of a file of a pack (PACK 6.3), as the draft or the version that its request or `issue` says. */
export const packFileName = (
  { request, scope, document, hash }: NamedPack,
  extension: string,
  issue = request.issue,
): string =>
  fileNameOf({
    office: scope.office,
    visit: scope.visit,
    audience: request.audience,
    template: request.template.name,
    lang: request.lang,
    version: request.version,
    addendum: request.addendum?.number,
    issue,
    level: document.banner.level,
    contentHash: hash,
    extension,
  })
