import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord, Person } from '#core/domain'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { servedSample, type ServedSample } from '../../build/served.ts'

const BY = 'Lê Thị Mai'
let served: ServedSample
beforeAll(async () => {
  served = await servedSample()
})
afterAll(() => served.lock.lock())

const people = async (): Promise<readonly Person[]> =>
  (await served.ask('records.ofType', { type: 'person' })) as readonly Person[]
const firstPerson = async (): Promise<Person> => {
  const [one] = await people()
  if (one === undefined) throw new Error('expected a person in the sample')
  return one
}
const read = async (id: string): Promise<AnyRecord | undefined> => (await served.ask('records.read', { ids: [id] }))[0]
const save = (record: AnyRecord | null, before: AnyRecord | null, id = (record ?? before)?.id ?? '') =>
  served.tried('records.save', {
    edits: [{ id, before: before?.updatedAt ?? null, record: record as object as never }],
    label: 'changed by a test',
    by: BY,
  })

describe('saving records', () => {
  test('a change is saved under its label, undone as one step, and brought back', async () => {
    const before = await firstPerson()
    const done = await save(
      { ...before, diet: { en: { text: 'no fish', role: 'original', updatedAt: before.updatedAt } } },
      before,
    )
    if (!done.ok) throw new Error(done.error.code)
    const after = (await read(before.id)) as Person
    expect(after.diet?.['en']?.text).toBe('no fish')
    expect([after.updatedBy, after.createdBy]).toEqual([BY, before.createdBy])
    expect(await served.ask('history.next', {})).toMatchObject({ label: 'changed by a test' })
    await served.ask('history.undo', { by: BY })
    expect(await read(before.id)).toEqual(before)
    await served.ask('history.redo', { by: BY })
    expect(((await read(before.id)) as Person).diet?.['en']?.text).toBe('no fish')
  })

  test('what somebody else changed meanwhile is not written over', async () => {
    const before = await firstPerson()
    expect((await save({ ...before, gender: 'male' }, before)).ok).toBe(true)
    expect(await save({ ...before, gender: 'female' }, before)).toMatchObject({
      ok: false,
      error: { code: 'changed-elsewhere', what: before.id },
    })
    expect(((await read(before.id)) as Person).gender).toBe('male')
  })

  test('a record that breaks its schema, names one that is not there, or makes a loop is refused, and nothing is saved', async () => {
    const [place] = await served.ask('records.ofType', { type: 'place' })
    if (place?.type !== 'place') throw new Error('expected a place')
    const nobody = 'place:7ZZZZZZZZZZZZZZZZZZZZZZZZZ' as typeof place.id
    const faults = [
      { ...place, names: [] },
      { ...place, parent: nobody },
      { ...place, parent: place.id },
    ]
    for (const record of faults) {
      expect(await save(record, place)).toMatchObject({ ok: false, error: { code: 'change-refused' } })
    }
    expect(await read(place.id)).toEqual(place)
    expect(await save(null, null, nobody)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  test('a second head on a side is refused by what stands around it', async () => {
    const parts = await served.ask('records.ofType', { type: 'participation' })
    const head = parts.find((one) => one.type === 'participation' && one.role === 'head' && one.visit !== undefined)
    if (head?.type !== 'participation') throw new Error('expected a head')
    const other = parts.find(
      (one) => one.type === 'participation' && one.visit === head.visit && one.side === head.side && one.id !== head.id,
    )
    if (other?.type !== 'participation') throw new Error('expected a member')
    expect(await save({ ...other, role: 'head' }, other)).toMatchObject({
      ok: false,
      error: { code: 'change-refused' },
    })
  })

  test('neither the trash nor a merge comes in through a save', async () => {
    const before = await firstPerson()
    const sly = { ...before, trashedAt: before.updatedAt, mergedInto: before.id }
    expect((await save(sly, before)).ok).toBe(true)
    const after = await read(before.id)
    expect([after?.trashedAt, after?.mergedInto]).toEqual([undefined, undefined])
  })
})

describe('trash and merge', () => {
  test('U10 a record goes to the trash and comes back; what others name is not removed for ever', async () => {
    const { id } = await firstPerson()
    await served.ask('records.trash', { ids: [id], label: 'to the trash', by: BY })
    const rows = await served.ask('trash.list', { lang: 'en', today: '2026-11-22' })
    expect(rows.map((row) => row.id)).toEqual([id])
    expect(rows[0]?.resting).toBeGreaterThan(0)
    expect(rows[0]?.title).not.toBe('')
    expect(await served.tried('records.removeForever', { ids: [id], label: 'gone', by: BY })).toMatchObject({
      ok: false,
      error: { code: 'still-named' },
    })
    expect(await served.ask('trash.empty', { label: 'emptied', by: BY })).toEqual({ removed: 0, kept: 1 })
    await served.ask('records.restore', { ids: [id], label: 'back', by: BY })
    expect(await served.ask('trash.list', { lang: 'en', today: '2026-11-22' })).toEqual([])
  })

  test('U22 of two people one gives way to the other, whom every link then leads to, and comes back as it was', async () => {
    const [winner, loser] = await people()
    if (winner === undefined || loser === undefined) throw new Error('expected two people')
    await served.ask('records.merge', { winner: winner.id, loser: loser.id, label: 'merged', by: BY })
    expect((await read(loser.id))?.mergedInto).toBe(winner.id)
    expect((await people()).map(({ id }) => id)).not.toContain(loser.id)
    const resting = await served.ask('records.restingOn', { id: loser.id })
    expect(resting.ids.length).toBeGreaterThan(0)
    const [first] = await served.ask('records.read', { ids: resting.ids.slice(0, 1) })
    const around = await served.ask('records.around', { of: first?.id ?? '' })
    expect(around.map(({ id }) => id)).toEqual(expect.arrayContaining([loser.id, winner.id]))
    await served.ask('records.unmerge', { loser: loser.id, label: 'two again', by: BY })
    const { updatedAt: _, updatedBy: __, ...rest } = (await read(loser.id)) as Person
    const { updatedAt: ___, updatedBy: ____, ...was } = loser
    expect(rest).toEqual(was)
  })
})

describe('what stands around a record', () => {
  test('a visit comes with its partner, people, posts and points, and without the other visit’s', async () => {
    const visits = await served.ask('records.ofType', { type: 'visit' })
    const ours = visits.find((one) => one.type === 'visit' && one.preparedByUs)
    if (ours?.type !== 'visit') throw new Error('expected a visit that we prepare')
    const found = await served.ask('records.around', { of: ours.id })
    const types = new Set(found.map(({ type }) => type))
    for (const type of ['office', 'partner', 'person', 'tenure', 'post', 'participation', 'talking-point'] as const) {
      expect([...types]).toContain(type)
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    const partners = await served.ask('records.ofType', { type: 'partner' })
    const other = partners.find(({ id }) => id !== ours.partner)
    const statements = await served.ask('records.ofType', { type: 'statement' })
    expect(statements.filter(({ home }) => home === other?.id).length).toBeGreaterThan(0)
    expect(found.filter((one) => one.type === 'statement' && one.home === other?.id)).toEqual([])
  })
})

describe('pictures, versions, settings', () => {
  const photo = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/grey-30x40.jpg'))

  test('I1 a photo is stored as its pixels alone; a corrupt one is refused and nothing is added', async () => {
    const before = (await served.ask('records.ofType', { type: 'attachment' })).length
    const broken = await served.tried('attachments.add', {
      bytes: new Uint8Array([1, 2, 3]),
      name: 'x',
      kind: 'photo',
      home: 'office',
      label: 'added',
      by: BY,
    })
    expect(broken).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
    expect((await served.ask('records.ofType', { type: 'attachment' })).length).toBe(before)
    const made = await served.ask('attachments.add', {
      bytes: new Uint8Array(photo),
      name: 'a face',
      kind: 'photo',
      home: 'office',
      label: 'added',
      by: BY,
    })
    const { bytes, kind } = await served.ask('attachments.read', { id: made.id })
    expect([kind, ...bytes.subarray(0, 3)]).toEqual(['photo', 0xff, 0xd8, 0xff])
  }, 60_000)

  test('J8 a named version is kept, and restoring it writes the visit as it was then, as one act', async () => {
    const visit = (await served.ask('records.ofType', { type: 'visit' })).find(
      (one) => one.type === 'visit' && one.preparedByUs,
    )
    if (visit?.type !== 'visit') throw new Error('expected a visit')
    const named = await served.ask('versions.name', { visit: visit.id, name: 'before review', by: BY })
    const current = (await read(visit.id)) as typeof visit
    expect((await save({ ...current, certainty: 'scheduled' }, current)).ok).toBe(true)
    expect((await served.ask('versions.list', { visit: visit.id })).map(({ name }) => name)).toEqual(['before review'])
    await served.ask('versions.restore', { commit: named.commit, visit: visit.id, label: 'restored', by: BY })
    expect(((await read(visit.id)) as typeof visit).certainty).toBe(visit.certainty)
    await served.ask('history.undo', { by: BY })
    expect(((await read(visit.id)) as typeof visit).certainty).toBe('scheduled')
  })

  test('settings of this computer hold nothing but their own fields', async () => {
    expect((await served.ask('app.save', { settings: { language: 'ru', theme: 'dark' } })).theme).toBe('dark')
    expect((await served.ask('app.read', {})).settings).toEqual({ language: 'ru', theme: 'dark' })
    expect(await served.tried('app.save', { settings: { name: 'Верховцев' } as never })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
  })
})
