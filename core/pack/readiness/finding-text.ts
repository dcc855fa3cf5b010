import { assertNever, isPackLang, partialDate, type PackLang } from '#core/base'
import { getRecord, StatementKind, type Records } from '#core/domain'
import { printDate, printFigure, textsFor, type TextKey } from '#core/language'
import { localWords, recordTitle, type Reader } from '../record-title.ts'
import type { Finding, FindingValue } from './finding.ts'

/** A finding as people read it: what is wrong, and what clears it. */
export type FindingWords = { readonly message: string; readonly fix: string }

/** What a finding is printed with: the records it names, the reader, and the words of the marking scheme. */
export type FindingGround = {
  readonly records: Records
  readonly reader: Reader
  readonly levelLabel: (code: string) => string
}

/** A finding in the reader's language. */
export const findingWords = (finding: Finding, ground: FindingGround): FindingWords => {
  const t = textsFor(ground.reader.lang)
  const values = Object.fromEntries(
    Object.entries(finding.message.values).map(([name, value]) => [countName(name), valueWords(value, ground)]),
  )
  const suffix = finding.message.variant === '' ? '' : `_${finding.message.variant}`
  return {
    message: oneStop(t(`checks.${finding.id}.message${suffix}` as TextKey, values)),
    fix: t(`checks.${finding.id}.fix`),
  }
}

/** A Russian date ends in a full stop of its own: «2024 г.» ends the sentence too. */
const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, '.')

/** i18next takes the plural from `count`; the age of a record counts in months. */
const countName = (name: string): string => (name === 'months' ? 'count' : name)

const valueWords = (value: FindingValue, { records, reader, levelLabel }: FindingGround): string | number => {
  if (typeof value !== 'object') return value
  const t = textsFor(reader.lang)
  switch (value.kind) {
    case 'record':
      return recordTitle(records, value.id, reader)
    case 'date':
      return printDate(value.date, reader.lang, 'full', { style: reader.style })
    case 'day':
      return printDate(partialDate(value.day), reader.lang, 'full', { style: reader.style })
    case 'local':
      return localWords(value.text, reader.lang)
    case 'level':
      return levelLabel(value.code)
    case 'lang':
      return langWords(value.tag, reader.lang)
    case 'script':
      return t(`checks.script.${value.script}` as TextKey)
    case 'figure':
      return printFigure(getRecord(records, value.id), reader.lang, { style: reader.style })
    case 'limit':
      return t('checks.limit', { count: value.pages })
    case 'word':
      return wordOf(value.key, reader.lang)
    default:
      return assertNever(value)
  }
}

const langWords = (tag: string, lang: PackLang): string => (isPackLang(tag) ? textsFor(lang)(`kinds.lang.${tag}`) : tag)

/** A word of the checks, or the word of a statement's kind. */
const wordOf = (key: string, lang: PackLang): string => {
  const t = textsFor(lang)
  return STATEMENT_KINDS.has(key) ? t(`kinds.statement.${key}` as TextKey) : t(`checks.word.${key}` as TextKey)
}

const STATEMENT_KINDS: ReadonlySet<string> = new Set(StatementKind.options)
