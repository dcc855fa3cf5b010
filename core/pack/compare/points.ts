import { partialDate } from '#core/base'
import { findRecords, type TalkingPoint } from '#core/domain'
import { dateWords, nameOf, wordsOf, type Print } from '../print.ts'
import { memberOf } from '../scope.ts'
import { factsOf, type Entries } from './entry.ts'

type Of<Use extends TalkingPoint['use']> = Extract<TalkingPoint, { use: Use }>

const pointsOf = <Use extends TalkingPoint['use']>(
  print: Print,
  list: 'points' | 'ifRaised' | 'doNotRaise',
  use: Use,
): readonly Of<Use>[] =>
  findRecords(print.scope.records, print.scope.lists[list]).filter((point): point is Of<Use> => point.use === use)

const nameOfMember = (print: Print, id: Parameters<typeof memberOf>[1]): string | undefined => {
  const member = memberOf(print.scope, id)
  return member && nameOf(print, member.person, 'full')
}

/** Points to make, by their number on the page. */
export const pointEntries: Entries = (print) =>
  pointsOf(print, 'points', 'raise').map((point, index) => ({
    record: point.id,
    name: wordsOf(print, point.text),
    title: print.t('details.changes.number', { number: index + 1 }),
    facts: factsOf(
      print,
      ['details.changes.field.text', wordsOf(print, point.text)],
      ['details.changes.field.toWhom', nameOfMember(print, point.toWhom)],
      ['details.changes.field.byWhom', nameOfMember(print, point.byWhom)],
      ['details.changes.field.purpose', point.purpose && print.t(`kinds.purpose.${point.purpose}`)],
    ),
  }))

/** What they may raise and what we answer. */
export const ifRaisedEntries: Entries = (print) =>
  pointsOf(print, 'ifRaised', 'if-raised').map((point) => ({
    record: point.id,
    name: wordsOf(print, point.theirPoint),
    facts: factsOf(
      print,
      ['sections.if-raised.theirPoint', wordsOf(print, point.theirPoint)],
      ['details.changes.field.likelihood', print.t(`kinds.likelihood.${point.likelihood}`)],
      ['sections.if-raised.ourLine', wordsOf(print, point.line)],
      ['sections.if-raised.fallback', point.fallback && wordsOf(print, point.fallback)],
      ['sections.if-raised.doNotSay', point.doNotSay && wordsOf(print, point.doNotSay)],
    ),
  }))

/** What is not raised, why, and by whose word; an interpreter who has the topic words has nothing else. */
export const doNotRaiseEntries: Entries = (print) =>
  print.request.topicWords === undefined ? reasonedEntries(print) : topicWordEntries(print)

const reasonedEntries: Entries = (print) =>
  pointsOf(print, 'doNotRaise', 'avoid').map((point) => ({
    record: point.id,
    name: wordsOf(print, point.text),
    facts: factsOf(
      print,
      ['details.changes.field.text', wordsOf(print, point.text)],
      ['sections.do-not-raise.reason', wordsOf(print, point.reason.text)],
      ['sections.do-not-raise.since', dateWords(print, point.since)],
      ['sections.do-not-raise.reviewOn', point.reviewOn && dateWords(print, partialDate(point.reviewOn))],
      ['sections.do-not-raise.decidedBy', point.decidedBy],
    ),
  }))

/** The topics not to raise alone, without a reason. */
export const topicWordEntries: Entries = (print) =>
  pointsOf(print, 'doNotRaise', 'avoid').map((point) => {
    const name = wordsOf(print, point.text)
    return { record: point.id, name, facts: factsOf(print, ['details.changes.field.text', name]) }
  })
