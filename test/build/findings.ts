import { checkInputOf, findingWords, runChecks, schemeOf } from '#core/pack'
import { digest } from './check-input.ts'
import type { Made } from './pack.ts'

/** A finding as it is read. */
export type ReadFinding = { readonly id: string; readonly level: string; readonly message: string }

/** What the checks say of a pack, in its language; what needs pages or glyphs says nothing. */
export function findingsOf(made: Made): readonly ReadFinding[] {
  const { records, request, gathered: scope, document } = made
  const ground = {
    records,
    reader: { lang: request.lang, style: scope.office.houseStyles.find((one) => one.name === request.houseStyle) },
    levelLabel: (code: string) =>
      schemeOf(scope.office).levels.find((level) => level.code === code)?.labels[request.lang] ?? code,
  }
  return runChecks(checkInputOf({ records, request, scope, document, digest })).map((finding) => ({
    id: finding.id,
    level: finding.level,
    message: findingWords(finding, ground).message,
  }))
}

/** What one check says of a pack: `B: The order is not confirmed.` */
export const messagesOf = (made: Made, id: string): readonly string[] =>
  findingsOf(made).flatMap((one) => (one.id === id ? [`${one.level}: ${one.message}`] : []))
