import { beforeEach, describe, expect, test } from 'vitest'
import type { AnyRecord } from '#core/domain'
import {
  editingOf,
  type EditingGround,
  type SaveAnswer,
  type ToSave,
} from '../../../renderer/parts/record-editor/editing.ts'
import { pendingOf, type Edits } from '../../../renderer/parts/record-editor/pending.ts'
import { aGift, words } from '../../build/records.ts'

const gift = aGift(1)
const saves: ToSave[] = []
const drafts: (Edits | 'dropped')[] = []
let clock = 0
let timers: { readonly at: number; readonly run: () => void }[] = []
let answer: (change: ToSave) => SaveAnswer = (change) => ({ kind: 'saved', record: stampedOf(change.record) })

const stampedOf = (record: AnyRecord): AnyRecord => ({ ...record, updatedAt: '2026-11-22T02:00:00Z' })
const ground: EditingGround = {
  now: () => clock,
  later: (run, ms) => {
    const timer = { at: clock + ms, run }
    timers = [...timers, timer]
    return () => {
      timers = timers.filter((one) => one !== timer)
    }
  },
  newStep: () => `step ${(steps += 1)}`,
  save: async (change) => {
    saves.push(change)
    return answer(change)
  },
  keepDraft: async (edits) => void drafts.push(edits),
  dropDraft: () => void drafts.push('dropped'),
}
let steps = 0
const lastSaved = (): typeof gift => saves.at(-1)?.record as typeof gift

/** Lets time pass, and what is due then. */
const pass = async (ms: number): Promise<void> => {
  clock += ms
  const due = timers.filter(({ at }) => at <= clock)
  timers = timers.filter(({ at }) => at > clock)
  for (const { run } of due) run()
  await new Promise((resolve) => setImmediate(resolve))
}

beforeEach(() => {
  saves.length = 0
  drafts.length = 0
  timers = []
  steps = 0
  answer = (change) => ({ kind: 'saved', record: stampedOf(change.record) })
})

describe('what is typed', () => {
  test('is saved 300 ms after the last key, and not before', async () => {
    const editing = editingOf(gift, ground)
    editing.type('valueClass', 'B')
    await pass(200)
    editing.type('valueClass', 'B2')
    await pass(299)
    expect(saves).toEqual([])
    await pass(1)
    expect(saves.map(({ record, field, step }) => [(record as typeof gift).valueClass, field, step])).toEqual([
      ['B2', 'valueClass', 'step 1'],
    ])
    expect([editing.state().ready, editing.state().stored.updatedAt]).toEqual([undefined, '2026-11-22T02:00:00Z'])
  })

  test('is saved after 2 s of unbroken typing, with the step of its field', async () => {
    const editing = editingOf(gift, ground)
    for (let key = 0; key < 11; key += 1) {
      editing.type('valueClass', 'x'.repeat(key + 1))
      await pass(200)
    }
    expect(saves.map(({ step }) => step)).toEqual(['step 1'])
    await editing.leave()
    editing.type('registerNumber', '7')
    await pass(300)
    expect(saves.map(({ step }) => step)).toEqual(['step 1', 'step 1', 'step 2'])
  })

  test('and taken back before it was saved makes no change', async () => {
    const editing = editingOf(gift, ground)
    editing.type('valueClass', 'B')
    editing.choose('valueClass', gift.valueClass)
    await pass(3000)
    expect([saves, editing.state().shown]).toEqual([[], gift])
  })

  test('J9 is not saved while it is being composed', async () => {
    const editing = editingOf(gift, ground)
    editing.compose('begins')
    editing.type('valueClass', 'tiê')
    await pass(5000)
    expect(saves).toEqual([])
    editing.type('valueClass', 'tiến')
    editing.compose('ends')
    await pass(300)
    expect(saves.map(({ record }) => (record as typeof gift).valueClass)).toEqual(['tiến'])
  })

  test('stays in its field as a draft while it is wrong, and holds back no other field', async () => {
    const editing = editingOf(gift, ground)
    editing.type('date', { edtf: '2026-02-30' })
    editing.type('valueClass', 'B')
    await pass(300)
    expect(saves.map(({ record }) => [(record as typeof gift).valueClass, (record as typeof gift).date])).toEqual([
      ['B', undefined],
    ])
    expect([editing.state().waiting, editing.state().faults.map(({ path }) => path)]).toEqual([
      ['date'],
      [['date', 'edtf']],
    ])
    expect(drafts.map((draft) => (draft === 'dropped' ? draft : [...draft.keys()]))).toContainEqual(['date'])
    editing.type('date', { edtf: '2026-02-28' })
    await pass(300)
    expect([lastSaved().date?.edtf, drafts.at(-1)]).toEqual(['2026-02-28', 'dropped'])
  })

  test('waits for its other half where two fields are right only together', async () => {
    const editing = editingOf(gift, ground)
    editing.choose('confidence', 'inferred')
    await pass(300)
    expect([saves.length, editing.state().waiting]).toEqual([0, ['confidence']])
    editing.type('confidenceReason', 'From the photo')
    await pass(300)
    expect([saves.length, editing.state().waiting]).toEqual([1, []])
  })

  test('comes back from a draft', async () => {
    const editing = editingOf(gift, ground, new Map([['date', { value: { edtf: '30/2' }, before: undefined }]]))
    expect([editing.state().shown, editing.state().waiting]).toEqual([{ ...gift, date: { edtf: '30/2' } }, ['date']])
  })
})

describe('a change elsewhere', () => {
  const theirs = { ...gift, valueClass: 'A', updatedAt: '2026-11-22T01:00:00Z' }

  test('of another field is taken in, and what is typed here is saved upon it', async () => {
    answer = (change) =>
      change.before === gift ? { kind: 'elsewhere', record: theirs } : { kind: 'saved', record: change.record }
    const editing = editingOf(gift, ground)
    editing.choose('registerNumber', '7')
    await pass(0)
    await pass(300)
    expect(saves.at(-1)).toMatchObject({ before: theirs, record: { valueClass: 'A', registerNumber: '7' } })
  })

  test('of the field that is typed in saves nothing until a person settles it', async () => {
    answer = (change) =>
      change.before === gift ? { kind: 'elsewhere', record: theirs } : { kind: 'saved', record: change.record }
    const editing = editingOf(gift, ground)
    editing.choose('valueClass', 'C')
    await pass(0)
    await pass(3000)
    expect([saves.length, editing.state().contested, (editing.state().shown as typeof gift).valueClass]).toEqual([
      1,
      ['valueClass'],
      'C',
    ])
    editing.settle('mine')
    await pass(0)
    expect(lastSaved().valueClass).toBe('C')
  })

  test('of a field that was empty is not written over by the next key, and what was typed is a draft meanwhile', async () => {
    const { registerNumber: _, ...bare } = gift as typeof gift & { readonly registerNumber?: string }
    const editing = editingOf(bare, ground)
    editing.type('registerNumber', '7')
    editing.hear({ ...bare, registerNumber: '12', updatedAt: '2026-11-22T01:00:00Z' })
    editing.type('registerNumber', '78')
    await pass(300)
    expect([saves, editing.state().contested]).toEqual([[], ['registerNumber']])
    expect((drafts.at(-1) as Edits).get('registerNumber')?.value).toBe('78')
  })

  test('is shown in place of what was typed, if a person wants it so', async () => {
    answer = () => ({ kind: 'elsewhere', record: theirs })
    const editing = editingOf(gift, ground)
    editing.choose('valueClass', 'C')
    await pass(0)
    editing.settle('stored')
    expect([editing.state().shown, saves.length]).toEqual([theirs, 1])
  })
})

test('a save that failed keeps what was typed and says why', async () => {
  answer = () => ({ kind: 'failed', why: 'disk-full' })
  const editing = editingOf(gift, ground)
  editing.choose('valueClass', 'C')
  await pass(0)
  expect([editing.state().failed, (editing.state().shown as typeof gift).valueClass]).toEqual(['disk-full', 'C'])
})

test('a save that failed is a draft, so that going elsewhere loses nothing, until it can be saved', async () => {
  answer = () => ({ kind: 'failed', why: 'disk-full' })
  const editing = editingOf(gift, ground)
  editing.choose('valueClass', 'C')
  await pass(0)
  await editing.end()
  expect((drafts.at(-1) as Edits).get('valueClass')?.value).toBe('C')
  answer = (change) => ({ kind: 'saved', record: stampedOf(change.record) })
  const again = editingOf(gift, ground, drafts.at(-1) as Edits)
  await pass(300)
  expect([lastSaved().valueClass, drafts.at(-1), again.state().failed]).toEqual(['C', 'dropped', undefined])
})

test('a fault that the stored record has already holds nothing back', () => {
  const older = { ...gift, newerField: 1 } as AnyRecord
  const { ready, faults } = pendingOf(older, new Map([['object', { value: words('Vase'), before: gift.object }]]))
  expect([ready, faults]).toEqual([{ ...older, object: words('Vase') }, []])
})

describe('U13 at a lock', () => {
  test('all that is typed is kept as a draft, also while it is composed, and nothing is saved any more', async () => {
    const editing = editingOf(gift, ground)
    editing.compose('begins')
    editing.type('registerNumber', 'QT-2026/17')
    await editing.seal()
    await pass(5000)
    expect(saves).toEqual([])
    expect([...(drafts.at(-1) as Edits)].map(([name, { value }]) => [name, value])).toEqual([
      ['registerNumber', 'QT-2026/17'],
    ])
  })

  test('what a draft holds and nothing is wrong with is saved when the record is opened again', async () => {
    editingOf(gift, ground, new Map([['registerNumber', { value: 'QT-2026/17', before: gift.registerNumber }]]))
    await pass(300)
    expect(lastSaved().registerNumber).toBe('QT-2026/17')
    expect(drafts.at(-1)).toBe('dropped')
  })

  test('a draft of what was saved at the last moment after all is dropped, and nothing is saved twice', async () => {
    editingOf(gift, ground, new Map([['valueClass', { value: gift.valueClass, before: 'before' }]]))
    await pass(300)
    expect([saves, drafts]).toEqual([[], ['dropped']])
  })
})
