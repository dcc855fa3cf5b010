import { describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { isSignedBy } from '#electron/vault'
import { readTravelling, signedText } from '#core/pack'
import { ACTING, COPIES, issued, issueIt, REASON, versionsIn, waiveAll, WISH } from '../../build/issued.ts'
import { programPlace } from '../../build/program.ts'
import { servedSample } from '../../build/served.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('issuing a version', () => {
  test('K8 waits for the gate: one blocking finding refuses it, waived by name and reason it passes', async () => {
    const served = await servedSample()
    const refused = await issueIt(served)
    expect(refused.ok ? 'issued' : refused.error.kind).toBe('gate-refused')
    expect(await versionsIn(served)).toEqual([])
    await waiveAll(served)
    const made = await issueIt(served)
    assert(made.ok, `a version, got ${JSON.stringify(made)}`)
    const [version] = await versionsIn(served)
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
    expect(await versionsIn(served)).toHaveLength(1)
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
    const compared = await served.ask('packs.compare', { asked: WISH, with: { pack: first.value.pack } })
    assert(compared.ok, `a comparison, got ${JSON.stringify(compared)}`)
    expect(compared.value.changes.map(({ line }) => line)).toEqual([expect.stringContaining('Something Else')])
    expect(compared.value.counts).toEqual({ added: 0, changed: 1, removed: 0, moved: 0 })
    await waiveAll(served)
    const second = await issueIt(served)
    assert(second.ok, 'a second version')
    const [newest] = await versionsIn(served)
    expect([newest?.version, newest?.changes.map(({ line }) => line)]).toEqual([
      2,
      compared.value.changes.map(({ line }) => line),
    ])
  })
})

describe('the copies of an issued version', () => {
  test('O7 a sixth of five asks for a reason and a holder, and gets the next number and its own files', async () => {
    const copies = [1, 2, 3, 4, 5].map((n) => ({ n, holder: `Holder ${String(n)}` }))
    const { served, pack, files } = await issued({ copies, formats: ['docx', 'pdf'] })
    const refused = await served.ask('packs.copyOut', { pack, ...ACTING })
    expect(refused).toEqual({ ok: false, error: { kind: 'copy-needs', missing: ['holder', 'reason'] } })
    const made = await served.ask('packs.copyOut', {
      pack,
      holder: 'The sixth',
      reason: 'A seat was added.',
      ...ACTING,
    })
    assert(made.ok, `a further copy, got ${JSON.stringify(made)}`)
    const [version] = await versionsIn(served)
    expect(version?.copies.at(-1)).toMatchObject({ n: 6, holder: 'The sixth', reason: 'A seat was added.', back: null })
    const [docx, pdf, manifest] = made.value.files
    expect([docx?.name, pdf?.name].map((name) => name?.includes('_copy6_'))).toEqual([true, true])
    expect(files.map(({ sha256 }) => sha256)).not.toContain(pdf?.sha256)
    const read = readTravelling(textOf(manifest?.bytes ?? new Uint8Array()))
    expect([read?.manifest.copies, read?.manifest.files.length]).toEqual([[1, 2, 3, 4, 5, 6], 12])
    expect(await served.tried('history.undo', { by: 'An' })).toMatchObject({ error: { code: 'issued' } })
  })

  test('a copy goes out and comes back once, with the hour of each', async () => {
    const { served, pack } = await issued()
    served.clock.now += 60_000
    const out = await served.ask('packs.copyOut', { pack, n: 2, ...ACTING })
    served.clock.now += 60_000
    const back = await served.ask('packs.copyBack', { pack, n: 2, ...ACTING })
    assert(out.ok && back.ok, 'a copy out and back')
    expect(back.value.copy).toEqual({
      n: 2,
      holder: 'Holder 2',
      out: '2026-11-22T02:01:00Z',
      back: '2026-11-22T02:02:00Z',
      reason: null,
    })
    expect(await served.ask('packs.copyBack', { pack, n: 2, ...ACTING })).toEqual({
      ok: false,
      error: { kind: 'already', what: 'back' },
    })
    expect(await served.ask('packs.copyBack', { pack, n: 9, ...ACTING })).toMatchObject({
      error: { kind: 'no-such-copy' },
    })
  })
})

describe('accepting findings', () => {
  test('J6.4 refuses a reason that is none, and keeps one with the version', async () => {
    const served = await servedSample()
    const checked = await served.ask('packs.check', WISH)
    assert(checked.ok, 'findings')
    const advice = checked.value.findings.find(({ level }) => level === 'A')
    assert(advice !== undefined, 'an advice')
    const finding = { id: advice.id, records: [...advice.records] }
    const waive = (reason: string) => served.ask('packs.waive', { asked: WISH, finding, reason, ...ACTING })
    expect(await waive('x')).toEqual({ ok: false, error: { kind: 'reason-too-short', least: 12 } })
    expect(await waive('Seen and meant so.')).toMatchObject({ ok: true })
    const again = await served.ask('packs.check', WISH)
    assert(again.ok, 'findings')
    const same = again.value.findings.find(({ id, records }) => id === advice.id && records[0] === advice.records[0])
    expect(same?.waived).toEqual({ by: ACTING.by, reason: 'Seen and meant so.' })
    expect(
      await served.tried('packs.waive', {
        asked: WISH,
        finding: { id: 'R99', records: [] },
        reason: REASON,
        ...ACTING,
      }),
    ).toMatchObject({
      value: { ok: false, error: { kind: 'no-such-finding' } },
    })
  })

  test('K8 a waiver of R02 is printed in the list of sources, and lapses when the order changes', async () => {
    const { served } = await issued()
    const [version] = await versionsIn(served)
    expect(version?.waivers.map(({ check }) => check)).toContain('R02')
    const document = await served.ask('packs.file', { pack: version?.pack ?? '', name: 'document.json' })
    const text = textOf(document ?? new Uint8Array())
    expect(text).toContain(REASON)
    const next = await served.ask('packs.check', WISH)
    assert(next.ok, 'findings')
    expect(next.value.findings.filter(({ waived }) => waived !== null)).toEqual([])
  })

  test('K8 what blocks without appeal is neither waived nor issued', async () => {
    const served = await servedSample()
    await served.change((one) => (one.type === 'visit' && one.code === 'SEV' ? { ...one, packLevel: 'public' } : one))
    const checked = await served.ask('packs.check', WISH)
    assert(checked.ok, 'findings')
    const grave = checked.value.findings.find(({ level }) => level === 'B!')
    assert(grave !== undefined, 'a block above the level of the pack')
    const finding = { id: grave.id, records: [...grave.records] }
    expect(await served.ask('packs.waive', { asked: WISH, finding, reason: REASON, ...ACTING })).toEqual({
      ok: false,
      error: { kind: 'not-waivable', finding: grave.id },
    })
    await waiveAll(served)
    const made = await issueIt(served)
    expect(made.ok ? 'issued' : made.error).toMatchObject({ kind: 'gate-refused', gate: 'refused' })
  })

  test('O6 a pack above the ceiling of the computer is refused, whatever is waived, and nothing is left out of it', async () => {
    const rules = { browserMode: true, ceiling: 'Public' }
    const served = await servedSample({ program: { ...programPlace(), rules } })
    await waiveAll(served)
    const shown = await served.ask('packs.preview', WISH)
    assert(shown.ok, 'a preview')
    const above = shown.value.withheld.filter(({ code }) => code === 'above-ceiling')
    expect([shown.value.gate, shown.value.marking.level, above]).toEqual(['refused', 'internal', []])
    const [r20] = shown.value.findings.filter(({ id }) => id === 'R20')
    expect([r20?.level, r20?.message]).toEqual(['B!', 'This computer is set to Public at most.'])
    const refused = { ok: false, error: { kind: 'gate-refused', gate: 'refused' } }
    expect(await issueIt(served)).toMatchObject(refused)
    expect(await served.ask('packs.export', { asked: WISH, formats: ['pdf'], job: 'e' })).toMatchObject(refused)
    const now = '2026-11-22T02:00:00Z' as never
    const made = await served.ask('packs.make', { ...WISH, formats: ['pdf'], issue: { kind: 'draft' }, now })
    assert(made.ok, 'findings')
    expect([made.value.kind, made.value.files]).toEqual(['refused', []])
  })

  test('O6 a pack at the ceiling of the computer is issued', async () => {
    const rules = { browserMode: true, ceiling: 'Internal' }
    const served = await servedSample({ program: { ...programPlace(), rules } })
    await waiveAll(served)
    expect((await issueIt(served)).ok).toBe(true)
  })
})

describe('exporting a draft', () => {
  const asked = { asked: WISH, formats: ['docx', 'pdf'], job: 'export' } as const

  test('J5.3 writes the very bytes that the preview shows, and tells how far it is', async () => {
    const { ask, events } = await servedSample()
    const shown = await ask('packs.preview', WISH)
    const made = await ask('packs.export', { ...asked, formats: [...asked.formats] })
    assert(shown.ok && made.ok, 'a preview and a draft')
    expect(made.value.files.map(({ sha256 }) => sha256)).toContain(shown.value.sha256)
    const steps = events.flatMap((event) => (event.kind === 'progress' ? [event.step] : []))
    expect(steps).toEqual(['gather', 'compose', 'render', 'check', 'write'])
  })

  test('J7.1 a job that is called off gives no file, and the next one does', async () => {
    const off = { call: (): void => undefined }
    const { ask } = await servedSample({
      tell: (event) => {
        if (event.kind === 'progress' && event.step === 'render') off.call()
      },
    })
    off.call = () => void ask('jobs.cancel', { job: 'export' })
    expect(await ask('packs.export', { ...asked, formats: [...asked.formats] })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    off.call = () => undefined
    expect(await ask('packs.export', { ...asked, formats: [...asked.formats] })).toMatchObject({ ok: true })
  })

  test('an issue that is called off saves nothing', async () => {
    const off = { call: (): void => undefined }
    const served = await servedSample({
      tell: (event) => {
        if (event.kind === 'progress' && event.step === 'render' && event.done === 1) off.call()
      },
    })
    await waiveAll(served)
    const before = await served.ask('vault.state', {})
    off.call = () => void served.ask('jobs.cancel', { job: 'j' })
    expect(await issueIt(served)).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect((await served.ask('vault.state', {})).commit).toBe(before.commit)
  })
})
