import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AUDIENCE_SECTIONS, CHECK_LEVELS, problemLine, readTemplate, SECTION_IDS, templateText } from '#core/template'
import { shipped, templateFiles } from '../../build/pack.ts'

const manifest = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      format: 'aide-memoire/template',
      formatVersion: 1,
      name: 'desk',
      version: '1.0',
      title: { en: 'Note', vi: 'Phiếu', ru: 'Записка', 'zh-Hans': '便笺' },
      audiences: ['staff'],
      sections: [{ id: 'points' }],
      ...changes,
    },
    null,
    2,
  )

const read = (files: Readonly<Record<string, string>>) => readTemplate(new Map(Object.entries(files)))

const problemsOf = (files: Readonly<Record<string, string>>): readonly string[] => {
  const result = read(files)
  return result.ok ? [] : result.error.map(problemLine)
}

describe('reading a template', () => {
  test('what a template leaves out takes the defaults of the trade', () => {
    expect(read({ 'template.json': manifest() })).toEqual({
      ok: true,
      value: {
        name: 'desk',
        version: '1.0',
        title: { en: 'Note', vi: 'Phiếu', ru: 'Записка', 'zh-Hans': '便笺' },
        profile: 'a4',
        format: 'pack',
        audiences: ['staff'],
        ceiling: 'confidential',
        sections: [{ id: 'points', omitEmpty: false, orientation: 'portrait' }],
        limits: {
          points: { advised: 4, allowed: 6 },
          ageMonths: { figure: 12, relation: 12, agreement: 12, place: 24 },
          tenureDays: 30,
          stateMonths: 12,
          photo: { dpi: 300, years: 5 },
        },
        checks: {},
        titles: {},
      },
    })
  })

  test('D15 broken JSON is refused with file, line, column, what was expected and what was found', () => {
    expect(problemsOf({ 'template.json': '{\n  "name": "desk",\n}' })).toEqual([
      'template.json:3:1: expected a property name in double quotes, got "}"',
    ])
  })

  test('a comment is no JSON', () => {
    expect(problemsOf({ 'template.json': '{ // desk\n}' })).toEqual([
      'template.json:1:3: expected JSON without comments, got "// desk"',
    ])
  })

  test('D15 a section that does not exist is refused where it stands', () => {
    const text = manifest({ sections: [{ id: 'points' }, { id: 'menu' }] })
    const line = text.split('\n').findIndex((one) => one.includes('"menu"')) + 1
    expect(problemsOf({ 'template.json': text })).toEqual([
      `template.json:${line}:13: expected ${SECTION_IDS.map((id) => `"${id}"`).join(' or ')}, got "menu"`,
    ])
  })

  test('an unknown field is refused by its place, and a missing one is named', () => {
    const text = manifest({ audience: 'staff', name: undefined })
    const line = text.split('\n').findIndex((one) => one.includes('"audience"')) + 1
    expect(problemsOf({ 'template.json': text })).toEqual([
      'template.json:1:1: expected a value of type string at "name", got nothing',
      `template.json:${line}:15: expected no such field, got "staff"`,
    ])
  })

  test('a field written twice is refused', () => {
    const text = manifest().replace('"name": "desk",', '"name": "desk",\n  "name": "other",')
    expect(problemsOf({ 'template.json': text })).toEqual(['template.json:5:3: expected each field once, got "name"'])
  })

  test('K10 a template cannot switch on what no audience of it may have', () => {
    expect(
      problemsOf({ 'template.json': manifest({ audiences: ['shareable'], sections: [{ id: 'do-not-raise' }] }) }),
    ).toEqual(['template.json:17:13: expected a section that shareable may have, got "do-not-raise"'])
  })

  test('a section and an audience stand once', () => {
    const problems = problemsOf({
      'template.json': manifest({ audiences: ['staff', 'staff'], sections: [{ id: 'points' }, { id: 'points' }] }),
    })
    expect(problems.map((problem) => problem.replace(/^[^ ]+ /, ''))).toEqual([
      'expected each section once, got "points"',
      'expected each audience once, got "staff"',
    ])
  })

  test('a check that cannot be waived can be neither switched off nor lowered', () => {
    const problems = problemsOf({ 'template.json': manifest({ checks: { R05: 'off', R08: 'off', R13: 'B' } }) })
    expect(problems.map((problem) => problem.replace(/^[^ ]+ /, ''))).toEqual([
      'expected "on": this check cannot be switched off or lowered, got "off"',
    ])
  })

  test('no blocking check can be made to advise', () => {
    expect(problemsOf({ 'template.json': manifest({ checks: { R02: 'A' } }) })).toHaveLength(1)
  })

  test('titles come from a file for each language; zh stands for zh-Hans', () => {
    const result = read({
      'template.json': manifest(),
      'texts.vi.json': '{ "titles": { "points": "Ý chính" } }',
      'texts.zh.json': '{ "titles": { "points": "要点" } }',
    })
    expect(result.ok && result.value.titles).toEqual({ vi: { points: 'Ý chính' }, 'zh-Hans': { points: '要点' } })
  })

  test('a problem in any file names that file', () => {
    expect(
      problemsOf({
        'template.json': manifest(),
        'texts.ru.json': '{ "titles": { "points": 3 } }',
        'notes.txt': 'x',
        'sample.json': '{ "sample": "../x" }',
      }),
    ).toEqual([
      'notes.txt:1:1: expected template.json, sample.json or texts.<en|vi|ru|zh>.json, got another file',
      'texts.ru.json:1:25: expected a value of type string, got 3',
      'sample.json:1:13: expected the name of a sample, got "../x"',
    ])
  })

  test('without template.json there is no template', () => {
    expect(problemsOf({ 'sample.json': '{}' })).toEqual(['template.json:1:1: expected this file, got none'])
  })

  test('the text of a template does not depend on the order of its files', () => {
    const files = templateFiles('card')
    expect(templateText(new Map([...files].toReversed()))).toBe(templateText(files))
  })
})

describe('the templates that ship', () => {
  const names = readdirSync(new URL('../../../templates/', import.meta.url)).toSorted()

  test('there are six, each named as its folder and shown with a sample', () => {
    expect(names.map((name) => [shipped(name).name, shipped(name).sample?.name])).toEqual([
      ['card', 'fictional'],
      ['hand-over', 'fictional'],
      ['interpreter', 'fictional'],
      ['place-cards', 'fictional'],
      ['programme', 'fictional'],
      ['standard', 'fictional'],
    ])
  })

  test('the first audience of each is its default (PACK 2)', () => {
    expect(names.map((name) => shipped(name).audiences[0])).toEqual([
      'principal',
      'staff',
      'interpreter',
      'staff',
      'shareable',
      'principal',
    ])
  })

  test('the standard pack has every section of PACK 3 in its order', () => {
    const ids = shipped('standard').sections.map((section) => section.id)
    expect(ids).toEqual(SECTION_IDS.slice(0, SECTION_IDS.indexOf('hand-over')))
  })
})

test('what is never for an audience is in line with the table of PACK 2', () => {
  const never = (audience: keyof (typeof AUDIENCE_SECTIONS)['card']): readonly string[] =>
    SECTION_IDS.filter((id) => AUDIENCE_SECTIONS[id][audience] === 'never')
  expect({ shareable: never('shareable'), interpreter: never('interpreter'), principal: never('principal') }).toEqual({
    shareable: [
      'card',
      'points',
      'if-raised',
      'do-not-raise',
      'commitments',
      'last-meetings',
      'seating',
      'restricted',
      'gifts',
      'interpreter',
      'change-note',
      'hand-over',
    ],
    interpreter: ['do-not-raise', 'commitments', 'restricted', 'gifts', 'hand-over', 'place-cards'],
    principal: ['interpreter'],
  })
})

test('the checks that cannot be waived are the seven of PACK 9', () => {
  expect(Object.entries(CHECK_LEVELS).flatMap(([id, level]) => (level === 'B!' ? [id] : []))).toEqual([
    'R04',
    'R05',
    'R06',
    'R19',
    'R20',
    'R34',
    'R35',
  ])
})
