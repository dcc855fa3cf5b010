import { expect, test } from 'vitest'
import { officeOf, trashed } from '#core/domain'
import { textsFor } from '#core/language'
import { letGo } from '../../../electron/service/trash.ts'
import { aPerson, aTenure, idOf } from '../../build/records.ts'
import { BY, DAY_MS, memoryVault } from '../vault/memory-vault.ts'

test('the trash lets go after 90 days and 30 days with a save, of nothing that is still named, and undo brings it back', async () => {
  const memory = await memoryVault()
  const vault = await memory.open()
  const start = memory.clock.now
  const acting = { at: new Date(start).toISOString().replace('.000', ''), by: BY }
  const home = idOf('partner', 1)
  const [free, named] = [aPerson(2, { home }), aPerson(3, { home })]
  const tenure = aTenure(3, { home, person: named.id })
  const records = [trashed(free, acting), trashed(named, acting), tenure]
  const office = officeOf(await vault.records())
  const edits = [
    ...records.map((after) => ({ before: null, after })),
    { before: office, after: { ...office, language: 'ru' } },
  ]
  await vault.commit({ label: 'add', by: BY, edits })

  memory.clock.now = start + 100 * DAY_MS
  expect(await letGo(vault, await vault.records(), memory.clock.now, BY)).toBe(0)
  for (let day = 1; day <= 31; day += 1) {
    memory.clock.now = start + (100 + day) * DAY_MS
    await vault.commit({ label: 'a day', by: BY, edits: [{ before: null, after: aPerson(100 + day, { home }) }] })
  }
  expect(await letGo(vault, await vault.records(), memory.clock.now, BY)).toBe(1)
  expect((await vault.log())[0]?.label).toBe(textsFor('ru')('trash.letGo'))
  const left = (await vault.records()).person
  expect([left.has(free.id), left.has(named.id)]).toEqual([false, true])
  await vault.undo(BY)
  expect((await vault.records()).person.get(free.id)).toEqual(records[0])
})
