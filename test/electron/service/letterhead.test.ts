import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { startWorkerHere } from '#electron/worker'
import { fontReader } from '../../../electron/resources.ts'
import { office } from '../output/docx/office.ts'
import { zipOf } from '../output/docx/rendered.ts'
import { servedSample, type ServedSample } from '../../build/served.ts'

const ACT = { label: 'chose a letterhead', by: 'An' }
const FILE = { file: 'office.docx', ...ACT }

/** Whether the Word file of a draft has the header of the office. */
const hasHeader = async ({ ask }: ServedSample, letterhead?: 'none'): Promise<boolean> => {
  const made = await ask('packs.export', {
    asked: { visit: 'SEV', template: 'standard' },
    formats: ['docx'],
    job: 'one',
    ...(letterhead !== undefined && { letterhead }),
  })
  assert(made.ok, 'a draft')
  const [file] = made.value.files
  const parts = Object.entries(unzipSync(file?.bytes ?? new Uint8Array()))
  return parts.some(([name, bytes]) => name.includes('header') && strFromU8(bytes).includes('Department of Examples'))
}

describe('the letterhead of the office', () => {
  let served: ServedSample
  beforeAll(async () => {
    served = await servedSample()
  }, 60_000)

  test('a Word file is taken by exports, but where it is switched off; undo and dropping it go without', async () => {
    expect(await served.ask('letterhead.read', {})).toBe(null)
    expect(await hasHeader(served)).toBe(false)
    const bytes = zipOf(office({ 'word/comments.xml': '<x/>' }))
    const taken = await served.ask('letterhead.take', { bytes, ...FILE })
    assert(taken.ok, 'a letterhead')
    expect(taken.value.notes[0]).toEqual({ code: 'letterhead-dropped', dropped: { code: 'comments' } })
    expect(await served.ask('letterhead.read', {})).toEqual(taken.value)
    expect([await hasHeader(served), await hasHeader(served, 'none')]).toEqual([true, false])
    await served.ask('letterhead.drop', { ...ACT, label: 'went without a letterhead' })
    expect([await served.ask('letterhead.read', {}), await hasHeader(served)]).toEqual([null, false])
    await served.ask('history.undo', { by: 'An' })
    expect(await hasHeader(served)).toBe(true)
    await served.ask('history.undo', { by: 'An' })
    expect(await served.ask('letterhead.read', {})).toBe(null)
  }, 120_000)

  test('what draws gets trees of allowed elements and pictures, never a byte of the file', async () => {
    const here = startWorkerHere({ readFont: fontReader() })
    const drawnWith: unknown[] = []
    const other = await servedSample({
      worker: () => ({
        ...here,
        render: (job) => {
          drawnWith.push(job.letterhead)
          return here.render(job)
        },
      }),
    })
    const taken = await other.ask('letterhead.take', { bytes: zipOf(office()), ...FILE })
    assert(taken.ok, 'a letterhead')
    expect(await hasHeader(other)).toBe(true)
    const [parts] = drawnWith
    expect(parts).not.toBeInstanceOf(Uint8Array)
    expect(Object.keys(parts as object).toSorted()).toEqual(['footers', 'headers', 'media', 'page', 'styles', 'theme'])
  }, 120_000)

  test('D15 a file that holds macros is refused with why, and nothing is saved', async () => {
    const before = await served.records()
    const bytes = zipOf(office({ 'word/vbaProject.bin': 'x' }))
    expect(await served.ask('letterhead.take', { bytes, ...FILE })).toEqual({
      ok: false,
      error: { kind: 'letterhead-refused', reason: { code: 'macros', part: 'word/vbaProject.bin' } },
    })
    expect(await served.records()).toEqual(before)
  })
})
