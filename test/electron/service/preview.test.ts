import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { LayoutPage } from '#core/document'
import { textsFor } from '#core/language'
import { startWorkerHere } from '#electron/worker'
import { fontReader } from '../../../electron/resources.ts'
import { servedSample } from '../../build/served.ts'

const NOW = '2026-11-22T02:00:00Z' as never
const wish = { visit: 'SEV', template: 'standard', audience: 'principal', lang: 'en' } as const

describe('the preview of a pack', () => {
  test('J5.3 gives the very bytes of the draft that is made', async () => {
    const { ask, sha256 } = await servedSample()
    const shown = await ask('packs.preview', wish)
    const made = await ask('packs.make', { ...wish, formats: ['pdf'], issue: { kind: 'draft' }, now: NOW })
    assert(shown.ok && made.ok, 'a preview and a draft')
    const [file] = made.value.files
    expect([shown.value.sha256, shown.value.pages]).toEqual([file?.sha256, file?.pages])
    expect(sha256(shown.value.pdf)).toBe(shown.value.sha256)
    expect(shown.value.findings.map(({ id, message }) => [id, message])).toEqual(
      made.value.findings.map(({ id, message }) => [id, message]),
    )
  })

  test('tells its findings in the language of the window, and the pages stay those of the pack', async () => {
    const { ask } = await servedSample()
    const [own, told] = [await ask('packs.preview', wish), await ask('packs.preview', { ...wish, toldIn: 'ru' })]
    const checked = await ask('packs.check', { ...wish, toldIn: 'ru' })
    assert(own.ok && told.ok && checked.ok, 'two previews')
    const blocking = told.value.findings.find(({ id }) => id === 'R02')
    expect(blocking?.message).toBe(textsFor('ru')('checks.R02.message'))
    expect(checked.value.findings).toContainEqual({ ...blocking, block: undefined, page: undefined })
    expect(told.value.sha256).toBe(own.value.sha256)
  })

  test('the portraits of a pack are read once for all its previews', async () => {
    const worker = startWorkerHere({ readFont: fontReader() })
    let read = 0
    const { ask } = await servedSample({
      worker: () => ({
        ...worker,
        portrait: (job) => {
          read += 1
          return worker.portrait(job)
        },
      }),
    })
    await ask('packs.preview', wish)
    const first = read
    const again = await ask('packs.preview', wish)
    await ask('packs.check', wish)
    assert(again.ok, 'a preview')
    expect([first > 0, read]).toEqual([true, first])
  })

  test('one preview waits at most: the newest; an older one that waits is superseded', async () => {
    const { ask } = await servedSample()
    const letter = { ...wish, profile: 'letter' } as const
    const made = await Promise.all([
      ask('packs.preview', wish),
      ask('packs.preview', wish),
      ask('packs.preview', letter),
    ])
    expect(made.map((one) => (one.ok ? 'drawn' : one.error.kind))).toEqual(['drawn', 'superseded', 'drawn'])
  })

  test('every block and row that is drawn has a place on a page, and a block leads to its record', async () => {
    const { ask, records } = await servedSample()
    const all = await records()
    const shown = await ask('packs.preview', wish)
    assert(shown.ok, 'a preview')
    const { layout, sections } = shown.value
    const onPages = new Set(layout.flatMap(({ blocks }) => blocks.map(({ block }) => block)))
    const listed = sections.flatMap(({ blocks }) => blocks.filter(({ withheld }) => withheld === undefined))
    expect(listed.filter(({ block }) => !onPages.has(block)).map(({ block }) => block)).toEqual([])
    const programme = sections.find(({ id }) => id === 'programme')?.blocks ?? []
    const items = [...all['programme-item'].values()].map(({ id }) => id as string)
    expect(programme.filter(({ record }) => record !== null && items.includes(record))).toHaveLength(items.length)
    for (const { width, height, blocks } of layout)
      for (const { box } of blocks) {
        const [x, y, w, h] = box
        expect([x > 0, y > 0, w > 0, h > 0, x + w < width, y + h < height]).toEqual([
          true,
          true,
          true,
          true,
          true,
          true,
        ])
      }
  })

  test('J6.1 a block above the ceiling of an audience stands in the list with why, and on no page', async () => {
    const { ask, change } = await servedSample()
    await change((one) =>
      one.type === 'talking-point' && one.use === 'raise'
        ? { ...one, marking: { scheme: 'neutral', level: 'confidential' } }
        : one,
    )
    const shown = await ask('packs.preview', { ...wish, audience: 'interpreter' })
    assert(shown.ok, 'a preview')
    const { sections, layout } = shown.value
    const missing = sections.flatMap(({ blocks }) => blocks.filter(({ withheld }) => withheld !== undefined))
    expect(missing.map(({ withheld }) => withheld)).toContain('above-ceiling')
    expect(missing.every(({ title, record }) => title.length > 0 && record !== null)).toBe(true)
    const drawn = new Set(layout.flatMap(({ blocks }) => blocks.map(({ block }) => block)))
    expect(missing.filter(({ block }) => drawn.has(block))).toEqual([])
  })

  test('J6.2 a finding says where it shows and which field of which record clears it', async () => {
    const { ask } = await servedSample()
    const shown = await ask('packs.preview', wish)
    assert(shown.ok, 'a preview')
    const { findings, sections, layout, gate } = shown.value
    const order = findings.find(({ id }) => id === 'R02')
    expect([gate, order?.go?.field]).toEqual(['draft-only', 'orderConfirmed'])
    const blocks = new Set(sections.flatMap((one) => one.blocks.map(({ block }) => block)))
    const placed = findings.flatMap(({ block, page }) => (block === undefined ? [] : [{ block, page }]))
    expect(placed.length).toBeGreaterThan(0)
    expect(
      placed.filter(({ block, page }) => !blocks.has(block) || page === undefined || page > layout.length),
    ).toEqual([])
  })

  test('the checks alone find what the preview of the same pages found, and say so', async () => {
    const { ask } = await servedSample()
    const before = await ask('packs.check', wish)
    const shown = await ask('packs.preview', wish)
    const after = await ask('packs.check', wish)
    assert(before.ok && shown.ok && after.ok, 'findings')
    expect([before.value.pages, after.value.pages, after.value.gate]).toEqual(['last', 'these', shown.value.gate])
    const words = (list: readonly { id: string; message: string }[]) =>
      list.map(({ id, message }) => `${id} ${message}`)
    expect(words(after.value.findings)).toEqual(words(shown.value.findings))
  })

  test('J5.1 draws what is being typed before it is saved, and leaves the vault as it was', async () => {
    const { ask, records } = await servedSample()
    const [point] = [...(await records())['talking-point'].values()].filter(({ use }) => use === 'raise')
    assert(point !== undefined, 'a point')
    const typed = {
      ...point,
      text: { ...point.text, en: { role: 'translation', text: 'A sentence that is being typed' } },
    }
    const titles = (shown: Awaited<ReturnType<typeof look>>) =>
      shown.ok ? shown.value.sections.flatMap(({ blocks }) => blocks.map(({ title }) => title)).join('\n') : ''
    const look = (edits: readonly unknown[]) => ask('packs.preview', { ...wish, edits: edits as never })
    const before = await look([])
    const while_ = await look([typed])
    const after = await look([])
    assert(before.ok && while_.ok && after.ok, 'three previews')
    expect([titles(before), titles(while_)].map((one) => one.includes('A sentence that is being typed'))).toEqual([
      false,
      true,
    ])
    expect(while_.value.sha256).not.toBe(before.value.sha256)
    expect(after.value.sha256).toBe(before.value.sha256)
    expect((await records())['talking-point'].get(point.id)).toEqual(point)
  })

  test('J5.1 the pages around a block come ahead of the whole, and are those that the whole then has', async () => {
    const here = startWorkerHere({ readFont: fontReader() })
    const drawn: LayoutPage[][] = []
    const { ask, records } = await servedSample({
      worker: () => ({
        ...here,
        render: async (job) => {
          const rendered = await here.render(job)
          drawn.push([...rendered.layout.pages])
          return rendered
        },
      }),
    })
    const [point] = [...(await records())['talking-point'].values()].filter(({ use }) => use === 'raise')
    assert(point !== undefined, 'a point')
    const block = `points/${point.id}`
    const words = 'A sentence that is being typed, long enough to take a second line of its page'
    const edits = [{ ...point, text: { en: { role: 'original', text: words } } } as never]
    expect(await ask('packs.previewPart', { ...wish, edits, block })).toEqual({ ok: true, value: null })
    const before = await ask('packs.preview', wish)
    const part = await ask('packs.previewPart', { ...wish, edits, block })
    const whole = await ask('packs.preview', { ...wish, edits })
    assert(before.ok && part.ok && whole.ok && part.value !== null, 'a part among two wholes')
    const { among, from, to, layout } = part.value
    expect(among).toBe(before.value.sha256)
    expect([from > 1, to >= from, layout.length < before.value.pages]).toEqual([true, true, true])
    const [, ahead = [], all = []] = drawn
    expect(ahead).toEqual(all.slice(from - 1, from - 1 + ahead.length))
    expect(layout).toEqual(whole.value.layout.slice(from - 1, from - 1 + layout.length))
    expect(ahead.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).toContain('that is being typed')
    const elsewhere = await ask('packs.previewPart', { ...wish, audience: 'staff', edits, block })
    const nowhere = await ask('packs.previewPart', { ...wish, edits, block: 'no-section/paragraph' })
    expect([elsewhere, nowhere]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
  })

  test('what is typed must be a whole record; one that the vault would refuse is not drawn', async () => {
    const { ask, tried, records } = await servedSample()
    const [point] = [...(await records())['talking-point'].values()].filter(({ use }) => use === 'raise')
    assert(point !== undefined, 'a point')
    const unread: unknown = { ...point, text: 7 }
    const broken = await tried('packs.preview', { ...wish, edits: [unread as never] })
    expect(broken.ok ? '' : broken.error.code).toBe('change-refused')
    const before = await ask('packs.preview', wish)
    const nowhere = { ...point, visit: 'visit:00000000000000000000000000' }
    const shown = await ask('packs.preview', { ...wish, edits: [nowhere as never] })
    assert(before.ok && shown.ok, 'previews')
    expect(shown.value.sha256).toBe(before.value.sha256)
  })

  test('pages on which nothing changed are not drawn again', async () => {
    const worker = startWorkerHere({ readFont: fontReader() })
    let drawn = 0
    const { ask } = await servedSample({
      worker: () => ({
        ...worker,
        render: (job) => {
          drawn += 1
          return worker.render(job)
        },
      }),
    })
    const first = await ask('packs.preview', wish)
    const again = await ask('packs.preview', { ...wish, toldIn: 'ru' })
    assert(first.ok && again.ok, 'previews')
    expect([drawn, again.value.sha256]).toEqual([1, first.value.sha256])
    await ask('packs.preview', { ...wish, profile: 'letter' })
    expect(drawn).toBe(2)
  })

  test('blocks on what may be raised are listed by what may be raised, not by the label beside it', async () => {
    const { ask, records } = await servedSample()
    const all = await records()
    const shown = await ask('packs.preview', wish)
    assert(shown.ok, 'a preview')
    const listed = shown.value.sections.find(({ id }) => id === 'if-raised')?.blocks ?? []
    const raised = listed.flatMap(({ record, title }) => {
      const point = record === null ? undefined : all['talking-point'].get(record)
      return point?.use === 'if-raised' ? [[title, point.theirPoint['en']?.text]] : []
    })
    expect(raised.length).toBeGreaterThan(0)
    for (const [title, words] of raised) expect(title).toBe(words)
  })
})
