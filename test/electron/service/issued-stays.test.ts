import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { AppError, OperationName } from '#core/contract'
import type { AnyRecord } from '#core/domain'
import { ACTING, issued, versionsIn } from '../../build/issued.ts'
import { servedVault, type ServedSample } from '../../build/served.ts'

/** The records of the issued version: itself, one of its waivers, one of its files. */
const parts = async () => {
  const made = await issued()
  const records = await made.served.records()
  const pack = [...records.pack.values()].find(({ id }) => id === made.pack)
  const waiver = [...records.waiver.values()].find((one) => one.pack === made.pack)
  const file = [...records.attachment.values()].find(({ blob }) => /^issued\/.*\.pdf$/.test(blob ?? ''))
  const visit = [...records.visit.values()].find(({ id }) => id === pack?.visit)
  assert(pack !== undefined && waiver !== undefined && file !== undefined && visit !== undefined, 'an issued version')
  return { ...made, pack, waiver, file, visit, of: [pack, waiver, file] as readonly AnyRecord[] }
}

/** All records of a vault with their bytes, as a file of records has them. */
const exported = async ({ ask }: ServedSample) => {
  const { text, blobs } = await ask('records.export', { by: 'An' })
  return { text, blobs: new Map(blobs) }
}

describe('an issued version stays as it is', () => {
  test('K12 no call on records changes, trashes, merges or removes it, its waivers or its files', async () => {
    const { served, of, pack, visit } = await parts()
    const { tried, records } = served
    const before = await records()
    const codes: (readonly [OperationName, AppError['code'] | 'done'])[] = []
    const note = async (name: OperationName, input: never): Promise<void> => {
      const answer = await tried(name, input)
      codes.push([name, answer.ok ? 'done' : answer.error.code])
    }
    for (const one of of) {
      const edit = { id: one.id, before: one.updatedAt }
      await note('records.save', {
        ...ACTING,
        edits: [{ ...edit, record: one }],
      } as never)
      await note('records.save', { ...ACTING, edits: [{ ...edit, record: null }] } as never)
      await note('records.trash', { ...ACTING, ids: [one.id] } as never)
      await note('records.removeForever', { ...ACTING, ids: [one.id] } as never)
    }
    await note('attachments.replace', { ...ACTING, id: of[2]?.id, bytes: new Uint8Array(3) } as never)
    expect(codes.filter(([, code]) => code !== 'issued')).toEqual([])
    expect(codes).toHaveLength(13)
    const forged = { ...pack, id: `pack:${'0'.repeat(26)}`, home: visit.id }
    await note('records.save', { ...ACTING, edits: [{ id: forged.id, before: null, record: forged }] } as never)
    expect(codes.at(-1)).toEqual(['records.save', 'issued'])
    expect(await records()).toEqual(before)
  })

  test('J1.6 one that was made of the sample goes with it as one act, and undo brings back each of its bytes', async () => {
    const { served } = await parts()
    const before = await exported(served)
    await served.ask('sample.remove', ACTING)
    for (const type of ['pack', 'waiver', 'attachment', 'visit'] as const)
      expect([type, await served.ask('records.ofType', { type })]).toEqual([type, []])
    await served.ask('history.undo', { by: 'An' })
    expect(await exported(served)).toEqual(before)
  })

  test('K12 a file of records brings another state of it into no vault that holds it', async () => {
    const { served, pack } = await parts()
    const { text, blobs } = await exported(served)
    const asked = { text: text.replaceAll(pack.number, 'X-1'), blobs, ...ACTING, differing: 'replace' } as const
    const answer = await served.tried('records.import', asked)
    expect(answer).toEqual({ ok: false, error: { code: 'issued', what: pack.id } })
  })

  test('T7 going back to a named version of the visit leaves the files of what was issued since', async () => {
    const { served, pack, visit } = await parts()
    const names = pack.outputs.map(({ name }) => name)
    const restored = await served.tried('versions.restore', { commit: 2, visit: visit.id, ...ACTING })
    assert(restored.ok, `a visit as it was, got ${JSON.stringify(restored)}`)
    for (const name of names) expect(await served.ask('packs.file', { pack: pack.id, name })).toBeInstanceOf(Uint8Array)
  })

  test('T7 a file of records brings issued versions into an empty vault, with every byte of their files', async () => {
    const { served, pack } = await parts()
    const { text, blobs } = await exported(served)
    const other = await servedVault()
    const done = await other.ask('records.import', { text, blobs, ...ACTING, differing: 'replace' })
    expect(done.unreadable).toEqual([])
    const [brought] = await versionsIn(other)
    const [first] = await versionsIn(served)
    expect(brought).toEqual(first)
    assert(first !== undefined && first.files.length === 4, 'three copies and their manifest')
    for (const { name, sha256 } of first.files) {
      const bytes = await other.ask('packs.file', { pack: pack.id, name })
      assert(bytes !== null, name)
      expect(other.sha256(bytes)).toBe(sha256)
    }
    const files = first.files.filter(({ format }) => format === 'pdf').map(({ name, sha256 }) => ({ name, sha256 }))
    const verified = await other.ask('packs.verify', { files })
    expect(verified.files.map(({ verdict, copy }) => [verdict, copy])).toEqual([1, 2, 3].map((n) => ['issued', n]))
  })

  test('T7 a file that is not what its record says is left out and named', async () => {
    const { served, file } = await parts()
    const { text, blobs } = await exported(served)
    const altered = new Map([...blobs].map(([name, bytes]) => [name, name === file.blob ? bytes.with(0, 1) : bytes]))
    const other = await servedVault()
    const done = await other.ask('records.import', { text, blobs: altered, ...ACTING, differing: 'replace' })
    expect(done.unreadable).toEqual([file.id])
    expect(await other.tried('attachments.read', { id: file.id })).toMatchObject({ ok: false })
  })

  test('K12 one that came in the trash is not let go with it', async () => {
    const { served, of, file } = await parts()
    const { text, blobs } = await exported(served)
    const inTrash = text.replace(`"id": "${file.id}"`, `"id": "${file.id}", "trashedAt": "2026-01-01T00:00:00Z"`)
    const other = await servedVault()
    await other.ask('records.import', { text: inTrash, blobs, ...ACTING, differing: 'replace' })
    expect(await other.ask('trash.empty', ACTING)).toEqual({ removed: 0, kept: 1 })
    other.clock.now += 400 * 24 * 3600 * 1000
    expect(await other.ask('trash.letGo', { by: 'An' })).toEqual({ count: 0 })
    const after = await other.records()
    expect(of.filter(({ id, type }) => (after[type] as ReadonlyMap<string, AnyRecord>).has(id))).toHaveLength(3)
  })
})
