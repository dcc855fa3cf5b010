import { describe, expect, test } from 'vitest'
import { checkDocument, everyBlock } from '#core/document'
import type { AnyRecord } from '#core/domain'
import { everythingIn, linesIn, onlySections, packOf, sectionOf, shipped } from '../../build/pack.ts'
import {
  aDoNotRaise,
  aGift,
  anIfRaised,
  anOffice,
  aPack,
  aParticipation,
  aPartner,
  aPerson,
  aPointToMake,
  aProgrammeItem,
  aSource,
  aVisit,
  idOf,
  latin,
  on,
  words,
} from '../../build/records.ts'

const level = (code: string) => ({ marking: { scheme: 'neutral', level: code } }) as const

describe('where sections stand', () => {
  const starts = (...records: readonly AnyRecord[]): Readonly<Record<string, string>> => {
    const template = onlySections('points', 'if-raised', 'do-not-raise', 'their-side', 'our-side', 'gifts')
    const { document } = packOf(records, {
      template: { ...template, sections: template.sections.map((one) => ({ ...one, omitEmpty: true })) },
    })
    return Object.fromEntries(document.sections.map(({ id, start, end }) => [id, `${start}/${end}`]))
  }
  const [point, raised, avoid] = [aPointToMake(1), anIfRaised(2), aDoNotRaise(3)]

  test('what may not be raised follows what may be, and never shares a page with the points', () => {
    expect([starts(point, raised, avoid), starts(point, avoid)]).toEqual([
      { points: 'page/page', 'if-raised': 'page/open', 'do-not-raise': 'run-on/open' },
      { points: 'page/page', 'do-not-raise': 'page/open' },
    ])
  })

  test('our side runs on after theirs', () => {
    const people = [aPerson(1), aParticipation(1), aPerson(2, { side: 'ours' }), aParticipation(2, { side: 'ours' })]
    expect(starts(...people)).toEqual({ 'their-side': 'page/open', 'our-side': 'run-on/open' })
  })

  test('a section without records says so in a line, or is left out when the template says so', () => {
    const template = onlySections('gifts')
    const quiet = {
      ...template,
      sections: [{ id: 'gifts' as const, omitEmpty: true, orientation: 'portrait' as const }],
    }
    expect([
      linesIn(packOf([], { template }).document, 'gifts'),
      packOf([], { template: quiet }).document.sections,
    ]).toEqual([['No gifts recorded.'], []])
  })

  test('a template turns a section, bounds it and names it', () => {
    const template = {
      ...onlySections(),
      sections: [{ id: 'programme' as const, omitEmpty: false, orientation: 'landscape' as const, maxPages: 3 }],
      titles: { en: { programme: 'Minute by minute' } },
    }
    const { title, orientation, max } = sectionOf(packOf([], { template }).document, 'programme')
    expect({ title, orientation, max }).toEqual({
      title: 'Minute by minute',
      orientation: 'landscape',
      max: { pages: 3 },
    })
  })
})

describe('the marking of a pack', () => {
  const banner = (visit: Parameters<typeof aVisit>[1], ...records: readonly AnyRecord[]): string =>
    packOf([aVisit(1, { ...level('public'), ...visit }), ...records], { template: onlySections('points') }).document
      .banner.level

  test('is the highest among the blocks that it prints', () => {
    expect([
      banner({}, aPointToMake(1, level('public'))),
      banner({}, aPointToMake(1, level('public')), aPointToMake(2)),
      banner({}, aPointToMake(1, level('confidential')), aPointToMake(2)),
    ]).toEqual(['public', 'internal', 'confidential'])
  })

  test('set by hand on the visit it stands instead, never above the ceiling', () => {
    expect([
      banner({ packLevel: 'internal' }, aPointToMake(1, level('confidential'))),
      packOf([aVisit(1, { packLevel: 'confidential' })], { audience: 'security' }).document.banner.level,
    ]).toEqual(['internal', 'internal'])
  })

  test('counts the visit itself, which every page names', () => {
    const point = aPointToMake(1, level('public'))
    expect(
      packOf([aVisit(1, level('confidential')), point], { template: onlySections('points') }).document.banner.level,
    ).toBe('confidential')
  })

  test('every block of records carries its level and the ids it rests on; the title tells nothing of the visit', () => {
    const { document } = packOf([aVisit(1, { title: words('Visit of the Mayor') }), aPointToMake(1)], {
      template: onlySections('points'),
    })
    const point = everyBlock(document).find(({ block }) => block.kind === 'point')?.block
    expect([point?.provenance, point?.marking, document.title]).toEqual([
      [idOf('talking-point', 1)],
      'internal',
      'Briefing pack, Internal',
    ])
  })
})

describe('source marks', () => {
  const point = (n: number, ...sources: readonly number[]) =>
    aPointToMake(n, { sources: sources.map((source) => ({ source: idOf('source', source) })) })
  const world = [aSource(1), aSource(2), aSource(3), point(1, 3), point(2, 1, 3)]

  test('are numbered by first use', () => {
    const { document } = packOf(world, { template: onlySections('points', 'sources') })
    expect(linesIn(document, 'points').filter((line) => line.startsWith('Point'))).toEqual([
      'Point 1\u00A0[1]',
      'Point 2\u00A0[2][1]',
    ])
  })

  test('are left out of a document without a list of sources', () => {
    const { document } = packOf(world, { template: onlySections('points') })
    expect([linesIn(document, 'points').slice(0, 1), everythingIn(document).includes('source-mark')]).toEqual([
      ['Point 1'],
      false,
    ])
  })

  test('lead to no source that the audience may not see', () => {
    const secret = aSource(3, level('confidential'))
    const { document } = packOf([secret, point(1, 3)], {
      template: onlySections('points', 'sources'),
      audience: 'interpreter',
    })
    expect(linesIn(document, 'points')[0]).toBe('Point 1')
  })
})

describe('copies and versions', () => {
  const office = anOffice(1, { department: words('Protocol division') })
  const template = onlySections('cover', 'points', 'programme')

  test('a draft says so where a copy would be numbered, with the day of the clock', () => {
    const { document } = packOf([office], { template })
    expect([document.copy, document.running, document.issuedAt]).toEqual([
      { kind: 'draft', word: 'Draft' },
      {
        shortTitle: 'Visit 1',
        version: 'v1',
        department: 'Protocol division',
        issued: 'draft, 22 November 2026',
      },
      '2026-11-22T00:00:00Z',
    ])
  })

  test('a numbered copy names its holder, on every audience but the shareable one', () => {
    const issue = {
      kind: 'issued' as const,
      issuedAt: '2026-12-10T04:00:00Z',
      copy: { number: 3, of: 5, holder: 'Desk officer' },
    }
    const copy = (audience: 'principal' | 'shareable') =>
      packOf([aVisit(1, level('public'))], { template: shipped('standard'), audience, issue }).document.copy
    expect([copy('principal'), copy('shareable')]).toEqual([
      { kind: 'numbered', number: 3, of: 5, word: 'Copy 3 of 5', holder: 'Desk officer' },
      { kind: 'numbered', number: 3, of: 5, word: 'Copy 3 of 5' },
    ])
  })

  test('the cover tells the brief number, the version that this one takes the place of, and keeps a slot for the hash', () => {
    const before = aPack(1, { state: 'issued', issuedAt: '2026-11-10T04:00:00Z' })
    const { cover } = packOf(
      [office, before],
      { template, audience: 'principal' },
      { warning: 'One finding blocks issue.' },
    ).document
    expect([
      cover?.briefNumber,
      cover?.notes.map((line) => line.map((one) => ('text' in one ? one.text : ''))),
      cover?.hash,
      cover?.warning,
    ]).toEqual([
      'MOW (26) 1, version 2',
      [
        ['Version 2, draft, 22 November 2026'],
        ['Prepared by Protocol division'],
        ['Last change: 5 January 2026'],
        ['Supersedes version 1 of 10 November 2026'],
      ],
      { label: 'Content hash', value: '' },
      'One finding blocks issue.',
    ])
  })

  test('a shareable cover has neither hash nor holder', () => {
    const { cover } = packOf([aVisit(1, level('public'))], {
      template: shipped('standard'),
      audience: 'shareable',
    }).document
    expect(cover?.hash).toBeUndefined()
  })
})

test('K12 an addendum carries the brief number of its version and only the sections that changed', () => {
  const world = [aPointToMake(1), aProgrammeItem(1), aGift(1)]
  const change = {
    kind: 'changed' as const,
    section: 'programme' as const,
    record: idOf('programme-item', 1),
    line: 'Item 1',
  }
  const { document } = packOf(world, { addendum: { number: 1, version: 3 } }, { changes: [change] })
  expect([
    document.cover?.briefNumber,
    document.running.version,
    document.sections.map((section) => section.id),
  ]).toEqual(['Addendum 1 to MOW (26) 1, version 3', 'v3', ['programme', 'change-note']])
})

test('K12 what changed is marked where it stands: rows of a table, blocks elsewhere, and nothing of another section', () => {
  const change = (section: 'programme' | 'points', record: string) => ({
    kind: 'changed' as const,
    section,
    record,
    line: '',
  })
  const world = [aPointToMake(1), aPointToMake(2), aProgrammeItem(1), aProgrammeItem(2)]
  const { document } = packOf(
    world,
    { template: onlySections('points', 'programme') },
    { changes: [change('points', idOf('talking-point', 2)), change('programme', idOf('programme-item', 1))] },
  )
  const marked = everyBlock(document).flatMap(({ block }) => [
    ...(block.changed === true ? [block.provenance] : []),
    ...(block.kind === 'table' ? block.rows.filter((row) => row.changed === true).map((row) => row.provenance) : []),
  ])
  expect(marked).toEqual([[idOf('talking-point', 2)], [idOf('programme-item', 1)]])
})

test('P6 a text for both sides names the side first whose copy it is', () => {
  const people = [
    aVisit(1, level('public')),
    aPerson(1, { ...level('public'), names: [latin('Anna Alpha')] }),
    aParticipation(1, { ...level('public'), role: 'head' }),
    aPerson(2, { ...level('public'), side: 'ours', names: [latin('Boris Beta')] }),
    aParticipation(2, { ...level('public'), side: 'ours', role: 'head' }),
    aProgrammeItem(1, { ...level('public'), shareable: true }),
  ]
  const names = (audience: 'principal' | 'shareable'): readonly string[] =>
    linesIn(packOf(people, { template: shipped('programme'), audience }).document, 'programme-card').filter((line) =>
      /Alpha|Beta/.test(line),
    )
  expect([names('principal'), names('shareable')]).toEqual([
    ['Boris Beta', 'Anna Alpha'],
    ['Anna Alpha', 'Boris Beta'],
  ])
})

test('runs in another script carry their language', () => {
  const item = aProgrammeItem(1, { activity: words('Talks with Анна and 张柱') })
  const { document } = packOf([item], { template: onlySections('programme') })
  const runs = everyBlock(document).flatMap(({ block }) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => (row.kind === 'cells' ? (row.cells[1]?.lines[0]?.inlines ?? []) : []))
      : [],
  )
  expect(runs).toEqual([
    { kind: 'text', text: 'Talks with ' },
    { kind: 'text', text: 'Анна ', lang: 'ru' },
    { kind: 'text', text: 'and ' },
    { kind: 'text', text: '张柱', lang: 'zh-Hans' },
  ])
})

test('K11 the same records, template and issue time make the same document, and its parts hold together', () => {
  const world = [
    aPartner(),
    aVisit(1, { window: on('2026-12-16/2026-12-18'), languages: ['en', 'ru'] }),
    aPerson(1),
    aParticipation(1, { role: 'head' }),
    aPointToMake(1, { sources: [{ source: idOf('source', 1) }] }),
    aSource(1),
    anIfRaised(2),
    aDoNotRaise(3),
    aGift(1, { home: idOf('partner', 1) }),
    aProgrammeItem(1),
  ]
  const [one, other] = [packOf(world).document, packOf(world.toReversed()).document]
  expect(other).toEqual(one)
  expect(checkDocument(one)).toEqual([])
})
