import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { InputOf } from '#core/contract'
import { issueIt, waiveAll, WISH } from '../../build/issued.ts'
import { servedSample, type ServedSample } from '../../build/served.ts'

const BY = 'Lê Thu An'

const arrange = (
  served: ServedSample,
  act: InputOf<'packs.arrange'>['act'],
  asked: InputOf<'packs.arrange'>['asked'] = WISH,
) => served.ask('packs.arrange', { asked, act, by: BY, label: `${act.kind} ${act.section}` })
const say = (served: ServedSample, act: InputOf<'packs.comment'>['act']) =>
  served.ask('packs.comment', { asked: WISH, act, by: BY, label: act.kind })

const shown = async ({ ask }: ServedSample, asked: InputOf<'packs.preview'> = WISH) => {
  const made = await ask('packs.preview', asked)
  assert(made.ok, 'a preview')
  return made.value
}
const printed = async (served: ServedSample, asked: InputOf<'packs.preview'> = WISH): Promise<readonly string[]> =>
  (await shown(served, asked)).sections.filter(({ isLeftOut }) => !isLeftOut).map(({ id }) => id)

describe('U07 sections arranged by hand', () => {
  test('U09 a move and a section left out are each one act that can be undone, for one audience alone', async () => {
    const served = await servedSample()
    const first = await printed(served)
    expect(await arrange(served, { kind: 'move', section: 'gifts', before: 'points' })).toEqual({
      ok: true,
      value: null,
    })
    expect(await printed(served)).toEqual(['card', 'gifts', ...first.filter((id) => id !== 'card' && id !== 'gifts')])
    await arrange(served, { kind: 'leave-out', section: 'gifts' })
    expect(await printed(served)).toEqual(first.filter((id) => id !== 'gifts'))
    const { sections } = await shown(served)
    expect(sections.find(({ id }) => id === 'gifts')).toMatchObject({ isLeftOut: true, page: null, blocks: [] })
    expect(await printed(served, { ...WISH, audience: 'staff' })).toContain('gifts')
    expect(await served.ask('history.undo', { by: BY })).toMatchObject({ label: 'leave-out gifts' })
    await served.ask('history.undo', { by: BY })
    expect(await printed(served)).toEqual(first)
  })

  test('a section that every pack has is not left out, and nothing is saved', async () => {
    const served = await servedSample()
    expect(await arrange(served, { kind: 'leave-out', section: 'points' })).toEqual({
      ok: false,
      error: { kind: 'section-required', section: 'points' },
    })
    expect([...(await served.records()).pack.values()]).toEqual([])
  })

  test('issue freezes the order, the next version begins with it, and the compare names what moved since', async () => {
    const served = await servedSample()
    await arrange(served, { kind: 'leave-out', section: 'gifts' })
    await arrange(served, { kind: 'move', section: 'commitments', before: 'background' })
    await waiveAll(served)
    const version = await issueIt(served)
    assert(version.ok, 'a version')
    served.clock.now += 3_600_000
    const { pack } = version.value
    const stood = await printed(served)
    expect([stood.includes('gifts'), stood.indexOf('commitments') + 1]).toEqual([false, stood.indexOf('background')])
    const compared = async (toldIn?: 'vi') => {
      const made = await served.ask('packs.compare', { asked: { ...WISH, toldIn }, with: { pack } })
      assert(made.ok, 'a comparison')
      return made.value.changes.map(({ kind, line }) => [kind, line])
    }
    expect(await compared()).toEqual([])
    await arrange(served, { kind: 'take-back', section: 'gifts' })
    await arrange(served, { kind: 'move', section: 'commitments', before: 'last-meetings' })
    expect(await compared()).toEqual([
      ['added', 'Taken back: Gifts.'],
      ['moved', 'Moved: Commitments before Last meetings.'],
    ])
    expect((await compared('vi'))[0]).toEqual(['added', 'Khôi phục mục “Quà tặng”.'])
    const kept = (await served.records()).pack.get(pack)
    expect(kept?.arranged?.leftOut).toEqual(['gifts'])
  })

  test('U12 going back to a named version of the visit puts its sections back too', async () => {
    const served = await servedSample()
    const [visit] = [...(await served.records()).visit.values()].filter(({ code }) => code === 'SEV')
    assert(visit !== undefined, 'the visit')
    await arrange(served, { kind: 'leave-out', section: 'gifts' })
    const { commit } = await served.ask('versions.name', { visit: visit.id, name: 'before review', by: BY })
    await arrange(served, { kind: 'take-back', section: 'gifts' })
    await served.ask('versions.restore', { commit, visit: visit.id, label: 'went back', by: BY })
    expect(await printed(served)).not.toContain('gifts')
  })
})

describe('U45 comments', () => {
  test('hang on a block, are counted while they are open (R18), and are printed nowhere', async () => {
    const served = await servedSample()
    const before = await shown(served)
    const block = before.sections.find(({ id }) => id === 'points')?.blocks[0]?.block ?? ''
    await say(served, { kind: 'add', block, words: 'Is this still so?' })
    await say(served, { kind: 'add', block, words: 'Yes, by telephone.' })
    const after = await shown(served)
    expect(after.comments.map(({ by, text, resolved, isPlaced }) => [by, text, resolved, isPlaced])).toEqual([
      [BY, 'Is this still so?', false, true],
      [BY, 'Yes, by telephone.', false, true],
    ])
    expect(after.sha256).toBe(before.sha256)
    expect(after.findings.filter(({ id }) => id === 'R18')).toHaveLength(1)
    for (const { at } of after.comments) await say(served, { kind: 'resolve', at: at })
    expect((await shown(served)).findings.filter(({ id }) => id === 'R18')).toEqual([])
    await arrange(served, { kind: 'move', section: 'points', before: null })
    expect((await shown(served)).comments.every(({ isPlaced, resolved }) => isPlaced && resolved)).toBe(true)
    const at = after.comments[0]?.at ?? ''
    await say(served, { kind: 'remove', at })
    expect((await shown(served)).comments.map(({ text }) => text)).toEqual(['Yes, by telephone.'])
    expect(await say(served, { kind: 'remove', at })).toMatchObject({
      ok: false,
      error: { kind: 'no-such-comment' },
    })
    await served.ask('history.undo', { by: BY })
    expect((await shown(served)).comments).toHaveLength(2)
  })
})
