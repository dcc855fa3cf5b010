import { describe, expect, test } from 'vitest'
import { PACK_LANGS } from '#core/base'
import { fieldsOf, RECORD_TYPE_NAMES, variantsOf, type Field, type FieldShape, type FieldWords } from '#core/domain'
import { choiceName, faultName, fieldName, typeName } from '#core/language'

type Choice = { readonly words: FieldWords; readonly options: readonly string[] }

/** Every field and every choice of a shape, those inside it too. */
const walked = (shape: FieldShape | Field): readonly (FieldShape | Field)[] => {
  const fields = 'fields' in shape ? shape.fields : []
  const inner = 'of' in shape ? [shape.of].flat() : []
  const keys = shape.kind === 'map' ? [shape.keys] : []
  return [shape, ...[...fields, ...inner, ...keys].flatMap(walked)]
}
const all = RECORD_TYPE_NAMES.flatMap((type) =>
  (variantsOf(type)?.options ?? [undefined]).flatMap((variant) => fieldsOf(type, variant)),
).flatMap(walked)
const fields: readonly FieldWords[] = all.flatMap((shape) => ('name' in shape ? [shape] : []))
const choices: readonly Choice[] = all.flatMap((shape): readonly Choice[] =>
  shape.kind === 'choice' || shape.kind === 'either'
    ? [shape]
    : shape.kind === 'reference' && shape.or.length > 0
      ? [{ words: shape.words, options: shape.or }]
      : [],
)

describe.each(PACK_LANGS)('in %s', (lang) => {
  test('every field of every record has a name', () => {
    const nameless = fields.filter((field) => fieldName(field, lang) === field.name)
    expect([fields.length > 500, nameless.map(({ group, name }) => `${group}.${name}`)]).toEqual([true, []])
  })

  test('every choice of every field has words', () => {
    const raw = (option: string): string => option.charAt(0).toUpperCase() + option.slice(1)
    const wordless = choices.flatMap(({ words, options }) =>
      options
        .filter((option) => choiceName(words, option, lang) === (lang === 'en' ? option : raw(option)))
        .map((option) => `${words.group}.${words.name}.${option}`),
    )
    expect([choices.length > 100, wordless]).toEqual([true, []])
  })

  test('every type of record has a name, of one and of many', () => {
    const names = RECORD_TYPE_NAMES.map((type) => typeName(type, lang))
    expect([names.every((name) => name !== ''), new Set(names).size]).toEqual([true, RECORD_TYPE_NAMES.length])
  })
})

test('a word of a field is that of its own group, then of the group around it, then the usual one', () => {
  const name = (group: string, field: string): string => fieldName({ group, name: field }, 'en')
  expect([
    name('visit', 'code'),
    name('visit/flags', 'code'),
    name('pack/withheld', 'code'),
    name('person/perLanguage', 'address'),
    name('source', 'address'),
  ]).toEqual(['Code for brief numbers', 'Country or region', 'Reason', 'Form of address', 'Address'])
})

test('what a field asks for is said by its rule, else by the kind of what stands in it', () => {
  expect([
    faultName({ group: 'visit', name: 'code' }, 'line', 'en'),
    faultName({ group: 'visit/flags', name: 'code' }, 'line', 'en'),
    faultName({ group: 'talking-point', name: 'reviewOn' }, 'day', 'vi'),
    faultName({ group: 'figure', name: 'value' }, 'either', 'ru'),
  ]).toEqual([
    '2 to 6 capital letters; a visit that we prepare needs it.',
    'An ISO 3166 code, such as VN or VN-HN.',
    'Một ngày có thật, ví dụ 2026-12-16.',
    'Здесь это не принимается.',
  ])
})
