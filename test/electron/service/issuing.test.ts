import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import type { OutputOf } from '#core/contract'
import { isSignedBy } from '#electron/vault'
import { readTravelling, signedText } from '#core/pack'
import { servedSample } from '../../build/served.ts'

const wish = { visit: 'SEV', template: 'standard', audience: 'principal', lang: 'en' } as const
const acting = { by: 'Lê Thu An', label: 'issue' }
const COPIES = [1, 2, 3].map((n) => ({ n, holder: `Holder ${String(n)}` }))
const REASON = 'The order was agreed by telephone.'

type Served = Awaited<ReturnType<typeof servedSample>>

/** Waives every finding that blocks, by name and reason. */
const waiveAll = async ({ ask }: Served, asked: typeof wish = wish): Promise<void> => {
  const checked = await ask('packs.check', asked)
  assert(checked.ok, 'findings')
  for (const { id, records, level } of checked.value.findings) {
    if (level !== 'B') continue
    const made = await ask('packs.waive', {
      asked,
      finding: { id, records: [...records] },
      reason: REASON,
      ...acting,
    })
    assert(made.ok, `a waiver of ${id}, got ${JSON.stringify(made)}`)
  }
}

const issueIt = (served: Served, more: object = {}): Promise<OutputOf<'packs.issue'>> =>
  served.ask('packs.issue', { asked: wish, formats: ['pdf'], copies: COPIES, job: 'j', ...acting, ...more })

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('issuing a version', () => {
  test('K8 waits for the gate: one blocking finding refuses it, waived by name and reason it passes', async () => {
    const served = await servedSample()
    const refused = await issueIt(served)
    expect(refused.ok ? 'issued' : refused.error.kind).toBe('gate-refused')
    expect(await served.ask('packs.issued', { visit: await visitOf(served) })).toEqual([])
    await waiveAll(served)
    const made = await issueIt(served)
    assert(made.ok, `a version, got ${JSON.stringify(made)}`)
    const [version] = await served.ask('packs.issued', { visit: await visitOf(served) })
    assert(version !== undefined, 'an issued version')
    expect([version.version, version.by, version.copies.map(({ n, holder }) => [n, holder])]).toEqual([
      1,
      'Lê Thu An',
      COPIES.map(({ n, holder }) => [n, holder]),
    ])
    expect(version.waivers.map(({ by, reason }) => [by, reason])).toContainEqual(['Lê Thu An', REASON])
  })

  test('O7 gives each copy bytes of its own and keeps them as they are; all share the content hash', async () => {
    const served = await servedSample()
    await waiveAll(served)
    const made = await issueIt(served)
    assert(made.ok, 'a version')
    const pdfs = made.value.files.filter(({ name }) => name.endsWith('.pdf'))
    expect([pdfs.length, new Set(pdfs.map(({ sha256 }) => sha256)).size]).toEqual([3, 3])
    for (const { name, sha256 } of made.value.files) {
      const kept = await served.ask('packs.file', { pack: made.value.pack, name })
      assert(kept !== null, `the file ${name}`)
      expect(served.sha256(kept)).toBe(sha256)
    }
  })

  test('A70 signs a manifest that travels without record ids, holders or reasons', async () => {
    const served = await servedSample()
    await waiveAll(served)
    const made = await issueIt(served)
    assert(made.ok, 'a version')
    const file = made.value.files.find(({ name }) => name.endsWith('.manifest.json'))
    assert(file !== undefined, 'a manifest')
    const text = textOf(file.bytes)
    const read = readTravelling(text)
    assert(read !== undefined, 'a manifest that reads')
    const { manifest, signature } = read
    const verified = await served.ask('packs.verify', { files: [] })
    expect(verified.signer).toBe(manifest.signer.publicKey)
    expect(isSignedBy(manifest.signer.publicKey, signedText(manifest), signature)).toBe(true)
    expect(isSignedBy(manifest.signer.publicKey, signedText({ ...manifest, version: 2 }), signature)).toBe(false)
    expect(text).not.toMatch(/Holder|telephone|(pack|person|visit|participation|waiver):/)
    expect(manifest.files.map(({ copy }) => copy)).toEqual([1, 2, 3])
  })

  test('cannot be undone, and what was done before it neither', async () => {
    const served = await servedSample()
    await waiveAll(served)
    await issueIt(served)
    expect(await served.tried('history.undo', { by: 'An' })).toEqual({ ok: false, error: { code: 'issued' } })
    expect(await served.ask('packs.issued', { visit: await visitOf(served) })).toHaveLength(1)
  })

  test('K12 one changed post is one line of the change note of the next version', async () => {
    const served = await servedSample()
    await waiveAll(served)
    const first = await issueIt(served)
    assert(first.ok, 'a version')
    served.clock.now += 3_600_000
    const records = await served.records()
    const [member] = [...records.participation.values()].filter(
      ({ side, role }) => side === 'theirs' && role === 'member',
    )
    const tenure = member?.capacity[0]
    const post = tenure === undefined ? undefined : records.tenure.get(tenure)?.post
    await served.change((one) =>
      one.id === post && one.type === 'post'
        ? {
            ...one,
            label: { ...one.label, en: { text: 'Deputy Head of Something Else' } },
            updatedAt: '2026-11-22T02:30:00Z',
          }
        : one,
    )
    const compared = await served.ask('packs.compare', { asked: wish, with: { pack: first.value.pack } })
    assert(compared.ok, `a comparison, got ${JSON.stringify(compared)}`)
    expect(compared.value.changes.map(({ line }) => line)).toEqual([expect.stringContaining('Something Else')])
    expect(compared.value.counts).toEqual({ added: 0, changed: 1, removed: 0, moved: 0 })
    await waiveAll(served)
    const second = await issueIt(served)
    assert(second.ok, 'a second version')
    const [newest] = await served.ask('packs.issued', { visit: await visitOf(served) })
    expect([newest?.version, newest?.changes.map(({ line }) => line)]).toEqual([
      2,
      compared.value.changes.map(({ line }) => line),
    ])
  })
})

const visitOf = async ({ records }: Served): Promise<string> => {
  const visit = [...(await records()).visit.values()].find(({ code }) => code === 'SEV')
  assert(visit !== undefined, 'the visit')
  return visit.id
}
