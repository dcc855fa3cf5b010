import {
  line,
  paragraph,
  plainText,
  point,
  type Block,
  type Inlines,
  type LangText,
  type PointBlock,
} from '#core/document'
import { findRecord, findRecords, type PointToMake } from '#core/domain'
import { separator, speakingSeconds } from '#core/language'
import { carried, marksOf, nameOf, noteMarks, postWords, spokenTexts, wordsOf, type Print } from '../print.ts'
import { memberOf, type Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** Points to make (02): the words to use, to whom, by whom, and how long they take. */
export const writePoints: SectionWriter = (scope, print) => {
  const points = pointsToMake(scope)
  return points.length === 0
    ? []
    : [...points.map((one, at) => pointBlock(one, at + 1, scope, print)), timeLine(points, print)]
}

/** The points to make that may be seen, in agenda order. */
export const pointsToMake = (scope: Scope): readonly PointToMake[] =>
  findRecords(scope.records, scope.lists.points).filter((one) => one.use === 'raise')

/** The anchor of a point by its number. */
export const pointAnchor = (number: number): string => `point-${number}`

function pointBlock(one: PointToMake, number: number, scope: Scope, print: Print): Block {
  const texts = spokenTexts(print, one.text)
  const whom = [one.toWhom, one.byWhom].map((id) => memberOf(scope, id)?.participation)
  return point(number, withMarks(texts, marksOf(print, one)), supportLines(one, scope, print), {
    ...carried(print, one, ...whom),
    anchor: pointAnchor(number),
  })
}

/** The source marks stand after the sentence of the first language shown. */
function withMarks(texts: PointBlock['texts'], marks: Inlines): PointBlock['texts'] {
  const marked = (one: LangText): LangText => ({ ...one, inlines: [...one.inlines, ...marks] })
  const [first, second] = texts
  return second === undefined ? [marked(first)] : [marked(first), second]
}

function supportLines(one: PointToMake, scope: Scope, print: Print): readonly Inlines[] {
  const parts = [
    partLine('sections.points.toWhom', one.toWhom, scope, print),
    partLine('sections.points.byWhom', one.byWhom, scope, print),
    one.purpose && print.t('sections.points.purpose', { purpose: print.t(`kinds.purpose.${one.purpose}`) }),
  ].filter((part) => part !== undefined)
  const support = one.support.map((note) => supportOf(note, print))
  return [...(parts.length === 0 ? [] : [line(parts.join(' · '))]), ...support]
}

function partLine(
  key: 'sections.points.toWhom' | 'sections.points.byWhom',
  id: PointToMake['toWhom'],
  scope: Scope,
  print: Print,
): string | undefined {
  const member = memberOf(scope, id)
  if (member === undefined) return undefined
  const [leading] = member.capacity
  const post = leading && findRecord(scope.records, leading.post)
  const name = nameOf(print, member.person, 'full')
  return print.t(key, {
    name: post === undefined ? name : `${name}${separator('remark', print.lang)}${postWords(print, post)}`,
  })
}

const supportOf = (note: PointToMake['support'][number], print: Print): Inlines => [
  ...line(wordsOf(print, note.text)),
  ...noteMarks(print, note),
]

/** How long all points take, doubled for consecutive interpreting. */
function timeLine(points: readonly PointToMake[], print: Print): Block {
  const { interpreting } = print.scope.visit
  const seconds = points.reduce((sum, one) => {
    const spoken = spokenTexts(print, one.text).find((text) => text.missing === undefined)
    return spoken === undefined ? sum : sum + speakingSeconds(plainText(spoken.inlines), interpreting)
  }, 0)
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return paragraph('small', print.t('sections.points.time', { count: minutes }))
}
