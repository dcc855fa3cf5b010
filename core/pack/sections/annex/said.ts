import { heading, item, line, list, text, type Block, type Inlines } from '#core/document'
import { findRecord, findRecords, type Statement, type Topic } from '#core/domain'
import { separator } from '#core/language'
import { carried, kindWord, marksOf, saidOn, speakerWords, wordsOf, type Print } from '../../print.ts'
import type { Part } from './part.ts'

/** Part 6: what was said last time by topic: speaker, date, kind, and the words of the source where they are known. */
export const saidPart: Part = (scope, print) => {
  const statements = findRecords(scope.records, scope.lists.statements)
  const topics = findRecords(scope.records, scope.lists.topics)
  // Words on several topics stand under the first of them alone.
  const topicOf = (one: Statement): Topic | undefined => topics.find((topic) => one.topics.includes(topic.id))
  const under = (topic: Topic | undefined): readonly Statement[] => statements.filter((one) => topicOf(one) === topic)
  const blocks = [
    ...topics.flatMap((topic) => saidBlocks(wordsOf(print, topic.label), [topic], under(topic), print)),
    ...saidBlocks(print.t('details.annex.noTopic'), [], under(undefined), print),
  ]
  return { title: print.t('details.annex.part6'), missing: [], blocks }
}

function saidBlocks(
  title: string,
  topics: readonly Topic[],
  statements: readonly Statement[],
  print: Print,
): readonly Block[] {
  if (statements.length === 0) return []
  const items = statements.map((one) => {
    const words = [speakerWords(print, one, 'name'), saidOn(print, one), kindWord(print, one.kind)].filter(
      (part) => part !== undefined,
    )
    return item(
      line(
        `${words.join(separator('remark', print.lang))}${separator('label', print.lang)}${wordsOf(print, one.text)}`,
        ...verbatim(one, print),
        ...marksOf(print, one),
      ),
      [one.id],
    )
  })
  return [
    heading(3, title, { ...carried(print, ...topics), keepWithNext: true }),
    list('bullet', 'note', items, carried(print, ...topics, ...statements)),
  ]
}

/** The exact words in quotation marks, when the speaker of them is stated; implied words are never quoted (T3). */
const verbatim = (one: Statement, print: Print): Inlines => {
  if (one.attribution !== 'stated' || one.form !== 'direct') return []
  const quoted = one.sources.find(({ anchor }) => anchor !== undefined)
  const source = quoted && findRecord(print.scope.records, quoted.source)
  return quoted?.anchor === undefined ? [] : [text(` “${quoted.anchor.exact}”`, source?.language)]
}
