import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { Arrangement } from '#core/domain'
import { arranged, compare, holdOf, rearranged, type ArrangeAct } from '#core/pack'
import { SECTION_IDS } from '#core/template'
import { linesIn, onlySections, packOf, shipped } from '../../build/pack.ts'
import { aGift, aPartner, aPerson, aParticipation, idOf } from '../../build/records.ts'

const template = onlySections('cover', 'card', 'points', 'if-raised', 'gifts', 'figures', 'sources')

/** What comes of some acts one after the other. */
const after = (...acts: readonly ArrangeAct[]): Arrangement => {
  const start: Arrangement = { order: [], leftOut: [] }
  return acts.reduce((now, act) => {
    const next = rearranged(template, now, act)
    assert(next.ok, `an act that may be done, got ${JSON.stringify(next)}`)
    return next.value
  }, start)
}
const ids = (arrangement: Arrangement | undefined, of = template): readonly string[] =>
  arranged(of, arrangement).map(({ id }) => id)
const why = (act: ArrangeAct, of = template): string => {
  const made = rearranged(of, undefined, act)
  return made.ok ? 'done' : made.error.kind
}

describe('K17 the sections of one pack', () => {
  test('stand as the template has them until somebody arranges them', () => {
    expect(ids(undefined)).toEqual(template.sections.map(({ id }) => id))
    expect(ids({ order: [], leftOut: [] })).toEqual(template.sections.map(({ id }) => id))
  })

  test('a section moves before another or to the end, and the fixed ones keep their places', () => {
    expect(ids(after({ kind: 'move', section: 'figures', before: 'points' }))).toEqual([
      'cover',
      'card',
      'figures',
      'points',
      'if-raised',
      'gifts',
      'sources',
    ])
    expect(ids(after({ kind: 'move', section: 'points', before: null })).slice(-2)).toEqual(['points', 'sources'])
  })

  test('one that is left out is printed nowhere, and comes back to its place', () => {
    const out = after({ kind: 'leave-out', section: 'gifts' })
    expect(ids(out)).not.toContain('gifts')
    expect(arranged(template, out, 'all').map(({ id }) => id)).toEqual(template.sections.map(({ id }) => id))
    expect(ids(after({ kind: 'leave-out', section: 'gifts' }, { kind: 'take-back', section: 'gifts' }))).toEqual(
      template.sections.map(({ id }) => id),
    )
  })

  test('what every pack has refuses to go, and what has one place refuses to move', () => {
    expect(why({ kind: 'leave-out', section: 'points' })).toBe('section-required')
    expect(why({ kind: 'leave-out', section: 'sources' })).toBe('section-fixed')
    expect(why({ kind: 'move', section: 'card', before: 'gifts' })).toBe('section-fixed')
    expect(why({ kind: 'move', section: 'gifts', before: 'card' })).toBe('no-such-section')
    expect(why({ kind: 'leave-out', section: 'timeline' })).toBe('no-such-section')
    expect(why({ kind: 'leave-out', section: 'gifts' }, onlySections('cover', 'gifts'))).toBe('last-section')
    expect(SECTION_IDS.filter((id) => holdOf(id) === 'fixed')).toEqual(['cover', 'card', 'sources', 'change-note'])
  })

  test('a section that the template got later stands after the one before it there', () => {
    const known: Arrangement = { order: ['figures', 'points', 'if-raised'], leftOut: [] }
    expect(ids(known)).toEqual(['cover', 'card', 'figures', 'points', 'if-raised', 'gifts', 'sources'])
  })

  test('one that may not be left out is printed even where an older arrangement left it out', () => {
    expect(ids({ order: [], leftOut: ['points', 'gifts'] })).toContain('points')
  })
})

describe('K12 the change note on whole sections', () => {
  const world = [aPartner(1), aPerson(1), aParticipation(1, { role: 'head' })]
  const standard = shipped('standard')
  const moved: Arrangement = {
    order: standard.sections
      .map(({ id }) => id)
      .filter((id) => id !== 'commitments' && holdOf(id) !== 'fixed')
      .flatMap((id) => (id === 'background' ? ['commitments', id] : [id])),
    leftOut: ['gifts'],
  }
  const { scope, request } = packOf(world)
  const now = { ...request, arrangement: moved, sections: arranged(standard, moved) }

  test('says what moved and what was left out, and prints it without a record behind it', () => {
    const changes = compare(scope, scope, now, { arranged: undefined })
    expect(changes.map(({ kind, line }) => [kind, line])).toEqual([
      ['removed', 'Left out: Gifts.'],
      ['moved', 'Moved: Commitments before Background: may be used.'],
    ])
    expect(linesIn(packOf(world, {}, { changes }).document, 'change-note')).toEqual(changes.map(({ line }) => line))
  })

  test('one that came back is told once and not record by record', () => {
    const given = packOf([...world, aGift(1, { home: idOf('partner', 1) })]).scope
    expect(compare(scope, given, request, { arranged: request.arrangement })).toHaveLength(1)
    expect(compare(scope, given, request, { arranged: moved }).map(({ kind, line }) => [kind, line])).toEqual([
      ['added', 'Taken back: Gifts.'],
      ['moved', 'Moved: Commitments before Last meetings.'],
    ])
  })

  test('tells in the language of the reader and quotes in that of the pack', () => {
    const other = packOf([
      aPartner(1),
      aPerson(1),
      aParticipation(1, { role: 'head', order: 1, orderReason: 'x' }),
      aPerson(2),
      aParticipation(2, { order: 2, orderReason: 'x' }),
    ])
    const [line] = compare(scope, other.scope, now, { arranged: moved, toldIn: 'vi' }).map((one) => one.line)
    expect(line).toMatch(/: thêm\.$/)
  })
})
