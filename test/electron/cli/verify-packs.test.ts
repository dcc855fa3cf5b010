import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { assert } from '#core/base'
import { textsFor } from '#core/language'
import { verifyPacksCommand } from '../../../electron/cli/verify-packs.ts'
import { issued } from '../../build/issued.ts'

/** The files of an issued version as they were handed over, in a folder of their own. */
const handedOver = async () => {
  const { files } = await issued()
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes)
  const of = (end: string) => {
    const found = files.find(({ name }) => name.endsWith(end))
    assert(found !== undefined, `a file that ends in ${end}`)
    return path.join(folder, found.name)
  }
  const pdfs = files.filter(({ name }) => name.endsWith('.pdf')).map(({ name }) => path.join(folder, name))
  return { folder, pdfs, manifest: of('.manifest.json') }
}

const t = textsFor('en')

describe('verifying packs by the manifest that travels with them', () => {
  let given: Awaited<ReturnType<typeof handedOver>>
  beforeAll(async () => {
    given = await handedOver()
  })

  test('A70 says of each file that it is the issued one', async () => {
    const outcome = await verifyPacksCommand(given.pdfs, {}, t)
    expect([outcome.exit, outcome.lines.length]).toEqual([0, given.pdfs.length + 1])
    expect(outcome.lines[0]).toMatch(/the issued file\. SEV \(26\) 1, version 1, copy 1\.$/)
  })

  test('A70 names the file in which one byte was changed, and no other', async () => {
    const [first = '', second = ''] = given.pdfs
    const whole = readFileSync(first)
    writeFileSync(first, whole.with(1000, (whole[1000] ?? 0) ^ 1))
    const outcome = await verifyPacksCommand([first, second], {}, t)
    writeFileSync(first, whole)
    expect([
      outcome.exit,
      outcome.lines[0]?.includes('NOT the issued file'),
      outcome.lines[1]?.includes('NOT'),
    ]).toEqual([1, true, false])
  })

  test('A70 proves nothing by a manifest in which one letter was changed', async () => {
    const text = readFileSync(given.manifest, 'utf8')
    const forged = path.join(given.folder, 'forged.json')
    writeFileSync(forged, text.replace('"version":1', '"version":2'))
    const outcome = await verifyPacksCommand(given.pdfs, { manifest: forged }, t)
    expect([outcome.exit, outcome.lines.at(-1)]).toEqual([1, expect.stringContaining('was altered')])
    expect(outcome.lines.filter((line) => line.includes('the issued file'))).toEqual([])
  })

  test('without a manifest or a vault nothing was verified, and a file that is no manifest is refused', async () => {
    const alone = path.join(mkdtempSync(path.join(tmpdir(), 'verify-')), 'alone.pdf')
    writeFileSync(alone, 'text')
    expect((await verifyPacksCommand([alone], {}, t)).exit).toBe(2)
    expect(await verifyPacksCommand([alone], { manifest: alone }, t)).toMatchObject({
      exit: 2,
      errors: [expect.stringContaining('is no manifest')],
    })
  })
})
