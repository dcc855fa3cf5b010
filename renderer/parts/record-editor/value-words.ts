import { isId, type PackLang, type PartialDate } from '#core/base'
import { originalLang, textIn, type FieldShape, type LocalText } from '#core/domain'
import { choiceName } from '#core/language'
import { shownDate } from './date-edit.ts'
import { shapeAmong } from './shape-among.ts'

/** A value of a field in words, as a history tells it: what was typed, chosen or named. Empty for nothing. */
export const valueWords = (
  shape: FieldShape,
  value: unknown,
  lang: PackLang,
  titleOf: (id: string) => string,
): string => {
  if (value === undefined || value === null) return ''
  const inner = (of: FieldShape, one: unknown): string => valueWords(of, one, lang, titleOf)
  switch (shape.kind) {
    case 'local-text':
      return textWords(value as LocalText, lang)
    case 'partial-date':
      return shownDate(value as PartialDate, lang)
    case 'choice':
      return choiceName(shape.words, plain(value), lang)
    case 'reference':
      return shape.or.includes(plain(value)) ? choiceName(shape.words, plain(value), lang) : titleOf(plain(value))
    case 'boolean':
      return value === true ? '✓' : '–'
    case 'list':
      return (value as readonly unknown[]).map((one) => inner(shape.of, one)).join(' · ')
    case 'listing':
      return (value as { readonly items: readonly unknown[] }).items.map((one) => inner(shape.of, one)).join(' · ')
    case 'map':
      return Object.entries(value)
        .map(([key, one]) => `${key}: ${inner(shape.of, one)}`)
        .join(' · ')
    case 'object':
    case 'note':
    case 'name-form':
    case 'marking':
    case 'evidence':
      return shape.fields
        .map((field) => inner(field, (value as Readonly<Record<string, unknown>>)[field.name]))
        .filter((words) => words !== '')
        .join(', ')
    case 'either': {
      const one = shape.of[shapeAmong(shape.of, value)]
      return one === undefined ? '' : inner(one, value)
    }
    default:
      return plain(value)
  }
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

const textWords = (text: LocalText, lang: PackLang): string =>
  textIn(text, lang) ?? textIn(text, originalLang(text) ?? '') ?? ''

/** Every record that a value names, at any depth. */
export const idsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length < 60 && isId(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}
