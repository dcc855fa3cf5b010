import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { DocumentModel } from '#core/document'
import type { AnyRecord } from '#core/domain'
import { issued, issueIt, REASON, versionsIn, waiveAll, WISH } from '../../build/issued.ts'
import { servedSample, type ServedSample } from '../../build/served.ts'
import { testWithTool } from '../../tools.ts'

const HOUR = 3_600_000

/** The post of a member of their delegation. */
const postOf = async ({ records }: ServedSample) => {
  const all = await records()
  const member = [...all.participation.values()].find(({ side, role }) => side === 'theirs' && role === 'member')
  const tenure = member?.capacity[0] === undefined ? undefined : all.tenure.get(member.capacity[0])
  const post = tenure?.post === undefined ? undefined : all.post.get(tenure.post)
  assert(post !== undefined, 'a post')
  return post
}

/** Changes the words of one post, an hour after what was done before. */
const rename = async (served: ServedSample, post: AnyRecord, words: string): Promise<void> => {
  served.clock.now += HOUR
  const updatedAt = new Date(served.clock.now).toISOString().replace('.000Z', 'Z')
  await served.change((one) =>
    one.id === post.id && one.type === 'post'
      ? { ...one, label: { ...one.label, en: { text: words } }, updatedAt }
      : one,
  )
}

const documentOf = async ({ ask }: ServedSample, pack: string): Promise<DocumentModel> => {
  const bytes = await ask('packs.file', { pack, name: 'document.json' })
  assert(bytes !== null, 'a frozen document')
  return JSON.parse(new TextDecoder().decode(bytes)) as DocumentModel
}

/** The text of the first PDF of some files, without how it is broken into lines. */
const printed = (
  pdftotext: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): string => {
  const pdf = files.find(({ name }) => name.endsWith('.pdf'))
  assert(pdf !== undefined, 'a PDF')
  const { stdout } = spawnSync(pdftotext, ['-enc', 'UTF-8', '-', '-'], { input: pdf.bytes, encoding: 'utf8' })
  return stdout.replaceAll(/\s+/g, ' ')
}

describe('what goes out after a version was issued', () => {
  testWithTool(
    'pdftotext',
    'K12 an addendum has the number of its version, and prints the change note and the changed sections alone',
    async (pdftotext) => {
      const { served, pack } = await issued()
      await rename(served, await postOf(served), 'Deputy Head of Something Else')
      const asked = { ...WISH, addendumTo: pack }
      await waiveAll(served, asked)
      const made = await issueIt(served, { asked })
      assert(made.ok, `an addendum, got ${JSON.stringify(made)}`)
      const [newest, first] = await versionsIn(served)
      assert(newest !== undefined && first !== undefined, 'two versions')
      expect([newest.number, newest.version, newest.addendumTo]).toEqual([first.number, 1, first.pack])
      // Both lie in one folder of whoever receives them.
      expect(newest.files.find(({ format }) => format === 'pdf')?.name).toContain('_v1_addendum1_copy1_')
      const document = await documentOf(served, newest.pack)
      expect(document.cover?.briefNumber).toBe(`Addendum 1 to ${first.number}, version 1`)
      const sections = document.sections.map(({ id }) => id)
      const whole = (await documentOf(served, first.pack)).sections.map(({ id }) => id)
      expect(sections.filter((id) => id !== 'change-note').every((id) => whole.includes(id))).toBe(true)
      expect([
        sections.includes('change-note'),
        sections.includes('their-side'),
        sections.includes('programme'),
      ]).toEqual([true, true, false])
      const text = printed(pdftotext, made.value.files)
      expect(text).toContain(`Addendum 1 to ${first.number}, version 1`)
      expect(text).toContain('Deputy Head of Something Else')
    },
  )

  testWithTool(
    'pdftotext',
    'K12 a full reissue is the next version and says which it takes the place of',
    async (pdftotext) => {
      const { served } = await issued()
      const post = await postOf(served)
      let files: readonly { readonly name: string; readonly bytes: Uint8Array }[] = []
      for (const words of ['Head of One', 'Head of Two', 'Head of Three']) {
        await rename(served, post, words)
        await waiveAll(served)
        const made = await issueIt(served)
        assert(made.ok, `a version, got ${JSON.stringify(made)}`)
        files = made.value.files
      }
      const versions = await versionsIn(served)
      expect(versions.map(({ version, number }) => [version, number])).toEqual(
        [4, 3, 2, 1].map((n) => [n, versions[0]?.number]),
      )
      expect(printed(pdftotext, files)).toContain('Supersedes version 3 of 22 November 2026')
    },
  )

  testWithTool(
    'pdftotext',
    'K8 the waiver of R02 is printed among the sources of the issued PDF',
    async (pdftotext) => {
      const { files } = await issued()
      const text = printed(pdftotext, files)
      expect(text).toContain('R02')
      expect(text.slice(text.lastIndexOf('Sources'))).toContain(REASON)
    },
  )
})

describe('comparing with an earlier state', () => {
  test('J8.4 two blocks changed and one moved since a named version', async () => {
    const served = await servedSample()
    const visit = [...(await served.records()).visit.values()].find(({ code }) => code === 'SEV')
    assert(visit !== undefined, 'the visit')
    const before = await served.ask('versions.name', { visit: visit.id, name: 'before review', by: 'An' })
    await rename(served, await postOf(served), 'Deputy Head of Something Else')
    const all = await served.records()
    const points = [...all['talking-point'].values()].filter((one) => one.use === 'raise')
    const last = points.toSorted((a, b) => b.order - a.order)[0]
    const first = points.toSorted((a, b) => a.order - b.order)[0]
    const item = [...all['programme-item'].values()][0]
    assert(last !== undefined && first !== undefined && first !== last && item !== undefined, 'points and a programme')
    served.clock.now += HOUR
    const updatedAt = new Date(served.clock.now).toISOString().replace('.000Z', 'Z')
    await served.change((one) => {
      if (one.id === item.id) return { ...one, activity: { en: { text: 'Something else' } }, updatedAt }
      return one.id === last.id ? { ...one, order: first.order - 1, updatedAt } : one
    })
    const compared = await served.ask('packs.compare', { asked: WISH, with: { commit: before.commit } })
    assert(compared.ok, 'a comparison')
    expect(compared.value.counts).toEqual({ added: 0, changed: 2, removed: 0, moved: 1 })
    expect(compared.value.changes.find(({ kind }) => kind === 'moved')?.record).toBe(last.id)
  })
})
