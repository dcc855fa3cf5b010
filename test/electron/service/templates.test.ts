import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { servedSample, type ServedSample } from '../../build/served.ts'

const CARD = readFileSync(path.resolve(import.meta.dirname, '../../../templates/standard/template.json'), 'utf8')
const OURS = CARD.replace('"name": "standard"', '"name": "ours"')
const WITHOUT_GIFTS = OURS.replace('{\n      "id": "gifts"\n    },', '')
const ACT = { label: 'made a template', by: 'An' }
const files = (text: string) => ({ files: { 'template.json': text } })

/** The template as it was saved. */
const saved = async (
  { ask }: ServedSample,
  text: string,
  edited?: { readonly id: string; readonly before: string },
) => {
  const made = await ask('templates.save', { ...files(text), ...ACT, ...(edited !== undefined && { edited }) })
  assert(made.ok && made.value.origin.kind === 'own', 'a saved template')
  const { origin, ...rest } = made.value
  return { ...rest, ...origin }
}

const sectionsOf = async ({ ask }: ServedSample, template: string): Promise<readonly string[]> => {
  const pages = await ask('packs.preview', { visit: 'SEV', template })
  assert(pages.ok, `pages of ${template}, got ${pages.ok ? '' : JSON.stringify(pages.error)}`)
  return pages.value.sections.map(({ id }) => id)
}

describe("the office's own templates", () => {
  let served: ServedSample
  beforeAll(async () => {
    served = await servedSample()
  }, 60_000)

  test('one is saved, listed after those that ship, and a pack is made from it', async () => {
    const { id } = await saved(served, WITHOUT_GIFTS)
    const list = await served.ask('templates.list', {})
    expect(list.map(({ name, origin }) => [name, origin.kind])).toEqual([
      ...['card', 'hand-over', 'interpreter', 'place-cards', 'programme', 'standard'].map((name) => [name, 'shipped']),
      ['ours', 'own'],
    ])
    expect(list.at(-1)?.files).toEqual({ 'template.json': WITHOUT_GIFTS })
    const usual = await sectionsOf(served, 'standard')
    expect(usual).toContain('gifts')
    expect(await sectionsOf(served, 'ours')).toEqual(usual.filter((one) => one !== 'gifts'))
    await served.ask('records.trash', { ids: [id], label: 'removed a template', by: 'An' })
    expect((await served.ask('templates.list', {})).map(({ name }) => name)).not.toContain('ours')
    expect(await served.ask('packs.preview', { visit: 'SEV', template: 'ours' })).toMatchObject({
      ok: false,
      error: { kind: 'no-such-template' },
    })
    await served.ask('history.undo', { by: 'An' })
    expect(await sectionsOf(served, 'ours')).not.toContain('gifts')
  }, 120_000)

  test('an edit is one act, which undo takes back; an edit of an older state is refused', async () => {
    const first = await saved(served, OURS.replace('"ours"', '"edited"'))
    const text = first.files['template.json'] ?? ''
    const second = await saved(served, text.replace('"tenureDays": 30', '"tenureDays": 10'), {
      id: first.id,
      before: first.updatedAt,
    })
    expect(second.id).toBe(first.id)
    expect(
      await served.tried('templates.save', {
        ...files(text),
        ...ACT,
        edited: { id: first.id, before: first.updatedAt },
      }),
    ).toMatchObject({ ok: false, error: { code: 'changed-elsewhere' } })
    await served.ask('history.undo', { by: 'An' })
    const now = (await served.ask('templates.list', {})).find(({ name }) => name === 'edited')
    expect(now?.files['template.json']).toBe(text)
  }, 60_000)

  test('one that is not sound, or takes a name that is taken, is refused with its place, and nothing is saved', async () => {
    const before = await served.ask('templates.list', {})
    expect(await served.ask('templates.save', { ...files(CARD), ...ACT })).toEqual({
      ok: false,
      error: {
        kind: 'template-refused',
        problems: [
          {
            file: 'template.json',
            line: 4,
            column: 11,
            expected: 'a name that no other template has',
            got: '"standard"',
          },
        ],
      },
    })
    expect(await served.ask('templates.save', { ...files(OURS.replace('"gifts"', '"gfits"')), ...ACT })).toMatchObject({
      ok: false,
      error: { problems: [{ file: 'template.json', line: 68, got: '"gfits"' }] },
    })
    expect(await served.ask('templates.list', {})).toEqual(before)
  })

  test('one that this version no longer reads says where, in the list and in place of its pages', async () => {
    await saved(served, OURS.replace('"ours"', '"broken"'))
    await served.change((record) =>
      record.type === 'template' && record.name === 'broken'
        ? { ...record, files: { 'template.json': (record.files?.['template.json'] ?? '').replace('"a4"', '"a0"') } }
        : record,
    )
    const problem = { file: 'template.json', line: 12, column: 14, got: '"a0"' }
    const listed = (await served.ask('templates.list', {})).find(({ name }) => name === 'broken')
    expect(listed?.verdict).toMatchObject({ kind: 'refused', problems: [problem] })
    expect(await served.ask('packs.preview', { visit: 'SEV', template: 'broken' })).toMatchObject({
      ok: false,
      error: { kind: 'template-refused', folder: 'broken', problems: [problem] },
    })
  }, 60_000)
})
