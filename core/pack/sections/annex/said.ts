import { heading, item, line, list, type Block } from '#core/document'
import { findRecords, type Statement, type Topic } from '#core/domain'
import { separator } from '#core/language'
import { carried, kindWord, marksOf, saidOn, speakerWords, wordsOf, type Print } from '../../print.ts'
import type { Part } from './part.ts'

/** Part 6: what was said last time by topic: speaker, date, kind, and the words of the source where they are known. */
export const saidPart: Part = (scope, print) => {
  const statements = findRecords(scope.records, scope.lists.statements)
  const topics = findRecords(scope.records, scope.lists.topics)
  const blocks = topics.flatMap((topic) =>
    topicBlocks(
      topic,
      statements.filter((one) => one.topics.includes(topic.id)),
      print,
    ),
  )
  return { title: print.t('details.annex.part6'), missing: [], blocks }
}

function topicBlocks(topic: Topic, statements: readonly Statement[], print: Print): readonly Block[] {
  if (statements.length === 0) return []
  const items = statements.map((one) => {
    const words = [speakerWords(print, one, 'name'), saidOn(print, one), kindWord(print, one.kind)].filter(
      (part) => part !== undefined,
    )
    return item(
      line(
        `${words.join(separator('remark', print.lang))}${separator('label', print.lang)}${wordsOf(print, one.text)}`,
        ...verbatim(one),
        ...marksOf(print, one),
      ),
      [one.id],
    )
  })
  return [
    heading(3, wordsOf(print, topic.label), { ...carried(print, topic), keepWithNext: true }),
    list('bullet', 'note', items, carried(print, topic, ...statements)),
  ]
}

/** The exact words in quotation marks, when the speaker of them is stated; implied words are never quoted (T3). */
const verbatim = (one: Statement) => {
  const exact =
    one.attribution === 'stated' && one.form === 'direct'
      ? one.sources.find(({ anchor }) => anchor !== undefined)?.anchor?.exact
      : undefined
  return exact === undefined ? [] : [` “${exact}”`]
}
