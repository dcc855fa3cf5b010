import type { PackLang } from '#core/base'
import { cellLine, column, row, table, type CellLine } from '#core/document'
import { findRecord, type NameForm, type Person } from '#core/domain'
import { addressForm, ownScript, postLabel, printedName, pronunciationFor } from '#core/language'
import { carried, type Print } from '../../print.ts'
import { membersOf, type Member, type Scope } from '../../scope.ts'
import { workingLanguages, type Part } from './part.ts'

/** Part 2: names in their own script and in both languages, how to say them, posts with every rank word, forms of address. */
export const namesPart: Part = (scope, print) => {
  const { t } = print
  const people = [...membersOf(scope, scope.theirs.members), ...membersOf(scope, scope.ours.members)]
  const langs = workingLanguages(scope, print)
  const unsaid = people.filter(
    ({ person }) => langs.every((lang) => pronunciationFor(person, lang) === undefined) && needsSaying(person.names),
  ).length
  return {
    title: t('details.annex.part2'),
    missing: unsaid === 0 ? [] : [t('details.annex.missingSay', { count: unsaid })],
    blocks:
      people.length === 0
        ? []
        : [
            table(
              t('details.annex.part2'),
              [
                column(t('details.annex.ownScript'), 46),
                column(t('details.annex.posts'), 62),
                column(t('details.annex.address'), 44),
              ],
              people.map((member) => personRow(member, langs, scope, print)),
              t('details.annex.nothing'),
            ),
          ],
  }
}

/** A name of a language that neither reader reads needs a pronunciation. */
const needsSaying = (names: Member['person']['names']): boolean =>
  names.some((form) => form.system === 'own' && form.script !== 'Latn')

/** How to say a name, the exact sounds after it where they are recorded. */
const saidOf = (person: Person, lang: PackLang): readonly string[] => {
  const known = pronunciationFor(person, lang)
  if (known === undefined) return []
  return [known.ipa === undefined ? known.respelling : `${known.respelling} [${known.ipa}]`]
}

/** Forms that show what the printed ones leave out: the tones of a Chinese name, the stress of a Russian one. */
const markedForms = (person: Person, printed: readonly (string | undefined)[]): readonly NameForm[] =>
  person.names.filter(
    (form) =>
      (form.system === 'hanyu-pinyin' || form.script === 'Cyrl') &&
      TONE_OR_STRESS.test(form.text.normalize('NFD')) &&
      !printed.includes(form.text),
  )

/** Grave, acute, macron and caron over a letter; the breve of й and the diaeresis of ё are letters, not stress. */
const TONE_OR_STRESS = /[\u0300\u0301\u0304\u030C]/u

function personRow(
  { participation, person, capacity }: Member,
  langs: readonly PackLang[],
  scope: Scope,
  print: Print,
) {
  const own = ownScript(person)
  const printed = [...new Set(langs.map((lang) => printedName(person, lang)))].filter((name) => name !== own?.text)
  const said = [...new Set(langs.flatMap((lang) => saidOf(person, lang)))]
  const posts = capacity.flatMap((tenure) => findRecord(scope.records, tenure.post) ?? [])
  const names: readonly CellLine[] = [
    ...(own ? [cellLine('own-script', [{ kind: 'text', text: own.text, lang: own.lang }])] : []),
    ...printed.map((name) => cellLine('romanised', name)),
    ...markedForms(person, [...printed, own?.text]).map((form) =>
      cellLine('small', [{ kind: 'text', text: form.text, lang: form.lang }]),
    ),
    ...said.map((respelling) => cellLine('small', print.t('sections.say', { respelling }))),
  ]
  const postLines = posts.flatMap((post) =>
    langs.map((lang, index) =>
      cellLine(index === 0 ? 'text' : 'small', [
        { kind: 'text', text: postLabel(post, lang, print.request.houseStyle), lang },
      ]),
    ),
  )
  const [leading] = posts
  const addresses = langs.map(
    (lang) => addressForm(person, lang, leading && postLabel(leading, lang, print.request.houseStyle)).spoken,
  )
  return row(
    [
      { lines: names },
      { lines: postLines.length === 0 ? [cellLine('text', print.t('sections.notRecorded'))] : postLines },
      {
        lines: [...new Set(addresses)].map((address, index) =>
          cellLine('text', [{ kind: 'text', text: address, lang: langs[index] ?? print.lang }]),
        ),
      },
    ],
    carried(print, participation, person, ...capacity),
  )
}
