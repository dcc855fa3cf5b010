import type { PackLang } from '#core/base'
import type { FieldWords, RecordType } from '#core/domain'
import { CATALOGUE } from './texts/index.ts'

type Choices = { readonly [group: string]: { readonly [name: string]: { readonly [value: string]: string } } }

/** The name of a field: the one of its group (`visit/plans`, else `visit`), else the one that it has everywhere. */
export const fieldName = (words: FieldWords, lang: PackLang): string =>
  wordsIn(CATALOGUE[lang].fields, words) ?? words.name

/** The words of what is chosen in a field, in sentence case. */
export const choiceName = (words: FieldWords, value: string, lang: PackLang): string =>
  asSentence(wordsIn(CATALOGUE[lang].values as Choices, words)?.[value] ?? value)

/** The name of a type of record, of one or of many. */
export const typeName = (type: RecordType, lang: PackLang, number: 'one' | 'many' = 'one'): string =>
  CATALOGUE[lang].types[type][number]

/** What a field asks for that was not met: by the rule that it is under, else by the kind of what stands in it. */
export const faultName = (words: FieldWords, kind: string, lang: PackLang): string => {
  const { rule, fault } = CATALOGUE[lang].editor
  return wordsIn(rule, words) ?? (fault as Readonly<Record<string, string>>)[kind] ?? fault.other
}

/** What stands under a name in a group, or in one around it, or anywhere. */
const wordsIn = <T>(groups: { readonly [group: string]: { readonly [name: string]: T } }, words: FieldWords) =>
  groupsAround(words.group)
    .map((group) => groups[group]?.[words.name])
    .find((found) => found !== undefined)

/** `visit/plans`, then `visit`, then `any`. */
const groupsAround = (group: string): readonly string[] => {
  const steps = group.split('/')
  return [...steps.map((_, at) => steps.slice(0, steps.length - at).join('/')), 'any']
}

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
