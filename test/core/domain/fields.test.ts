import { describe, expect, test } from 'vitest'
import {
  asVariant,
  emptyRecord,
  emptyValue,
  faultsOf,
  fieldsOf,
  fieldsOfRecord,
  homeFor,
  missingFields,
  RECORD_TYPE_NAMES,
  RECORD_TYPES,
  variantsOf,
  withField,
  withOriginal,
  withTextIn,
  withItemMoved,
  type Field,
  type Making,
  type RecordType,
} from '#core/domain'
import { aPerson, aVisit, idOf, words } from '../../build/records.ts'

const allShapes = RECORD_TYPE_NAMES.flatMap((type) =>
  (variantsOf(type)?.options ?? [undefined]).map((variant) => [type, variant] as const),
)
const field = (type: RecordType, name: string, variant?: string): Field | undefined =>
  fieldsOf(type, variant).find((one) => one.name === name)
const made = (type: RecordType): Making => ({
  id: idOf(type, 1),
  home: 'office',
  at: '2026-11-22T02:00:00Z',
  by: 'Lê Minh An',
})

describe('the fields of a type', () => {
  test('are those of its schema, of all 28 types and each of their variants, and none is of an unknown kind', () => {
    expect(RECORD_TYPE_NAMES.length).toBe(28)
    for (const [type, variant] of allShapes) {
      const record = { ...emptyRecord(type, { ...made(type), ...(variant !== undefined && { variant }) }) }
      const schema = RECORD_TYPES[type].schema
      const names = ['type', ...fieldsOf(type, variant).map(({ name }) => name)]
      const all = Object.fromEntries(names.map((name) => [name, record[name] ?? null]))
      const unknown = schema.safeParse(all).error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? []
      const absent = Object.keys(shapeOf(schema, variant)).filter((name) => !names.includes(name))
      expect({ type, variant, unknown, absent }).toEqual({ type, variant, unknown: [], absent: [] })
    }
  })

  test('say what is typed in them, what must be filled, and what stands there when nobody fills it', () => {
    expect(
      ['title', 'state', 'thirdParty', 'inviter', 'window', 'orderBy'].map((name) => brief(field('visit', name))),
    ).toEqual([
      { kind: 'local-text', required: true },
      { kind: 'choice', required: true },
      { kind: 'boolean', required: false, default: false },
      { kind: 'reference', required: false },
      { kind: 'partial-date', required: true },
      { kind: 'object', required: false, default: { ours: 'precedence', theirs: 'precedence' } },
    ])
    expect(field('visit', 'inviter')).toMatchObject({ types: ['person', 'organization'], or: [] })
    expect(field('statement', 'reiterates')).toMatchObject({ types: ['statement'], or: ['earlier-unrecorded'] })
    expect(field('figure', 'subject')).toMatchObject({ types: [] })
    expect(field('figure', 'value')).toMatchObject({ kind: 'either', options: ['decimal', 'num-den', 'min-max'] })
    expect(field('meeting', 'minutes')).toMatchObject({ kind: 'integer', required: false })
    expect(field('person', 'names')).toMatchObject({ kind: 'list', min: 1, of: { kind: 'name-form' } })
    expect(field('source', 'publishedTime')?.kind).toBe('time')
  })

  test('a field that only an act may set is shown and not typed in', () => {
    const typedIn = (type: RecordType): readonly string[] =>
      fieldsOf(type).flatMap(({ name, readOnly }) => (readOnly ? [] : [name]))
    expect(typedIn('commitment')).not.toContain('state')
    expect(typedIn('visit')).not.toContain('orderConfirmed')
    expect(typedIn('person')).not.toContain('id')
    expect(typedIn('pack')).toEqual([])
  })

  test('of a talking point are those of its use', () => {
    expect(variantsOf('talking-point')).toEqual({ key: 'use', options: ['raise', 'if-raised', 'avoid'] })
    expect([field('talking-point', 'theirPoint'), field('talking-point', 'decidedBy')]).toEqual([undefined, undefined])
    expect(field('talking-point', 'theirPoint', 'if-raised')?.required).toBe(true)
    expect(field('talking-point', 'use', 'avoid')).toMatchObject({ options: ['raise', 'if-raised', 'avoid'] })
    expect(fieldsOfRecord(aVisit())).toBe(fieldsOf('visit'))
  })
})

describe('a record that is being made', () => {
  test('has what its schema gives, and names what nobody has filled yet', () => {
    const gift = emptyRecord('gift', made('gift'))
    expect([gift['doNotRepeat'], missingFields(gift).map(({ name }) => name)]).toEqual([
      true,
      ['direction', 'object', 'giver', 'receiver'],
    ])
    expect(emptyRecord('visit', made('visit'))['preparedByUs']).toBe(false)
    const named = withField(gift, ['object'], words('Lacquer painting'))
    expect(missingFields(withField(named, ['direction'], 'given')).map(({ name }) => name)).toEqual([
      'giver',
      'receiver',
    ])
  })

  test('is refused by no schema once nothing is missing', () => {
    const tie = { ...emptyRecord('topic', made('topic')), label: words('Culture'), status: 'live' }
    expect([missingFields(tie), RECORD_TYPES.topic.schema.safeParse(tie).success]).toEqual([[], true])
  })

  test('a point keeps what both uses have when it is given another use', () => {
    const point = { ...emptyRecord('talking-point', made('talking-point')), text: words('Thank them'), order: 3 }
    const avoided = asVariant({ ...point, theirPoint: words('x') }, 'avoid')
    expect([avoided['use'], avoided['order'], avoided['text'], 'theirPoint' in avoided]).toEqual([
      'avoid',
      3,
      words('Thank them'),
      false,
    ])
  })

  test('says each fault at its place, those that two fields make together too', () => {
    const person = { ...emptyRecord('person', made('person')), names: [{ text: 'A' }], side: 'ours' }
    const faulty = { ...withField(person, ['birth'], { edtf: '2026-02-30' }), confidence: 'inferred' }
    expect(faultsOf(faulty).map(({ path }) => path)).toEqual([
      ['names', 0, 'lang'],
      ['names', 0, 'script'],
      ['names', 0, 'order'],
      ['names', 0, 'use'],
      ['birth', 'edtf'],
    ])
    const dated = withField(aPerson(), ['confidence'], 'inferred')
    expect(faultsOf(dated)).toEqual([
      { path: ['confidenceReason'], expected: 'a reason, since the record is inferred' },
    ])
    expect(faultsOf(aPerson())).toEqual([])
  })
})

describe('an edit', () => {
  test('makes the next record and leaves the one it was given as it is', () => {
    const person = aPerson()
    const edited = withField(person, ['career', 0, 'text', 'vi', 'text'], 'Chủ tịch')
    expect([edited.career, person.career]).toEqual([[{ text: { vi: { text: 'Chủ tịch' } } }], []])
    expect(withField(edited, ['career', 0], undefined).career).toEqual([])
    expect('career' in withField(edited, ['career'], undefined)).toBe(false)
  })

  test('a new item holds what its schema gives and has nothing chosen', () => {
    const names = field('person', 'names')
    const plans = field('visit', 'plans')
    expect([names, plans].map((list) => list?.kind === 'list' && emptyValue(list.of))).toEqual([
      { text: '', lang: '', script: '', system: 'own', order: '', use: '' },
      { kind: '', ruleSet: {} },
    ])
  })

  test('the language that is typed first is the original, and others are translations of it', () => {
    const typed = withTextIn(
      withTextIn({}, 'vi', 'Cảm ơn', '2026-11-22T01:00:00Z'),
      'ru',
      'Спасибо',
      '2026-11-22T02:00:00Z',
    )
    const roles = (text: typeof typed): unknown => Object.entries(text).map(([lang, { role }]) => [lang, role])
    expect([roles(typed), roles(withOriginal(typed, 'ru')), Object.keys(withTextIn(typed, 'vi', '', ''))]).toEqual([
      [
        ['vi', 'original'],
        ['ru', 'translation'],
      ],
      [
        ['vi', 'translation'],
        ['ru', 'original'],
      ],
      ['ru'],
    ])
  })

  test('an item moves to a place of its list and to no place outside it', () => {
    expect([
      withItemMoved(['a', 'b', 'c'], 2, 0),
      withItemMoved(['a', 'b'], 0, 2),
      withItemMoved(['a', 'b'], 5, 0),
    ]).toEqual([
      ['c', 'a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ])
  })
})

describe('the home of a new record', () => {
  const [id, partner, visit] = [idOf('person', 9), idOf('partner', 1), idOf('visit', 1)]

  test('is the office for ours and theirs goes into their dossier; a post goes with its body', () => {
    expect([
      homeFor('person', { id, partner, side: 'ours' }),
      homeFor('person', { id, partner, side: 'theirs' }),
      homeFor('person', { id, partner, side: 'third' }),
      homeFor('post', { id, partner, of: 'office' }),
      homeFor('term', { id, partner }),
      homeFor('gift', { id, partner, visit }),
    ]).toEqual(['office', partner, 'office', 'office', 'office', partner])
  })

  test('is the visit for what we prepare, and there is none without a visit', () => {
    expect([
      homeFor('talking-point', { id, partner, visit }),
      homeFor('participation', { id, partner, visit }),
      homeFor('participation', { id, partner }),
      homeFor('visit', { id: visit, partner, preparedByUs: true }),
      homeFor('visit', { id: visit, partner, preparedByUs: false }),
      homeFor('partner', { id: partner }),
      homeFor('programme-item', { id, partner }),
    ]).toEqual([visit, visit, partner, visit, partner, partner, undefined])
  })
})

const brief = (one: Field | undefined): unknown =>
  one && { kind: one.kind, required: one.required, ...(one.default !== undefined && { default: one.default }) }

const shapeOf = (schema: object, variant: string | undefined): object => {
  if ('shape' in schema) return schema.shape as object
  const { options } = schema as { readonly options: readonly { readonly shape: { readonly use: { value: string } } }[] }
  return options.find(({ shape }) => shape.use.value === variant)?.shape ?? {}
}
