import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesId, type Attachment } from '#core/domain'
import { bytesOf } from '../../../electron/service/bytes-of.ts'
import { anAttachment } from '../../build/records.ts'
import { servedSample, type ServedSample } from '../../build/served.ts'
import { interlaced } from '../intake/png.ts'

const BY = 'An'
const ACT = { label: 'portrait', by: BY }
const GREY = new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/grey-30x40.jpg')))
const OTHER = new Uint8Array(interlaced(Uint8Array.of(0, 90)))

describe('a replaced picture', () => {
  let served: ServedSample
  let made: Attachment
  beforeAll(async () => {
    served = await servedSample()
    const added = { bytes: GREY, name: 'a face', kind: 'photo', home: 'office', ...ACT } as const
    made = await served.ask('attachments.add', added)
  }, 60_000)
  /** The digest that the record names and that of the bytes which come with it. */
  const shown = async (): Promise<readonly (string | undefined)[]> => {
    const [record] = await served.ask('records.read', { ids: [made.id] })
    const { bytes } = await served.ask('attachments.read', { id: made.id })
    return [record?.type === 'attachment' ? record.sha256 : undefined, served.sha256(bytes)]
  }

  test('has its old pixels back after undo and the new ones after redo, also after compacting and after the lock', async () => {
    const { sha256: first } = made
    const { sha256: second } = await served.ask('attachments.replace', { id: made.id, bytes: OTHER, ...ACT })
    expect(second).not.toBe(first)
    expect(await shown()).toEqual([second, second])
    expect((await served.ask('vault.compact', {})).kind).toBe('done')
    await served.ask('history.undo', { by: BY })
    expect(await shown()).toEqual([first, first])
    expect((await served.ask('vault.compact', {})).kind).toBe('done')
    await served.ask('history.redo', { by: BY })
    expect(await shown()).toEqual([second, second])
    await served.ask('history.undo', { by: BY })
    await served.ask('vault.lock', {})
    await served.unlock()
    expect(await shown()).toEqual([first, first])
    expect((await served.ask('vault.verify', { depth: 'deep' })).damaged).toEqual([])
  }, 60_000)

  test('that came with a file of records has its old pixels back as well', async () => {
    const [first] = await shown()
    const { text, blobs } = await served.ask('records.export', { by: BY })
    const changed = text.replace(first ?? '', served.sha256(OTHER))
    await served.ask('records.import', {
      text: changed,
      blobs: new Map([...blobs].map(([name, bytes]) => [name, name === made.blob ? OTHER : bytes])),
      differing: 'replace',
      ...ACT,
    })
    const [record, bytes] = await shown()
    expect([record === bytes, record === first]).toEqual([true, false])
    await served.ask('history.undo', { by: BY })
    expect(await shown()).toEqual([first, first])
  }, 60_000)
})

test('the bytes that an older version kept under the id of their record are still read', async () => {
  const old = anAttachment(1, { sha256: 'a'.repeat(64), blob: 'face.jpg' })
  const vault = (...held: readonly string[]) => ({
    holds: (id: string) => held.includes(id),
    attachment: (id: string) => Promise.resolve(new TextEncoder().encode(id)),
  })
  const read = async (...held: readonly string[]) => {
    const bytes = await bytesOf(vault(...held), old)
    return bytes && new TextDecoder().decode(bytes)
  }
  expect([await read(old.id), await read(old.id, bytesId(old.sha256 ?? '')), await read()]).toEqual([
    old.id,
    bytesId('a'.repeat(64)),
    undefined,
  ])
})
