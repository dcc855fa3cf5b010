import { cellLine, column, row, table, type CellLine } from '#core/document'
import { findRecord, type Organization } from '#core/domain'
import { bodyNameIn, separator } from '#core/language'
import { carried, houseStyleOf, type Print } from '../../print.ts'
import { membersOf, type Scope } from '../../scope.ts'
import { lacking, workingLanguages, type Part } from './part.ts'

/** Part 3: bodies in full in both languages, acronyms, other names; a misprint with the right form. */
export const bodiesPart: Part = (scope, print) => {
  const { t } = print
  const [first, second] = workingLanguages(scope, print)
  const bodies = bodiesOf(scope)
  const without = bodies.filter((body) => !body.names.some((name) => name.lang === second)).length
  const name = (body: Organization, lang: typeof first): CellLine =>
    cellLine('text', [{ kind: 'text', text: bodyNameIn(body, lang, houseStyleOf(print)), lang }])
  return {
    title: t('details.annex.part3'),
    missing: lacking(print, 'Bodies', without, second),
    blocks:
      bodies.length === 0
        ? []
        : [
            table(
              t('details.annex.part3'),
              [
                column(t('details.annex.body'), 52),
                column(t('details.annex.inOther', { lang: t(`kinds.lang.${second}`) }), 52),
                column(t('details.annex.aliases'), 48),
              ],
              bodies.map((body) =>
                row(
                  [
                    { lines: [name(body, first)] },
                    { lines: [name(body, second)] },
                    { lines: otherForms(body, print, bodyNameIn(body, first, houseStyleOf(print))) },
                  ],
                  carried(print, body),
                ),
              ),
              t('details.annex.nothing'),
            ),
          ],
  }
}

function otherForms(body: Organization, print: Print, right: string): readonly CellLine[] {
  const other = body.names.filter((form) => form.use === 'acronym' || form.use === 'alias').map((form) => form.text)
  // A misprint stands in quotation marks beside the right form, as R36 asks.
  const wrong = body.names
    .filter((form) => form.use === 'misprint')
    .map((form) => cellLine('small', print.t('details.annex.misprint', { wrong: form.text, right })))
  return [...(other.length === 0 ? [] : [cellLine('text', other.join(separator('items', print.lang)))]), ...wrong]
}

/** The bodies behind the posts of both delegations, and those with an acronym or other name that the pack can reach. */
function bodiesOf(scope: Scope): readonly Organization[] {
  const members = [...membersOf(scope, scope.theirs.members), ...membersOf(scope, scope.ours.members)]
  const ofPosts = members.flatMap(({ capacity }) =>
    capacity.flatMap((tenure) => {
      const post = findRecord(scope.records, tenure.post)
      const body = post && findRecord(scope.records, post.body)
      return body?.type === 'organization' ? [body] : []
    }),
  )
  const named = [...scope.records.organization.values()].filter((body) =>
    body.names.some((form) => form.use === 'acronym' || form.use === 'misprint'),
  )
  return [...new Set([...ofPosts, ...named])]
}
