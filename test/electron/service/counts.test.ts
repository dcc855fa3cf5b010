import { expect, test } from 'vitest'
import { assert } from '#core/base'
import { servedSample } from '../../build/served.ts'

test('J1.2 Home counts the findings of the next visits as their packs do, and says nothing of one that can have none', async () => {
  const { ask, clock } = await servedSample()
  const visits = await ask('records.ofType', { type: 'visit' })
  const [own, other] = [true, false].map((isOurs) =>
    visits.find((one) => one.type === 'visit' && one.preparedByUs === isOurs),
  )
  assert(own !== undefined && other !== undefined, 'a visit that we prepare and one that we do not')
  const previewed = await ask('packs.preview', { visit: own.id, template: 'standard' })
  assert(previewed.ok, 'a preview')
  const advisory = previewed.value.findings.filter(({ level }) => level === 'A').length
  const counted = await ask('packs.counts', { visits: [own.id, other.id] })
  expect(counted).toEqual([
    { visit: own.id, findings: { blocking: 1, advisory: 3 } },
    { visit: other.id, findings: null },
  ])
  expect({ blocking: previewed.value.findings.length - advisory, advisory }).toEqual(counted[0]?.findings)
  // A change is counted at once: the order of precedence confirmed.
  const who = { by: 'An', label: 'order' }
  clock.now += 1000
  await ask('visits.confirmOrder', { ...who, visit: own.id, lang: 'en', today: '2026-11-22' })
  expect((await ask('packs.counts', { visits: [own.id] }))[0]?.findings).toEqual({ blocking: 0, advisory: 3 })
})
