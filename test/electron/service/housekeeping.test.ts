import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createVault, nodeFs, openVault } from '#electron/vault'
import { housekeepingOf } from '../../../electron/service/housekeeping.ts'
import { sessionOf } from '../../../electron/service/session.ts'
import { anOffice, aPlace } from '../../build/records.ts'
import { testGround } from '../../build/vault.ts'

const DAY = 24 * 60 * 60 * 1000

test('what has lain in the trash long enough goes once the vault is quiet, and not again before many more saves', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'tidy-')), 'vault')
  const clock = { now: Date.parse('2026-01-01T08:00:00Z') }
  const ground = testGround(nodeFs, { now: () => clock.now })
  const typed = (): Uint8Array => new TextEncoder().encode('six quiet herons by the river')
  await createVault(ground, folder, {
    passphrase: typed(),
    kdf: { m: 256, t: 1, p: 1 },
    office: anOffice(1),
    label: 'new',
  })
  const session = sessionOf(() => undefined)
  const appFolder = path.join(folder, '..', 'app')
  await session.begin(() => openVault(ground, folder, { passphrase: typed() }, { appFolder, mode: 'write' }))
  const waiting: (() => void)[] = []
  const keeping = housekeepingOf(session, ground, (act) => {
    waiting.push(act)
    return () => waiting.splice(0)
  })
  const trashed = aPlace(1, { trashedAt: '2026-01-01T08:00:00Z' })
  await session.commit({ label: 'a place in the trash', by: 'An', edits: [{ before: null, after: trashed }] })
  for (let day = 1; day <= 100; day += 1) {
    clock.now += DAY
    await session.commit({ label: 'a day', by: 'An', edits: [{ before: null, after: aPlace(day + 1) }] })
  }
  keeping.begin()
  const tidied = async (): Promise<boolean> => {
    for (const act of waiting.splice(0)) act()
    for (let turn = 0; turn < 200 && (await session.records()).place.has(trashed.id); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    return !(await session.records()).place.has(trashed.id)
  }
  expect(await tidied()).toBe(true)
  await session.opened().vault.undo('An')
  keeping.saved()
  waiting.splice(0).forEach((act) => act())
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await session.opened().vault.records()).place.has(trashed.id)).toBe(true)
  await session.lock()
}, 60_000)
