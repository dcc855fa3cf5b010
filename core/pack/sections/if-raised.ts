import { bold, callout, field, fields, line, text, type Block, type Field, type Inlines } from '#core/document'
import { findRecords, type IfRaised, type LocalText } from '#core/domain'
import { carried, marksOf, spokenTexts, wordsOf, type Print } from '../print.ts'
import type { Scope } from '../scope.ts'
import type { SectionWriter } from './writer.ts'

/** If raised (03): their point, and what we answer; the likeliest first. */
export const writeIfRaised: SectionWriter = (scope, print) =>
  linesToTake(scope).map((one) => ifRaisedCallout(one, print))

/** The lines for what they may raise that may be seen, certain before likely before possible. */
export const linesToTake = (scope: Scope): readonly IfRaised[] =>
  findRecords(scope.records, scope.lists.ifRaised).filter((one) => one.use === 'if-raised')

const ifRaisedCallout = (one: IfRaised, print: Print): Block =>
  callout(
    'if-raised',
    `? ${print.t('sections.if-raised.label')}`,
    [fields('body', fieldsOf(one, print))],
    carried(print, one),
  )

function fieldsOf(one: IfRaised, print: Print): readonly Field[] {
  const theirPoint = line(bold(wordsOf(print, one.theirPoint)))
  const likelihood = line(text(print.t(`kinds.likelihood.${one.likelihood}`)))
  const isPart = print.request.audience === 'interpreter'
  return [
    field(print.t('sections.if-raised.theirPoint'), isPart ? [theirPoint] : [theirPoint, likelihood], [one.id]),
    spokenField('sections.if-raised.ourLine', one.line, one, print),
    ...(one.fallback ? [spokenField('sections.if-raised.fallback', one.fallback, one, print)] : []),
    ...(one.doNotSay
      ? [field(print.t('sections.if-raised.doNotSay'), [line(wordsOf(print, one.doNotSay))], [one.id])]
      : []),
  ]
}

/** Words to be spoken: a line for each language of the pack, the sources after the last. */
function spokenField(
  key: 'sections.if-raised.ourLine' | 'sections.if-raised.fallback',
  words: LocalText,
  one: IfRaised,
  print: Print,
): Field {
  const texts: readonly Inlines[] = spokenTexts(print, words).map((spoken) =>
    spoken.inlines.map((inline) =>
      inline.kind === 'text' && spoken.lang !== print.lang && spoken.missing === undefined
        ? { ...inline, lang: spoken.lang }
        : inline,
    ),
  )
  const marks = key === 'sections.if-raised.ourLine' ? marksOf(print, one) : []
  return field(
    print.t(key),
    texts.map((inlines, at) => (at === texts.length - 1 ? [...inlines, ...marks] : inlines)),
    [one.id],
  )
}
