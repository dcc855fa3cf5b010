import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { changedSample, recordsOf, type RecordsJson } from '../e2e/aide.ts'
import { madeVault } from '../e2e/made-vault.ts'
import { type VaultPlace } from '../e2e/vault-place.ts'

const FORK = '0000000000000003 (conflicted copy)'
const topic = (n: 1 | 2 | 3): string => `topic:0000000000000000000000000${n}`
const [BOTH, HERE, THERE] = [topic(1), topic(2), topic(3)] as const

/** A records file in which some topics are by somebody else. */
const topicsBy = (name: string, ids: readonly string[]): string =>
  changedSample((records) => {
    for (const one of recordsOf(records, 'topic')) if (ids.includes(one.id)) one['updatedBy'] = name
  })

const takes = (place: VaultPlace, vault: string, file: string): void =>
  expect(place.on('records', 'import', file, '--vault', vault, '--replace').status).toBe(0)

/** Two computers that saved into one synchronized folder; the vault is as the first of them finds it. */
const forkedPlace = async (): Promise<VaultPlace> => {
  const place = await madeVault('fictional')
  const there = path.join(place.root, 'there')
  fs.cpSync(place.vault, there, { recursive: true })
  takes(place, place.vault, topicsBy('Here', [BOTH, HERE]))
  takes(place, there, topicsBy('There', [BOTH, THERE]))
  fs.renameSync(path.join(there, 'm/0000000000000003'), path.join(there, 'm', FORK))
  fs.cpSync(there, place.vault, { recursive: true, force: false })
  return place
}

test('there are two histories: the steps of the manual join them, and ask only for what both changed', async () => {
  const place = await forkedPlace()
  const page = fs.readFileSync(path.join(import.meta.dirname, '../../docs/manual/vault.md'), 'utf8')
  expect(page).toContain(`aide vault join my-vault "${FORK}"`)
  const info = () => place.on('vault', 'info', place.vault).stdout
  expect(info()).toContain(FORK)
  expect(place.on('undo', '--vault', place.vault).status).toBe(2)

  const asked = place.on('vault', 'join', place.vault, FORK)
  expect([asked.status, asked.stdout.trim().split('\n').slice(1)]).toEqual([1, [BOTH]])
  expect(place.on('vault', 'join', place.vault, FORK, '--theirs', BOTH).status).toBe(0)
  expect(info()).not.toContain(FORK)
  const file = path.join(place.root, 'joined.json')
  expect(place.on('records', 'export', file, '--vault', place.vault).status).toBe(0)
  const { records } = JSON.parse(fs.readFileSync(file, 'utf8')) as RecordsJson
  const by = Object.fromEntries((records['topic'] ?? []).map(({ id, updatedBy }) => [id, updatedBy]))
  expect([by[BOTH], by[HERE], by[THERE]]).toEqual(['There', 'Here', 'There'])
  expect(place.on('undo', '--vault', place.vault).status).toBe(0)
})

/** Flips a bit in one of the sample's pictures: the largest sealed files are the import's change, a dossier and pictures. */
const damagePicture = (blobs: string): void => {
  const files = fs
    .readdirSync(blobs, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(blobs, name))
    .filter((file) => fs.statSync(file).isFile())
  const [, , picture = ''] = files.toSorted((a, b) => fs.statSync(b).size - fs.statSync(a).size)
  const bytes = fs.readFileSync(picture)
  fs.writeFileSync(picture, bytes.with(500, (bytes[500] ?? 0) ^ 1))
}

test('a damaged picture is named, a rescue leaves it out, and accepting takes it out of the vault', async () => {
  const place = await madeVault('fictional')
  damagePicture(path.join(place.vault, 'b'))
  const verified = () => place.on('vault', 'verify', place.vault).stdout
  expect(verified()).toContain('attachment:')
  const rescued = path.join(place.root, 'rescued')
  const run = place.on('vault', 'rescue', place.vault, rescued)
  expect([run.status, run.stdout]).toEqual([1, expect.stringContaining('Damaged: attachment:')])
  expect(place.on('vault', 'verify', rescued).status).toBe(0)
  expect(place.on('vault', 'accept', place.vault).status).toBe(0)
  expect(verified()).not.toContain('attachment:')
})
