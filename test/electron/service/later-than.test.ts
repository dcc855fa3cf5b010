import { expect, test } from 'vitest'
import { servedSample } from '../../build/served.ts'

const DAY_MS = 86_400_000
const WHO = { by: 'An', label: 'after a jump back' } as const
const TYPES = ['visit', 'attachment', 'gift', 'office'] as const
const LOOK = { lang: 'en', today: '2026-11-22' } as const

/** Of the records that an act changed: whether each is later than it was. */
const moved = async ({ ask }: Awaited<ReturnType<typeof servedSample>>, act: () => Promise<unknown>) => {
  const held = async () =>
    (await Promise.all(TYPES.map((type) => ask('records.ofType', { type, trashed: true })))).flat()
  const before = new Map((await held()).map((one) => [one.id, one]))
  await act()
  return (await held()).flatMap((now) => {
    const then = before.get(now.id)
    return then === undefined || JSON.stringify(now) === JSON.stringify(then)
      ? []
      : [{ type: now.type, isLater: now.updatedAt > then.updatedAt }]
  })
}

test('A clock that jumps back by ten days makes no newer state look older, whichever call saves it', async () => {
  const served = await servedSample()
  const { ask, clock } = served
  clock.now -= 10 * DAY_MS
  const records = await served.records()
  const [visit] = [...records.visit.values()].filter(({ preparedByUs }) => preparedByUs)
  const gift = [...records.gift.values()][0]
  const file = await ask('attachments.add', {
    ...WHO,
    bytes: new Uint8Array([1]),
    name: 'a',
    kind: 'file',
    home: visit?.id ?? '',
    people: [],
  })
  clock.now -= DAY_MS
  expect([
    await moved(served, () => ask('visits.confirmOrder', { ...LOOK, ...WHO, visit: visit?.id ?? '' })),
    await moved(served, () => ask('visits.confirmOrder', { ...LOOK, ...WHO, visit: visit?.id ?? '' })),
    await moved(served, () => ask('attachments.replace', { ...WHO, id: file.id, bytes: new Uint8Array([2]) })),
    await moved(served, () => ask('records.trash', { ...WHO, ids: [gift?.id ?? ''] })),
    (await moved(served, () => ask('sample.remove', WHO))).filter(({ type }) => type === 'office'),
  ]).toEqual([
    [{ type: 'visit', isLater: true }],
    [{ type: 'visit', isLater: true }],
    [{ type: 'attachment', isLater: true }],
    [{ type: 'gift', isLater: true }],
    [{ type: 'office', isLater: true }],
  ])
})
